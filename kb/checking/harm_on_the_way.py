"""Family H, what adds up on a way: sign-in attempts, and trips to the box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.checking.limits import MOST_ATTEMPTS
from kb.checking.longest import Sum, most, retraced
from kb.checking.witness import witness
from kb.model import Condition, Event, Finding, KnowledgeBase, Outcome, Result, State

_AT_THE_BOX = Condition("at-the-nas", "yes")
_NOWHERE, _AT_BOX, _ELSEWHERE, _AGAIN = range(4)


@dataclass(frozen=True, slots=True)
class _Limit:
    """What adds up, how much of it is too much, and what to say then."""

    add: Sum
    most: int
    code: Code
    wrong: str
    remedy: str


def adding_up(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report ways that spend too many sign-in attempts, or send people to the box twice."""
    for limit in _limits(kb):
        best = most(exploration, limit.add)
        over = next((visit for visit, (count, _) in best.items() if count > limit.most), None)
        if over is not None:
            place = kb.problems[exploration.problem].place
            wrong = f"{limit.wrong}: {witness(kb, retraced(best, over))}."
            yield limit.code.at(place, wrong, limit.remedy)


def _limits(kb: KnowledgeBase) -> tuple[_Limit, ...]:
    attempts = f"A way spends more than {MOST_ATTEMPTS} sign-in attempts"
    later = "Leave one of these actions out, or offer it after the reset, which starts the count anew."
    trips = "A way leads to the box, away and to the box again"
    return (
        _Limit(_attempts(kb), MOST_ATTEMPTS, Code.ATTEMPTS, attempts, later),
        _Limit(_trips(kb), _ELSEWHERE, Code.TWO_TRIPS, trips, "Offer both actions at the box in one go."),
    )


def _attempts(kb: KnowledgeBase) -> Sum:
    def add(count: int, state: State, event: Event) -> int:
        del state
        if not _was_done(event):
            return count
        action = kb.actions[event.action]
        return 0 if action.harm.needs_confirmation else count + action.spends

    return add


def _trips(kb: KnowledgeBase) -> Sum:
    def add(count: int, state: State, event: Event) -> int:
        del state
        if not _was_done(event):
            return count
        if _AT_THE_BOX in kb.actions[event.action].needs:
            return {_NOWHERE: _AT_BOX, _ELSEWHERE: _AGAIN}.get(count, count)
        return _ELSEWHERE if count == _AT_BOX else count

    return add


def _was_done(event: Event) -> TypeGuard[Outcome]:
    return isinstance(event, Outcome) and event.result is Result.DID_NOT_WORK
