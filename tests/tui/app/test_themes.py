"""How the app looks."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tests.tui.app.driver import Driver, dialog, running
from tui import themes


async def test_the_key_leads_through_every_look_and_back_to_the_first() -> None:
    """Each one exists, also the terminal's own colours, whose name differs between versions of Textual."""
    async with running() as d:
        seen = [d.app.theme]
        for _ in themes.NAMES:
            await d.press("f12")
            seen.append(d.app.theme)
        assert seen == [*themes.NAMES, themes.NAMES[0]]
        assert "What happened?" in d.text


def sent(driver: Driver) -> list[Segment]:
    """Return what goes to the terminal, after everything that changes its colours."""
    filters: list[LineFilter] = list(driver.app.get_line_filters())
    found: list[Segment] = []
    for strip in driver.app.screen._compositor.render_strips():
        segments = list(strip)
        for each in filters:
            segments = each.apply(segments, Color(0, 0, 0))
        found += segments
    return found


async def test_no_color_means_none_whatever_the_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither colours nor greys are sent, which would be black on black with the terminal's own colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with dialog() as d:
        for _ in range(2):
            styles = [segment.style for segment in sent(d) if segment.style is not None]
            colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
            assert all(colour.is_default for colour in colours)
            await d.press("f12")
        assert "NO_COLOR is set" in d.words


async def test_an_empty_no_color_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """So says the convention; the chosen theme is there."""
    monkeypatch.setenv("NO_COLOR", "")
    async with running() as d:
        assert d.app.theme == themes.DARK.name
        assert any(segment.style and segment.style.color for segment in sent(d))


async def test_the_cursor_of_a_text_line_needs_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one types stays visible without colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with dialog() as d:
        await d.press("slash")
        await d.until(lambda: any(segment.style and segment.style.reverse for segment in sent(d)))
