"""Waits: what an action asks for, until when one lasts, and how that is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kb.dialog import fold
from kb.model import Accepted, AtWarning, ClockStarted, ClockStopped, Confirmed, Event, Outcome, Result
from kb.waits import Timer, begun, span, until_words, waits_at, waits_until
from tests.kb.report.helpers import FORGOT, NO_HELPER, NOT_ENCRYPTED
from tests.tiny_content import tiny_knowledge

KB = tiny_knowledge()
NOW = datetime(2026, 11, 22, 17, 3, 20, tzinfo=UTC)


def until_the_reset() -> tuple[Event, ...]:
    """Return the events that lead to the steps of the reset."""
    events: tuple[Event, ...] = (FORGOT, NO_HELPER, NOT_ENCRYPTED)
    while isinstance(position := fold(KB, events).position, AtWarning):
        right = (Confirmed(c.fact, c.value) for c in position.confirm)
        events = (*events, next(right, Accepted("reset-mode-1")))
    return events


RESET = until_the_reset()


def test_the_waits_of_the_action_in_focus_are_found() -> None:
    """Holding a button is no wait, and where there is no action there is none."""
    assert list(waits_at(KB, fold(KB, RESET))) == [Timer("wait", 600)]
    assert waits_at(KB, fold(KB, (FORGOT,))) == {}


def test_a_wait_counts_where_it_was_begun() -> None:
    """At its action the case waits until its end; after it, or once it was stopped, it does not."""
    (step,) = waits_at(KB, fold(KB, RESET)).values()
    waiting = (*RESET, begun(step, 600, NOW))
    assert waits_until(fold(KB, waiting)) == NOW + timedelta(minutes=10)
    assert waits_until(fold(KB, (*waiting, Outcome("reset-mode-1", Result.WORKED)))) is None
    assert waits_until(fold(KB, (*waiting, ClockStopped(step)))) is None
    assert waits_until(fold(KB, RESET)) is None


def test_a_wait_begun_anew_lasts_from_then() -> None:
    """The one that was begun last counts, whatever ended later before."""
    (step,) = waits_at(KB, fold(KB, RESET)).values()
    anew = begun(step, 600, NOW + timedelta(minutes=2))
    assert waits_until(fold(KB, (*RESET, begun(step, 600, NOW), anew))) == NOW + timedelta(minutes=12)


def test_a_wait_is_never_shorter_than_it_should_be() -> None:
    """Parts of a second are rounded so that it begins later, not earlier."""
    times = span(begun("x", 60, NOW + timedelta(milliseconds=1)))
    assert times == (NOW + timedelta(seconds=1), NOW + timedelta(seconds=61))


@pytest.mark.parametrize(
    "since",
    ["", "soon", "0001-01-01T00:00:00+14:00", "2026-99-01T00:00:00+00:00", "9999-12-31T23:00:00+00:00"],
)
def test_a_time_that_cannot_be_read_is_none(since: str) -> None:
    """Reports pass through many hands."""
    assert span(ClockStarted("x", 99_999_999, at=since)) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-1, "the wait is over"),
        (0, "the wait is over"),
        (1, "waits until 17:04"),
        (3600, "waits until 18:04"),
        (86_400, "waits until tomorrow, 17:04"),
        (3 * 86_400, "waits until 25 November, 17:04"),
    ],
)
def test_the_time_is_said_as_people_say_it(seconds: int, words: str) -> None:
    """With the day only where it is another one, and never too early."""
    assert until_words(NOW + timedelta(seconds=seconds), NOW) == words
