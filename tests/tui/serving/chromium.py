"""A real browser: Chromium without a window, and what stands in the page's terminal."""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

PATIENCE = 30.0
"""Seconds for whatever a test waits for; the machine may be busy."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A name that its owner has let mean this computer.
    "--host-resolver-rules=MAP evil.example 127.0.0.1",
)

# textual.js keeps the terminal to itself, and draws it on a canvas. This notes it when it is given its parts.
_NOTE_TERMINAL = """
Object.defineProperty(Object.prototype, "fitAddon", {
  configurable: true,
  set(value) {
    Object.defineProperty(this, "fitAddon", { value, writable: true });
    window.shownTerminal = this.terminal;
  },
});
"""
_READ_TERMINAL = """
() => {
  const { buffer, rows } = window.shownTerminal ?? { rows: 0 };
  return Array.from({ length: rows }, (_, row) => buffer.active.getLine(row).translateToString());
}
"""


@dataclass
class Tab:
    """A tab, and all that happened in it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What the browser itself has to complain about, such as a rule of the page that was broken."""

    async def lines(self) -> list[str]:
        """Return what stands in the terminal."""
        found: list[str] = await self.page.evaluate(_READ_TERMINAL)
        return found

    async def text(self) -> str:
        """Return what stands in the terminal, as one line."""
        return " ".join(" ".join(await self.lines()).split())

    async def until(self, words: str) -> None:
        """Wait until ``words`` stand in the terminal."""
        end = time.monotonic() + PATIENCE
        while words not in await self.text():
            assert time.monotonic() < end, f"{words!r} is not in {await self.text()!r}"
            await asyncio.sleep(0.05)

    async def click(self, words: str) -> None:
        """Click on the line of the terminal in which ``words`` stand."""
        lines = await self.lines()
        (row,) = (row for row, line in enumerate(lines) if words in line)
        box = await self.page.locator(".xterm-screen").bounding_box()
        assert box is not None
        await self.page.mouse.click(box["x"] + 200, box["y"] + (row + 0.5) * box["height"] / len(lines))

    async def press(self, key: str) -> None:
        """Press ``key``."""
        await self.page.keyboard.press(key)


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium; skip the test where there is none."""
    playwright = pytest.importorskip(
        "playwright.async_api", reason="playwright, which drives the browser, is not installed"
    )
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip("no Chromium is installed: none of " + ", ".join(_NAMES))
    async with playwright.async_playwright() as driver:
        started: Browser = await driver.chromium.launch(executable_path=path, args=_QUIET)
        yield started
        await started.close()


@asynccontextmanager
async def tab() -> AsyncIterator[Tab]:
    """Open a tab in a browser of its own."""
    async with browser() as started:
        page = await started.new_page(viewport={"width": 1280, "height": 800})
        await page.add_init_script(_NOTE_TERMINAL)
        found = Tab(page)
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("websocket", lambda socket: found.requests.append(socket.url))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.on(
            "console",
            lambda message: found.complaints.append(message.text) if message.type == "error" else None,
        )
        yield found
