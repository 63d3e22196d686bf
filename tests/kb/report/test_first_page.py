"""The first page of a report, on the shipped content, is short enough to be read."""

from __future__ import annotations

import random

from kb.dialog import advance, moves
from kb.model import Accepted, Case, Event, KnowledgeBase, Outcome, Result, State, Switched
from kb.report import write_report

LONGEST = 120
"""Lines before the first fold."""


def walk(kb: KnowledgeBase, problem: str, chance: random.Random) -> list[Event]:
    """Return the events of a person who goes through ``problem`` to an end, and seldom succeeds at once."""
    events: list[Event] = [Switched(problem)]
    state = advance(kb, State(), events[0])
    while len(events) < 60 and (possible := moves(kb, state)):
        hard = [event for event in possible if not isinstance(event, Outcome) or event.result in _MOSTLY]
        willing = [event for event in possible if isinstance(event, Accepted)]
        event = chance.choice(willing or (hard if chance.random() < 0.8 else possible))
        events.append(event)
        state = advance(kb, state, event)
    return events


_MOSTLY = {Result.DID_NOT_WORK}


def test_the_first_page_is_short(kb: KnowledgeBase) -> None:
    """Wherever a case stands, at most 120 lines come before what is folded."""
    chance = random.Random(29)  # noqa: S311 -- repeatable, not secret
    longest = 0
    for problem in kb.problems:
        events = walk(kb, problem, chance)
        for length in range(len(events) // 2, len(events) + 1):
            case = Case("a-1", "2026-11-22T10:11:12+01:00", "locked out", tuple(events[:length]))
            report = write_report(kb, case)
            longest = max(longest, report[: report.index("<details>")].count("\n"))
    assert 40 < longest <= LONGEST
