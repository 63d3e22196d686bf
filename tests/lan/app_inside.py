"""The app inside the laboratory: ``python -m tests.lan.app_inside ADDRESS``; with ``no`` it says no."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from textual.widgets import Input

from tests.tui.app.driver import running
from tui.screens.dialog import DialogScreen
from tui.screens.look import LookScreen

CONTENT = Path(__file__).parents[2] / "content"


async def main(address: str) -> None:
    """Open the question whether one is in the network of the NAS, and let Backin look."""
    async with running(content=CONTENT) as d:
        d.app._home.open("find-nas-address")
        await d.in_dialog()
        assert "Let Backin look" in d.text
        await d.press("f6")
        await d.until(lambda: isinstance(d.app.screen, LookScreen))
        assert "lan0" in d.text
        if address == "no":
            await d.press("2")
            await d.until(lambda: isinstance(d.app.screen, DialogScreen))
            return
        d.app.screen.query_one(Input).value = address
        await d.press("1")
        await d.until(lambda: "Go on with what was seen" in d.text)
        await d.press("1")
        await d.until(lambda: bool(d.state.facts))
        for name, known in d.state.facts.items():
            print(f"{name}: {known.value} ({known.grade.value})")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
