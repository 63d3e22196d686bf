"""Where nobody does anything, the app does nothing either."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from textual.screen import Screen

from tests.tui.app.driver import MIDDLE, SMALLEST, WIDE, running

HEIGHTS = range(14, 31)
LONGEST = 10
"""Within so many tenths of a second it must have come to rest, on a busy machine as well."""


@pytest.fixture
def layouts() -> Iterator[list[None]]:
    """Return a list that gets an entry whenever a screen is laid out."""
    done: list[None] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[object], *arguments: object, **options: object) -> None:
        done.append(None)
        lay_out(screen, *arguments, **options)  # type: ignore[arg-type]

    with patch.object(Screen, "_refresh_layout", counted):
        yield done


@pytest.mark.parametrize("width", [SMALLEST[0], MIDDLE[0], WIDE[0]])
async def test_the_first_screen_comes_to_rest_at_every_height(width: int, layouts: list[None]) -> None:
    """Nothing flickers, and no battery is spent: *more below* either stands there or does not."""
    async with running(size=(width, HEIGHTS[0]), content=None) as d:
        for height in HEIGHTS:
            await d.pilot.resize_terminal(width, height)
            for _ in range(LONGEST):
                layouts.clear()
                await asyncio.sleep(0.1)
                if len(layouts) <= 1:
                    break
            assert len(layouts) <= 1, height
