"""Collecting garbage while nobody waits for a picture.

A change of the screen leaves some ten thousand objects behind that refer to each other: widgets that are
gone, and all that they painted. Python would look for them in the middle of the next change.
"""

from __future__ import annotations

import gc
import sys
from typing import Any

from textual.app import App
from textual.timer import Timer

PAUSE = 0.3
"""Seconds after the last input from which on nobody is taken to wait for the screen."""
YOUNG, MIDDLE, OLD = 700, 10, 50
"""The collector's thresholds: Python's own for what is young; what is old can wait for a pause."""


class Tidying:
    """Collects what the screens leave behind, once in each pause between inputs."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._pause: Timer | None = None

    def begin(self) -> None:
        """Leave it to the pauses from now on, unless there are none for long."""
        gc.set_threshold(YOUNG, MIDDLE, OLD)
        self._pause = self._app.set_interval(PAUSE, self._tidy)

    def put_off(self) -> None:
        """Wait for the next pause, which begins now."""
        if self._pause is not None:
            self._pause.reset()
            self._pause.resume()

    def _tidy(self) -> None:
        if self._pause is not None:
            self._pause.pause()
        forget_pictures()
        gc.collect()


def forget_pictures() -> None:
    """Let go of what widgets painted that are gone.

    Textual 8.2 remembers the last 1024 widgets with every line of their pictures, 40 MiB, and has no public
    way to forget them. A version without the private one is left alone.
    """
    module = sys.modules.get("textual._styles_cache")
    remembering = getattr(getattr(module, "StylesCache", None), "get_inner_outer", None)
    forget = getattr(remembering, "cache_clear", None)
    if forget is not None:
        forget()
