"""What can still matter from a step on: the facts and actions that anything ahead reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.model import (
    DSM,
    Action,
    Advice,
    AtStart,
    AtSymptoms,
    Candidate,
    Condition,
    KnowledgeBase,
    Position,
    Question,
    Solved,
    Step,
    Target,
)
from kb.rules import entailed
from kb.wording import plain


@dataclass(frozen=True, slots=True)
class Matter:
    """The facts and the actions on which depends how a case goes on."""

    facts: frozenset[str]
    actions: frozenset[str]


class Matters:
    """Knows for every step of a problem, and of the roads it takes, what can still matter from there."""

    def __init__(self, kb: KnowledgeBase, problem: str) -> None:
        self.problem = problem
        self._kb = kb
        self._candidates = {each.action: each for each in kb.problems[problem].candidates}
        self._at: dict[tuple[str, str], Matter] = {}
        self.presupposed = presupposed(kb, reachable(kb, kb.problems[problem].steps[0].ref))

    def at(self, position: Position) -> Matter:
        """Return what matters from ``position`` on."""
        if isinstance(position, AtStart | Solved):
            return Matter(frozenset(), frozenset())
        action = position.action if isinstance(position, AtSymptoms) else ""
        key = position.step, action
        if key not in self._at:
            self._at[key] = self._ahead(position.step, action)
        return self._at[key]

    def _ahead(self, ref: str, action: str) -> Matter:
        refs = set(reachable(self._kb, ref))
        if action:
            for symptom in self._kb.actions[action].symptoms:
                refs |= reachable(self._kb, symptom.target.step) if symptom.target.switches is None else set()
        steps = [self._kb.steps[each] for each in refs]
        actions = {each for step in steps if isinstance(step, Advice) for each in step.actions}
        if any(self._kb.actions[each].harm.needs_confirmation for each in actions):
            actions |= self._candidates.keys()
        answers = (answer for step in steps if isinstance(step, Question) for answer in step.answers)
        facts = {fact for answer in answers for fact in entailed(self._kb, answer.teaches)}
        facts |= {each.condition.fact for ref in refs for each in self.presupposed.get(ref, ())}
        facts |= {c for each in actions for c in _read(self._kb.actions[each], self._candidates.get(each))}
        return Matter(frozenset(facts), frozenset(actions))


@dataclass(frozen=True, slots=True)
class Presupposed:
    """A phrase that means nothing, or misleads, where ``condition`` does not hold."""

    phrase: str
    condition: Condition


def presupposed(kb: KnowledgeBase, refs: Iterable[str]) -> dict[str, tuple[Presupposed, ...]]:
    """Return by reference what the title and the prose of those steps presuppose, where they do."""
    phrases = [
        Presupposed(phrase, Condition(fact.id, value.id))
        for fact in kb.facts.values()
        for value in fact.values
        for phrase in value.presupposed_by
    ]
    found: dict[str, tuple[Presupposed, ...]] = {}
    for ref in refs if phrases else ():
        text = words_of(kb.steps[ref])
        here = tuple(each for each in phrases if evened(each.phrase) in text)
        if here:
            found[ref] = here
    return found


def words_of(step: Step) -> str:
    """Return the title and the prose of a step, ``evened``."""
    return evened(f"{step.title} {plain(step.prose)}")


def evened(text: str) -> str:
    """Return ``text`` in small letters, on one line."""
    return " ".join(text.casefold().split())


def _read(action: Action, candidate: Candidate | None) -> Iterator[str]:
    only_if = candidate.only_if if candidate else ()
    yield from (condition.fact for condition in (*action.needs, *action.stops, *only_if))
    if action.applies:
        yield DSM


def reachable(kb: KnowledgeBase, start: str) -> frozenset[str]:
    """Return the steps to which links lead from ``start``, itself included, short of other problems."""
    found = {start}
    waiting = [start]
    while waiting:
        for target in targets(kb, kb.steps[waiting.pop()]):
            if target.switches is None and target.step not in found:
                found.add(target.step)
                waiting.append(target.step)
    return frozenset(found)


def targets(kb: KnowledgeBase, step: Step) -> tuple[Target, ...]:
    """Return where ``step`` can lead, by its answers, by an outcome, or by what was seen instead."""
    if isinstance(step, Question):
        return tuple(answer.target for answer in step.answers)
    if isinstance(step, Advice):
        seen = (symptom.target for action in step.actions for symptom in kb.actions[action].symptoms)
        return (*(target for target in (step.worked, step.then) if target is not None), *seen)
    return ()
