"""Family F, from one problem to another: no page takes for granted what is known to be otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit, taught
from kb.checking.witness import witness
from kb.known import clashes, closure
from kb.model import (
    AtSymptoms,
    Condition,
    Event,
    Finding,
    Grade,
    KnowledgeBase,
    Known,
    Place,
    State,
)

_REMEDY = "Let the answer that leads there teach it, or lead elsewhere."


def contradicted_switches(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report where a problem leads into another one that holds what contradicts all that is known by then."""
    seen: set[tuple[Place, str, Condition]] = set()
    for visit in exploration.visits:
        for place, problem, state in _switches(kb, exploration.problem, visit):
            for held in kb.problems[problem].holds:
                clash = clashes(kb, state.facts, held)
                if clash is not None and (place, problem, held) not in seen:
                    seen.add((place, problem, held))
                    known = Condition(clash.fact, state.facts[clash.fact].value)
                    title = kb.problems[problem].title
                    wrong = f"This leads to “{title}”, which holds {held}, where {known} is known."
                    way = f"Way there: {witness(kb, visit)}."
                    yield Code.CONTRADICTED_SWITCH.at(place, f"{wrong} {way}", _REMEDY)


def _switches(kb: KnowledgeBase, problem: str, visit: Visit) -> Iterator[tuple[Place, str, State]]:
    """Yield where ``visit`` leads into another problem: the place, the problem, what is known on the way.

    What is seen after an action may be another problem because the action changed something.
    """
    if visit.left:
        return
    position = visit.state.position
    for event, following in visit.onward:
        turned = following.state.problem
        if turned not in {problem, None} and not isinstance(position, AtSymptoms):
            place = kb.steps[visit.state.step or ""].place
            yield place, turned or "", _after_answer(kb, visit.state, event)


def _after_answer(kb: KnowledgeBase, state: State, event: Event) -> State:
    """Return what is known when the answer counts, and before the other page adds its own."""
    new = taught(kb, state, event)
    kept = {f: k for f, k in state.facts.items() if all(_stands(kb, Condition(f, k.value), c) for c in new)}
    stated = kept | {condition.fact: Known(condition.value, Grade.ANSWERED) for condition in new}
    return replace(state, facts=closure(kb, stated))


def _stands(kb: KnowledgeBase, known: Condition, new: Condition) -> bool:
    return clashes(kb, {known.fact: Known(known.value, Grade.TOLD)}, new) is None
