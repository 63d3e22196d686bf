"""Driving the app: keys and clicks in, the text on the screen out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest.mock import patch

from textual.pilot import Pilot
from textual.widget import Widget

from kb.model import Case, Position, State
from tests.tiny_content import FOLDER
from tui.app.application import BackinApp
from tui.screens.dialog import DialogScreen
from tui.session.session import Session
from tui.system.loading import load
from tui.widgets.description import Description
from tui.widgets.row import Row

WIDE, MIDDLE, NARROW, SMALLEST = (120, 40), (80, 24), (40, 24), (40, 15)
PATIENCE = 200


read = cache(load)
"""Reads each folder once for all tests of a process."""


@dataclass
class Driver:
    """A running app and what a person can see and do."""

    app: BackinApp
    pilot: Pilot[str]

    @property
    def text(self) -> str:
        """Everything on the screen, line by line, without styles."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def words(self) -> str:
        """Everything on the screen as one line without the bars before them, for sentences that wrap."""
        return " ".join(self.text.replace(Row.BAR, " ").split())

    @property
    def session(self) -> Session:
        """The session, which must be ready."""
        assert self.app.session is not None
        return self.app.session

    @property
    def state(self) -> State:
        """Where the case stands."""
        return self.session.state

    @property
    def position(self) -> Position:
        """What the person looks at."""
        return self.state.position

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until ``holds``, and fail when it does not within some seconds."""
        for _ in range(PATIENCE):
            await self.pilot.pause()
            if holds():
                await self.pilot.pause()
                return
            await self.pilot.pause(0.02)
        raise AssertionError(self.text)

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Put text into the field as a paste does, which is quicker than keys, and wait for the match."""
        field = self.app.screen.query_one(Description)
        field.insert(text)
        await self.matched()

    async def matched(self) -> None:
        """Wait until what stands in the field is matched and shown."""
        field = self.app._home.query_one(Description)
        await self.until(lambda: self.app._home.shown_for == field.text)

    async def click(self, row: str) -> None:
        """Click the row that begins with these words, as far as it can be seen."""
        for widget in self.app.screen.query(Row):
            if widget.plain.lstrip(" ▌123456789[]▸▾✓").startswith(row):
                await self.click_on(widget)
                return
        raise AssertionError(f"{row!r} is not among the rows of\n{self.text}")

    async def click_on(self, widget: Widget) -> None:
        """Click a widget, after scrolling to it as one does with the wheel."""
        widget.scroll_visible(animate=False, immediate=True)
        region = None
        while region != widget.region:  # what is moved while it is clicked is missed
            region = widget.region
            await self.pilot.pause(0.05)
        await self.pilot.click(widget, offset=(3, 0))
        await self.pilot.pause()

    async def in_dialog(self) -> None:
        """Wait until the dialog is on the screen."""
        await self.until(lambda: isinstance(self.app.screen, DialogScreen) and bool(self.app.screen.focused))


def reports_in(folder: Path) -> list[Path]:
    """Return the files that were exported to ``folder``."""
    return sorted(folder.glob("*.md"))


@asynccontextmanager
async def running(
    description: str = "",
    *,
    size: tuple[int, int] = MIDDLE,
    content: Path | None = FOLDER,
    case: Case | None = None,
) -> AsyncIterator[Driver]:
    """Run the app until what it knows is read."""
    app = BackinApp(content, description, case)
    with patch("tui.system.loading.load", read):
        async with started(app, size) as driver:
            yield driver


@asynccontextmanager
async def started(app: BackinApp, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run ``app`` until what it knows is read."""
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(app, pilot)
        await driver.until(lambda: app.session is not None)
        yield driver


@asynccontextmanager
async def dialog(
    problem: str = "forgot-password", *, size: tuple[int, int] = MIDDLE
) -> AsyncIterator[Driver]:
    """Run the app with a case about ``problem`` begun."""
    async with running(size=size) as driver:
        driver.app._home.open(problem)
        await driver.in_dialog()
        yield driver
