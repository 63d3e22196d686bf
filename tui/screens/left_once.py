"""Screens that haste does not harm."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeftOnce(Screen[ScreenResultType]):
    """A screen that is left once, however often the key for it is pressed before it is gone."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, unless that was done already: Textual would take away the screen below as well."""
        if not self.is_active:
            return AwaitComplete()
        if not self.is_mounted:  # Textual fails on a screen that goes before it has come
            self.call_later(self._dismiss_now, result)
            return AwaitComplete()
        return super().dismiss(result)

    def _dismiss_now(self, result: ScreenResultType | None) -> None:
        # Not returned: what a callback returns is awaited, and a screen must not await its own end.
        self.dismiss(result)
