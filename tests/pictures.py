"""Draws the README's pictures from the real app: ``make pictures``."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kb.model import AtAction

if TYPE_CHECKING:
    from tests.tui.app.driver import Driver

DOCS = Path(__file__).parent.parent / "docs"
STORY = "lost my phone, cannot log in to my DS218, I'm the only admin"
WIDE = (110, 34)
NOBODY = "2"
"""The answer that no administrator is still inside."""
SKIP = "4"
"""The key that passes over an action."""
LOOK = "5"
"""The key that shows the report before it is taken away."""
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Textual's pictures name fonts on the web; ours ask for nothing from anywhere."""


async def draw() -> None:
    """Walk through a case and keep a picture of each kind of screen in ``docs/``."""
    from tests.tui.app.driver import started  # noqa: PLC0415 -- only after the folders are set
    from tui.app.application import BackinApp  # noqa: PLC0415

    async with started(BackinApp(None), WIDE) as driver:
        await driver.type(STORY)
        _keep(driver, "home")
        await driver.press("enter")
        await driver.in_dialog()
        await driver.press(NOBODY)
        await driver.press("enter")  # goes to the steps
        _keep(driver, "action")
        while isinstance(driver.position, AtAction):
            await driver.press(SKIP)
        _keep(driver, "dialog")
        await driver.press("e")
        await driver.until(lambda: "Look at it" in driver.text)
        await driver.press(LOOK)
        await driver.until(lambda: "In short" in driver.text)
        _keep(driver, "report")


def _keep(driver: Driver, name: str) -> None:
    svg = driver.app.export_screenshot(title="Backin")
    DOCS.mkdir(exist_ok=True)
    (DOCS / f"{name}.svg").write_text(_FONT_FACE.sub("", svg), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BACKIN_DATA"] = folder
        asyncio.run(draw())
