"""Checklists and countdowns."""

from __future__ import annotations

import pytest

from kb.model import AtAction
from kb.timers import Timer
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
    time = Time()
    clock = Clock(Timer("wait", 60), time)
    clock.start()
    time.now += 59
    assert clock.is_running
    assert clock.left == 1
    time.now += 5
    assert clock.is_over
    assert clock.left == 0


def test_the_end_of_a_hold_says_let_go() -> None:
    """Never keep holding: pressing on means something else to the box."""
    time = Time()
    clock = Clock(Timer("hold", 4), time)
    clock.start()
    assert "let go at the beep" in clock_text(clock).plain
    time.now += 4
    assert "Let go" in clock_text(clock).plain
    assert "keep holding" not in clock_text(clock).plain.lower()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(4, "4 s"), (3.2, "4 s"), (60, "1:00 min"), (119.5, "2:00 min"), (7200, "2:00 h"), (259_200, "3 days")],
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
