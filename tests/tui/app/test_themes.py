"""How the app looks."""

from __future__ import annotations

from tests.tui.app.driver import running
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
