"""Timers are read from inline code, and from nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.waits import Timer, find_timers, parse_timer, timer_words
from tests.prose import read

UNITS = {"s": 1, "min": 60, "h": 3600, "d": 86_400}


@given(st.sampled_from(["hold", "wait", "within"]), st.integers(1, 99_999), st.sampled_from(sorted(UNITS)))
def test_every_timer_of_the_grammar_is_found_with_its_seconds(kind: str, number: int, unit: str) -> None:
    """A kind, a whole number and a unit, wherever they stand in the text."""
    [timer] = find_timers(read(f"Press it, `{kind} {number} {unit}`, then look."))
    assert (timer.kind, timer.seconds) == (kind, number * UNITS[unit])
    assert parse_timer(timer_words(timer)) == timer


def test_a_timer_is_written_in_its_largest_unit() -> None:
    """As a person says it."""
    words = [timer_words(Timer("wait", seconds)) for seconds in (90, 120, 3600, 86_400)]
    assert words == ["wait 90 s", "wait 2 min", "wait 1 h", "wait 1 d"]


def test_timers_keep_the_order_of_the_text() -> None:
    """The screen counts them down one after another."""
    found = find_timers(read("`hold 4 s`, let go, and `within 10 s` again.\n\n`wait 2 min`"))
    assert found == [Timer("hold", 4), Timer("within", 10), Timer("wait", 120)]


@pytest.mark.parametrize(
    "text", ["hold 4 s", "`hold 4 sec`", "`Hold 4 s`", "`hold 0 s`", "`hold 4s`", "`wait`"]
)
def test_what_only_looks_like_a_timer_is_none(text: str) -> None:
    """Prose is not counted down, and half a timer is not guessed at."""
    assert find_timers(read(text)) == []


@given(st.text())
def test_any_text_is_searched_without_trouble(text: str) -> None:
    """Found timers always have time on them."""
    assert all(timer.seconds > 0 for timer in find_timers(read(text)))
    assert parse_timer(text) is None or find_timers(read(f"`{text}`"))
