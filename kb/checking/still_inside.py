"""Family H, facts by problems: who is still inside in some way is not led past it to the RESET button.

*Least harm first* compares only the actions that a problem declares. A way in that it forgot would be none.
"""

from __future__ import annotations

from collections.abc import Iterator

from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.known import with_implied
from kb.ladder import required
from kb.model import AtAction, AtWarning, Condition, Finding, KnowledgeBase, Problem, State


def forgotten_ways_in(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report ways of still being inside for which a problem that can end in harm declares no action."""
    problem, harsh = kb.problems[exploration.problem], _harsh(kb, exploration)
    if harsh is None:
        return
    settled = _used(kb, problem) | {each.condition for each in problem.not_from_inside}
    forgotten = [way_in for way_in in _ways_in(kb) if not settled & _means(kb, way_in)]
    if forgotten:
        words = ", ".join(str(way_in) for way_in in forgotten)
        wrong = f"“{problem.title}” can end in {harsh}, and lists nothing that needs {words}."
        remedy = "List what uses it under *What can help*, or say why not in a row *Not from inside*."
        yield Code.FORGOTTEN_WAY_IN.at(problem.place, wrong, remedy)


def _harsh(kb: KnowledgeBase, exploration: Exploration) -> str | None:
    """Return an action of harm 2 or more to which the problem can lead."""
    positions = (visit.state.position for visit in exploration.visits if not visit.left)
    offered = (each.action for each in positions if isinstance(each, AtAction | AtWarning))
    return next((action for action in offered if kb.actions[action].harm.needs_confirmation), None)


def _ways_in(kb: KnowledgeBase) -> Iterator[Condition]:
    for fact in kb.facts.values():
        yield from (Condition(fact.id, value.id) for value in fact.values if value.still_inside)


def _means(kb: KnowledgeBase, way_in: Condition) -> set[Condition]:
    """Return ``way_in`` and the other ways of being inside that follow from it: what uses one uses both."""
    return set(with_implied(kb, [way_in])) & set(_ways_in(kb))


def _used(kb: KnowledgeBase, problem: Problem) -> set[Condition]:
    """Return what the problem's actions below harm 2 need."""
    listed = (kb.actions[each.action] for each in problem.candidates)
    mild = (action for action in listed if not action.harm.needs_confirmation)
    return {condition for action in mild for condition in required(kb, State(problem.id), action)}
