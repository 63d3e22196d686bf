"""Family T: the tables of scenarios come true, and reach every action."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checking.codes import Code
from kb.dialog import asks_for, walk
from kb.model import (
    AtAction,
    AtEnding,
    AtWarning,
    Finding,
    KnowledgeBase,
    Scenario,
    State,
)
from kb.rules import ladder
from kb.wording import position_title


def scenarios(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report rows that fail, facts in them that change nothing, and actions that no row reaches."""
    reached: set[str] = set()
    for scenario in kb.scenarios:
        facts: dict[str, str | None] = {
            each.fact: None if each.value == "?" else each.value for each in scenario.facts
        }
        end = walk(kb, scenario.problem, facts, scenario.tried)
        reached |= end.offered
        failed = list(_fails(kb, scenario, end))
        yield from failed
        if not failed:
            yield from _idle_facts(kb, scenario, facts, end)
    for action in kb.actions.values():
        if action.id not in reached:
            wrong = f"No scenario reaches the action “{action.title}”."
            yield Code.NO_SCENARIO.at(action.place, wrong, "Add a row in scenarios/ that ends in it.")


def _fails(kb: KnowledgeBase, scenario: Scenario, end: State) -> Iterator[Finding]:
    if _where(end) != scenario.ends_in:
        wrong = f"“{scenario.typed}” must end in {scenario.ends_in}, but {_words(kb, end)}."
        remedy = "Complete the facts of the row, or mend the steps that lead elsewhere."
        yield Code.SCENARIO_FAILS.at(scenario.place, wrong, remedy)
    for action in scenario.never_offers:
        if action in end.offered and action not in scenario.tried:
            wrong = f"“{scenario.typed}” must never be offered {action}, but is."
            yield Code.SCENARIO_FAILS.at(scenario.place, wrong, "Mend the steps that lead there, or the row.")


def _where(state: State) -> str:
    position = state.position
    if isinstance(position, AtAction | AtWarning):
        return position.action
    return position.step if isinstance(position, AtEnding) else ""


def _words(kb: KnowledgeBase, state: State) -> str:
    if _where(state):
        return f"the walk ends in {_where(state)}"
    return f"the walk stops at “{position_title(kb, state)}” ({type(state.position).__name__}, {state.step})"


def _outcome(kb: KnowledgeBase, state: State) -> tuple[object, ...]:
    """Return what a fact can change: the way, its end, and what the ladder says."""
    trail = [(passed.step, passed.answer) for passed in state.trail]
    rungs = [(rung.action, rung.standing) for rung in ladder(kb, state)]
    return state.position, trail, rungs, state.problem


def _idle_facts(
    kb: KnowledgeBase, scenario: Scenario, facts: dict[str, str | None], end: State
) -> Iterator[Finding]:
    with_all = _outcome(kb, end)
    asked_in_vain = _asked(kb, end)
    for name, value in facts.items():
        if value is None and name in asked_in_vain:
            continue
        without = {fact: value for fact, value in facts.items() if fact != name}
        if _outcome(kb, walk(kb, scenario.problem, without, scenario.tried)) == with_all:
            wrong = f"“{scenario.typed}” goes the same way without {name}."
            yield Code.SCENARIO_FACT.at(scenario.place, wrong, "Take the fact out of the row.")


def _asked(kb: KnowledgeBase, end: State) -> frozenset[str]:
    """Return what the questions on the way ask for: one *I don't know* may stand for several facts."""
    steps = (kb.steps[passed.step] for passed in end.trail if passed.step in kb.steps)
    return frozenset(fact for step in steps for fact in asks_for(step))
