"""Checklists and countdowns."""

from __future__ import annotations

import time

import pytest

from kb.model import AtAction
from kb.waits import Timer
from tests.tui.app.driver import WIDE, dialog
from tui.screens.dialog import DialogScreen
from tui.widgets.checklist import StepRow
from tui.widgets.countdown import Clock, Countdown, clock_text, clock_words


class Time:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_a_clock_waits_for_the_person() -> None:
    """Nothing runs before it is started."""
    clock = Clock(Timer("wait", 60), Time())
    assert not clock.is_running
    assert not clock.is_over
    assert clock.left == 60


def test_a_clock_goes_on_by_itself() -> None:
    """It is read off the time, so that it survives going elsewhere."""
    now = Time()
    clock = Clock(Timer("wait", 60), now)
    clock.start()
    now.now += 59
    assert clock.is_running
    assert clock.left == 1
    now.now += 5
    assert clock.is_over
    assert clock.left == 0


def test_a_hold_listens_on_after_the_beep_is_due_and_ends_for_good() -> None:
    """Never keep holding, and never press again: both mean something else to the box."""
    now = Time()
    clock = Clock(Timer("hold", 4), now)
    clock.start()
    assert "let go at the beep" in clock_text(clock).plain
    now.now += 4.5
    assert "the beep is due: let go when you hear it" in clock_text(clock).plain
    now.now += 1.5
    assert clock_text(clock).plain == "■ Let go now. Take the clip away. Never press a second time."


def test_of_two_presses_only_the_last_ends_them() -> None:
    """After the first of two one goes on at once, and nothing says that there is no second."""
    now = Time()
    first, last = (Clock(Timer("hold", 4), now, presses=presses) for presses in (0, 2))
    for clock in (first, last):
        clock.start()
    now.now += 6
    assert "go on at once with the next step" in clock_text(first).plain
    assert "Do not press again" in clock_text(last).plain
    assert not any("second time" in clock_text(clock).plain for clock in (first, last))


def test_a_wait_says_when_it_ends() -> None:
    """A day from now is a time of tomorrow, beside what is left of it."""
    clock = Clock(Timer("wait", 86_400), time.time)
    clock.start()
    assert "until tomorrow, " in clock_text(clock).plain
    assert "24 h 00 min" in clock_text(clock).plain


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (4, "4 s"),
        (3.2, "4 s"),
        (60, "1:00 min"),
        (119.5, "2:00 min"),
        (7200, "2 h 00 min"),
        (259_200, "3 days"),
    ],
)
def test_a_time_left_reads_well(seconds: float, words: str) -> None:
    """Seconds, minutes, hours and days, never less than what is left."""
    assert clock_words(seconds) == words


async def test_ticks_and_clocks_are_still_there_after_going_elsewhere() -> None:
    """Back and again forth: the ticked steps are ticked, the started clock runs."""
    async with dialog(size=WIDE) as d:
        await d.press("2")
        await d.until(lambda: "encrypted" in d.text)
        while not isinstance(d.position, AtAction):
            await d.press("1")
            await d.pilot.pause(0.05)
        screen = d.app.screen
        assert isinstance(screen, DialogScreen)
        await d.until(lambda: bool(screen.query(StepRow)))
        screen.query(StepRow).first().action_press()
        screen.query(Countdown).last().action_press()
        await d.until(lambda: "[x] 1." in d.text)
        assert screen.query(Countdown).last().clock.is_running
        await d.press("b")
        await d.until(lambda: not isinstance(d.position, AtAction))
        await d.until(lambda: "I have read this" in d.words or "read this" in d.words)
        while not isinstance(d.position, AtAction):
            await d.press("1")
            await d.pilot.pause(0.05)
        await d.until(lambda: bool(screen.query(StepRow)))
        await d.until(lambda: "[x] 1." in d.text)
        assert screen.query(Countdown).last().clock.is_running
