"""The sheet to take to the NAS, by a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.model import AtAction, AtQuestion
from tests.tui.app.driver import WIDE, dialog


async def test_a_key_saves_the_sheet_beside_what_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It says where, and never writes over a file; where there are no steps the key does nothing."""
    monkeypatch.chdir(tmp_path)
    async with dialog(size=WIDE) as d:
        await d.press("p")
        assert _sheets(tmp_path) == []
        await d.press("2")
        await d.until(lambda: isinstance(d.position, AtQuestion) and "encrypted" in d.position.step)
        while not isinstance(d.position, AtAction):
            await d.press("1")
        await d.press("p")
        await d.until(lambda: "The sheet is in" in d.words)
        await d.press("p")
        await d.until(lambda: len(_sheets(tmp_path)) > 1)
    assert _sheets(tmp_path) == ["backin-reset-mode-1 (2).html", "backin-reset-mode-1.html"]


def _sheets(folder: Path) -> list[str]:
    pages = folder.glob("*.html")
    return sorted(page.name for page in pages if "Press the button" in page.read_text(encoding="utf-8"))
