"""What the screens leave behind does not pile up."""

from __future__ import annotations

import gc

import pytest
from textual.strip import Strip

from tests.tui.app.driver import Driver, dialog
from tui import tidying


def pictured_lines() -> int:
    """Return how many lines of pictures are kept somewhere."""
    return sum(isinstance(each, Strip) for each in gc.get_objects())


async def visit_pages(driver: Driver, times: int) -> None:
    """Open and close some pages, then pause."""
    for _ in range(times):
        await driver.press("o", "escape", "question_mark", "escape", "f", "escape")
    await driver.pilot.pause(3 * tidying.PAUSE)


async def test_pages_that_were_closed_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """After many pages no more is kept than after a few, and nobody had to wait for that."""
    monkeypatch.setattr(tidying, "PAUSE", 0.1)
    async with dialog() as d:
        await visit_pages(d, 2)
        few = pictured_lines()
        await visit_pages(d, 10)
        assert pictured_lines() < 1.5 * few


async def test_an_idle_app_collects_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause is used once; a screen that only stands there costs nothing."""
    monkeypatch.setattr(tidying, "PAUSE", 0.1)
    times = []
    monkeypatch.setattr(tidying, "forget_pictures", lambda: times.append(1))
    async with dialog() as d:
        await d.pilot.pause(0.5)
        times.clear()
        await d.press("down")
        await d.pilot.pause(0.5)
        assert len(times) == 1
