"""Waits that go on while the person is elsewhere: on another page, or away from Backin."""

from __future__ import annotations

from datetime import datetime
from unittest.mock import call, patch

from kb.model import AtAction, AtQuestion, Case, ClockStarted
from kb.storage import cases
from kb.waits import waits_until
from tests.tui.app.driver import NARROW, WIDE, Driver, dialog, running
from tui.screens.home import HomeScreen
from tui.screens.saved_cases import SavedCasesScreen
from tui.widgets.countdown import Countdown


async def to_the_wait(d: Driver) -> Countdown:
    """Go on to the reset and return the clock of the wait among its steps."""
    await d.press("2")
    await d.until(lambda: isinstance(d.position, AtQuestion) and "encrypted" in d.position.step)
    while not isinstance(d.position, AtAction):
        await d.press("1")
    await d.until(lambda: bool(d.app.screen.query(Countdown)))
    return d.app.screen.query(Countdown).last()


async def waiting_case() -> Case:
    """Begin the wait, go to the first screen, and return the case."""
    async with dialog(size=WIDE) as d:
        (await to_the_wait(d)).action_press()
        await d.until(lambda: waits_until(d.state) is not None)
        return d.session.case


async def test_a_wait_is_told_on_the_first_screen_and_among_the_earlier_cases() -> None:
    """Whoever comes back sees at once until when there is nothing to do."""
    await waiting_case()
    async with running(size=NARROW) as d:
        await d.matched()
        await d.until(lambda: "Waits until" in d.text)
        await d.press("f4")
        await d.until(lambda: isinstance(d.app.screen, SavedCasesScreen))
        assert "Waits until" in d.text


async def test_the_clock_goes_on_when_the_case_is_taken_up_again() -> None:
    """Leaving Backin does not begin the wait anew."""
    case = await waiting_case()
    assert cases.load(case.id) == case
    async with running(case=case, size=WIDE) as d:
        await d.in_dialog()
        await d.until(lambda: bool(d.app.screen.query(Countdown)))
        clock = d.app.screen.query(Countdown).last().clock
        assert clock.is_running
        (begun,) = (event for event in case.events if isinstance(event, ClockStarted))
        assert clock.started == datetime.fromisoformat(begun.at).timestamp()


async def test_a_case_that_waits_comes_first_on_the_first_screen() -> None:
    """It is not pushed off the short list by younger ones."""
    waiting = await waiting_case()
    for _ in range(4):
        async with dialog():
            pass
    async with running(size=WIDE) as d:
        await d.matched()
        assert waiting.id not in {case.id for case in cases.list_cases()[:3]}
        await d.until(lambda: "Waits until" in d.text)


async def test_the_end_of_a_wait_is_said_wherever_one_is() -> None:
    """Also on the first screen, with the case behind; and once."""
    async with dialog(size=WIDE) as d:
        await to_the_wait(d)
        d.session.start_clock("actions/reset-mode-1#wait", 1)
        await d.press("n")
        await d.until(lambda: isinstance(d.app.screen, HomeScreen))
        await d.until(lambda: "The wait is over" in d.words)
        assert d.words.count("The wait is over") == 1


async def test_a_wait_that_was_left_is_not_announced() -> None:
    """Whoever went on without waiting is not disturbed."""
    async with dialog(size=WIDE) as d:
        await to_the_wait(d)
        d.session.start_clock("actions/reset-mode-1#wait", 1)
        until = waits_until(d.state)
        assert until is not None
        await d.press("b")
        await d.until(lambda: not isinstance(d.position, AtAction))
        await d.until(lambda: datetime.now().astimezone() > until)
        await d.pilot.pause(0.2)
        assert "The wait is over" not in d.words


async def test_the_terminal_is_told_how_long_it_is_and_once_that_it_is_over() -> None:
    """The title counts the minutes; at the end it is given back, and the desktop has one notification."""
    async with dialog(size=WIDE) as d:
        await to_the_wait(d)
        assert d.app._driver is not None
        with patch.object(d.app._driver, "write") as write:
            d.session.start_clock("actions/reset-mode-1#wait", 2520)
            await d.until(lambda: call("\x1b]2;⏳ 42 min · Backin\x07") in write.mock_calls)
            d.session.start_clock("actions/reset-mode-1#wait", 1)
            over = call("\x1b]9;Backin: The wait is over. Go on with the next step.\x07")
            await d.until(lambda: over in write.mock_calls)
            assert write.mock_calls.count(over) == 1
            keeps, gives_back = call("\x1b[22;2t"), call("\x1b[23;2t")
            assert write.mock_calls.count(keeps) == write.mock_calls.count(gives_back) == 1
