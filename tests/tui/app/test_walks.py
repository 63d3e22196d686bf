"""Whole ways through the app, from the first word to the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.model import AtAction, AtEnding, AtQuestion, AtSymptoms, AtWarning
from tests.tui.app.driver import MIDDLE, NARROW, WIDE, reports_in, running
from tui.screens.home import HomeScreen

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=["120", "80", "40"])
STORY = "what was my password again, the sign-in page says wrong password"


@SIZES
async def test_the_keyboard_alone_leads_from_the_description_to_the_report(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typing, answering, warning, steps, outcome and export need no mouse at any width."""
    monkeypatch.chdir(tmp_path)
    async with running(size=size) as d:
        await d.type(STORY)
        assert "I forgot my password" in d.words
        await d.press("enter")
        await d.in_dialog()
        assert isinstance(d.position, AtQuestion)
        await d.press("2")
        await d.until(lambda: isinstance(d.position, AtQuestion) and "encrypted" in d.position.step)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtWarning))
        await d.until(lambda: "Before you do this" in d.text)
        while isinstance(d.position, AtWarning):
            await d.press("1")
        assert isinstance(d.position, AtAction)
        await d.until(lambda: "I'm in" in d.text)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtEnding))
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        await d.press("2")
        await d.until(lambda: "Saved in" in d.text)
    (report,) = reports_in(tmp_path)
    text = report.read_text(encoding="utf-8")
    assert STORY in text
    assert "Reset the administrator account" in text


async def test_the_mouse_alone_leads_to_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step that has a key can be clicked as well."""
    monkeypatch.chdir(tmp_path)
    async with running(STORY, size=WIDE) as d:
        await d.matched()
        await d.click("I forgot my password")
        await d.in_dialog()
        await d.click("Yes")
        await d.until(lambda: isinstance(d.position, AtAction))
        await d.click("It did not work")
        await d.until(lambda: not isinstance(d.position, AtAction) or d.position.action != "ask-somebody")
        if isinstance(d.position, AtSymptoms):
            await d.click("None of these")
        await d.click("I'm in")
        await d.until(lambda: isinstance(d.position, AtEnding))
        await d.click("Keep the report")
        await d.until(lambda: "Save it in this file" in d.text)
        await d.click("Save it in this file")
        await d.until(lambda: "Saved in" in d.text)
    assert len(reports_in(tmp_path)) == 1


async def test_back_leads_step_by_step_to_the_first_screen_with_the_words_still_there() -> None:
    """Back takes back one thing at a time, and loses nothing that was typed."""
    async with running(STORY) as d:
        await d.matched()
        await d.press("enter")
        await d.in_dialog()
        start = d.position
        await d.press("2")
        await d.until(lambda: d.position != start)
        await d.press("b")
        await d.until(lambda: d.position == start)
        await d.press("b")
        await d.until(lambda: isinstance(d.app.screen, HomeScreen))
        assert STORY in d.words
