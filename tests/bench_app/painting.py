"""Keys and changes of the screen, measured within a running app on a real terminal.

A time runs from the moment at which the key is handed to the app, as the terminal's driver hands it on, until
the compositor has drawn the first picture in which the change is to be seen, and that picture is turned into
escape sequences and handed to the thread that writes. What the terminal does with them is not in it, and
neither is reading the key from the terminal. Textual paints at most 60 times a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import perf_counter
from typing import Any

from textual import events
from textual.app import App

PATIENCE = 20.0
Seen = Callable[[], bool]


class Watch:
    """Looks over the shoulder of an app while it paints."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._seen: Seen = lambda: False
        self._at: asyncio.Future[float] | None = None
        self._display = app._display
        setattr(app, "_display", self._painted)  # noqa: B010 -- Textual has no hook after painting

    def _painted(self, screen: Any, renderable: Any) -> None:
        self._display(screen, renderable)
        if self._at is not None and not self._at.done() and renderable is not None:
            held_back = self._app._batch_count  # within a batch nothing is painted
            if not held_back and self._seen():
                self._at.set_result(perf_counter())

    async def until(self, seen: Seen, do: Callable[[], object]) -> float:
        """Do something, and return the milliseconds until a picture was painted while ``seen`` held."""
        self._seen = seen
        self._at = asyncio.get_running_loop().create_future()
        began = perf_counter()
        do()
        return 1000 * (await asyncio.wait_for(self._at, PATIENCE) - began)

    async def key(self, key: str, seen: Seen, character: str | None = None) -> float:
        """Press ``key``, and return the milliseconds until a picture was painted while ``seen`` held."""
        event = events.Key(key, character or (key if len(key) == 1 else None))
        return await self.until(seen, lambda: self._app.post_message(event))


async def quiet(seconds: float = 0.4) -> None:
    """Let what a key has set going come to its end."""
    await asyncio.sleep(seconds)
