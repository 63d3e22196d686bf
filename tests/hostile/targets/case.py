"""A file that is taken up again as a case, and the report that is written of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from kb.dialog import DoesNotFitError, advance, moves, resume
from kb.hygiene import printable
from kb.model import (
    Answered,
    AtStart,
    Case,
    Changed,
    ClockStarted,
    Event,
    KnowledgeBase,
    Mark,
    Marked,
    State,
    Stated,
    Switched,
)
from kb.report import NotAReportError, glance, write_report
from kb.storage.cases.folder import case_in
from kb.waits import until_words, waits_until
from tests.hostile.knowledge import knowledge
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import harmless, holds_report
from tests.hostile.targets.target import Target

_NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
_PIECES = pieces_of(
    "# Backin report\n¦## In your own words\n¦## The log\n¦## The problem\n¦\n\n¦```\n¦```text\n",
    "~~~\n¦| Event | About | Value |\n| --- | --- | --- |\n¦| | |\n| --- | --- |\n¦| Format | 1 |\n",
    "| Format | 2 |\n¦| Case | `a-1` |\n¦| Began | `now` |\n¦| Match | `sure` |\n",
    "| told fact | `dsm` | `7` |\n¦|  |  |\n¦| told detail | `model` | `x  y` |\n",
    "| told tried | `x` | |\n¦| answered | `facts/dsm` | `7` |\n¦|¦| changed | `facts/dsm` | `6` |\n",
    "| confirmed | `dsm` | `7` |\n¦| accepted | `reset-mode-1` | |\n¦`",
    "| outcome | `ask-somebody` | `worked` |\n¦| switched | `forgot-password` | |\n¦> ¦- ¦    ¦[a](b)",
    "| Wait | `ask-somebody` `9999-12-31T23:59:59+00:00` `9999-12-31T23:59:59-12:00` |\n¦``¦\\|¦<b>",
    "| Event | About | Value | At |\n| --- | --- | --- | --- |\n¦| marked | `actions/x#y` | `done` | `x` |\n",
    "| clock started | `actions/ask-somebody` | `99999999999` | `9999-12-31T23:59:59+00:00` |\n",
    "&#124;¦| Wait | `ask-somebody` `0001-01-01T00:00:00+14:00` `0001-01-01` |\n",
    "**Waits until:** 9999-12-31 23:59:59\n",
)


def run(data: bytes) -> None:
    """Take the file up, write its report and read it back; or refuse it in harmless words."""
    for words in _at_a_glance(data.decode("utf-8", "replace")):
        harmless(words, "the list of cases")
    kb, _ = knowledge()
    try:
        case = case_in(data)
    except NotAReportError as error:
        harmless(printable(str(error)), "a refusal")
        return
    holds_report(kb, case)
    resumed = resume(kb, case)
    harmless(printable(resumed.reason or ""), "the reason why a case fits only in part")
    going_on = replace(case, events=resumed.kept_events)
    until = waits_until(resumed.state)
    if until is not None:
        harmless(until_words(until, _NOW), "a wait")
    if going_on != case:
        holds_report(kb, going_on)


def _at_a_glance(text: str) -> tuple[str, ...]:
    seen = glance(text)
    return (seen.words, seen.problem, "" if seen.waits is None else until_words(seen.waits, _NOW))


@cache
def reports() -> Sequence[bytes]:
    """Return the reports of some cases that somebody might have."""
    kb, _ = knowledge()
    chance = random.Random(22)  # noqa: S311 -- repeatable, not secret
    return tuple(write_report(kb, _some_case(kb, chance)).encode() for _ in range(40))


def _some_case(kb: KnowledgeBase, chance: random.Random) -> Case:
    state, events = State(), list[Event]()
    for _ in range(chance.randint(1, 12)):
        event = chance.choice(_possible(kb, state))
        with suppress(DoesNotFitError):
            state = advance(kb, state, event)
            events.append(event)
    action = chance.choice(sorted(kb.actions))
    events.append(ClockStarted(f"actions/{action}", 3600, at="2026-11-22T09:59:00+00:00"))
    events.append(Marked(f"actions/{action}#open-it", chance.choice(tuple(Mark))))
    words = chance.choice(("it says wrong password", "two\n\nlines", "```\n## The log\n```", ""))
    return Case("2026-11-22-101112-abcd", "2026-11-22T10:11:12+01:00", words, tuple(events), "sure")


def _possible(kb: KnowledgeBase, state: State) -> tuple[Event, ...]:
    if isinstance(state.position, AtStart):
        return (*moves(kb, state), Stated("detail", "model", "DS218+ | `x`"))
    answered = [event for event in state.history if isinstance(event, Answered)]
    changes = tuple(Changed(event.step, event.answer) for event in answered)
    return (*moves(kb, state) * 3, *changes, Switched(next(iter(kb.problems))))


CASE = Target("case", run, reports, _PIECES, share=1.25, seconds=5)
