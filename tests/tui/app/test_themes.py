"""How the app looks."""

from __future__ import annotations

import pytest
from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from tests.tui.app.driver import WIDE, Driver, dialog, running
from tui.app import themes
from tui.widgets.description import Description


async def test_the_key_leads_through_every_look_and_back_to_the_first() -> None:
    """Each one exists, also the terminal's own colors, whose name differs between versions of Textual."""
    async with running() as d:
        seen = [d.app.theme]
        for _ in themes.NAMES:
            await d.press("f12")
            seen.append(d.app.theme)
        assert seen == [*themes.NAMES, themes.NAMES[0]]
        assert "What happened?" in d.text


def sent(driver: Driver) -> list[Segment]:
    """Return what goes to the terminal, after everything that changes its colors."""
    filters: list[LineFilter] = list(driver.app.get_line_filters())
    found: list[Segment] = []
    for strip in driver.app.screen._compositor.render_strips():
        segments = list(strip)
        for each in filters:
            segments = each.apply(segments, Color(0, 0, 0))
        found += segments
    return found


async def test_no_color_means_none_whatever_the_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither colors nor grays are sent, which would be black on black with the terminal's own colors."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with dialog() as d:
        for _ in range(2):
            styles = [segment.style for segment in sent(d) if segment.style is not None]
            colors = {color for style in styles for color in (style.color, style.bgcolor) if color}
            assert all(color.is_default for color in colors)
            await d.press("f12")
        assert "NO_COLOR is set" in d.words


async def test_an_empty_no_color_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """So says the convention; the chosen theme is there."""
    monkeypatch.setenv("NO_COLOR", "")
    async with running() as d:
        assert d.app.theme == themes.DARK.name
        assert any(segment.style and segment.style.color for segment in sent(d))


async def test_the_cursor_of_a_text_line_needs_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one types stays visible without colors."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with dialog() as d:
        await d.press("slash")
        await d.until(lambda: any(segment.style and segment.style.reverse for segment in sent(d)))


def ratio(style: Style) -> float:
    """Return the contrast of a text and its ground by WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(style.color), _luminance(style.bgcolor)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: RichColor | None) -> float:
    assert color is not None
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in color.get_truecolor())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint(driver: Driver) -> set[str]:
    """Return the words on the screen, or on the sheet over it, with a contrast below 4.5 to 1."""
    sheet = next(iter(driver.app.screen.query("ModalPage #page")), driver.app.screen)
    lines = driver.app.screen._compositor.render_strips()[sheet.region.y : sheet.region.bottom]
    segments = (segment for line in lines for segment in line.crop(sheet.region.x, sheet.region.right))
    words = (each for each in segments if each.style and any(map(str.isalnum, each.text)))
    return {each.text.strip() for each in words if each.style and ratio(each.style) < 4.5}


async def test_every_text_can_be_read_in_every_theme() -> None:
    """Contrast is measured where it is painted: first screen, tile, cards, a case and sheets.

    Textual's own themes are judged where most of our looks stand: by the cards and in a case.
    """
    own = (themes.DARK.name, themes.LIGHT.name)
    async with running(size=WIDE, content=None) as d:

        async def all_legible(*names: str) -> None:
            for theme in names:
                d.app.theme = theme
                await d.pilot.pause()
                assert not faint(d), theme

        await d.matched()
        await all_legible(*own)
        await d.press("down")
        await all_legible(*own)
        d.app.screen.query_one(Description).focus()
        await d.type("lost my phone, cannot log in to my DS218 with DSM 7.2, I'm the only admin")
        await all_legible(*own, *themes.OTHERS)
        await d.press("enter")
        await d.in_dialog()
        await all_legible(*own, *themes.OTHERS)
        for key in ("o", "f", "question_mark"):
            await d.press(key)
            await d.until(lambda: d.app.screen.is_modal)
            await all_legible(*own)
            await d.press("escape")


async def test_number_keys_can_be_read_in_the_colors_of_the_terminal() -> None:
    """A key is no longer blue on blue: whatever the sixteen colors are, text and ground differ."""
    async with dialog() as d:
        d.app.theme = themes.TERMINAL
        await d.pilot.pause()
        styles = [each.style for each in sent(d) if each.style and any(map(str.isalnum, each.text))]
        assert styles
        chosen = [style for style in styles if style.color and not style.color.is_default]
        assert all(style.color != style.bgcolor for style in chosen)
