"""Making a long page piece by piece, so that its top is there at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from textual.widget import Widget

from tui.widgets.lined import Lined

PIECE = 8
"""How many parts are made between two pictures: few enough that no key has to wait."""


class Gradual:
    """The parts of a page, of which the first are made at once, and the others when these are painted."""

    def __init__(self, parts: Iterable[Widget]) -> None:
        self._parts = iter(parts)
        self.is_whole = False

    def top(self, width: int, height: int) -> Iterator[Widget]:
        """Yield what is seen at once in a column of ``width`` by ``height`` cells, or some parts at least.

        Among them is a row, if there is one at all, so that something can take the focus.
        """
        used = 0
        can_focus = False
        for number, part in enumerate(self._parts, 1):
            yield part
            used += len(part.lines(width)) if isinstance(part, Lined) else 1
            can_focus |= part.can_focus
            if used >= height and number >= PIECE and can_focus:
                return
        self.is_whole = True

    async def go_on(self, place: Widget) -> None:
        """Put the next parts into ``place``, and see to it that the others follow."""
        piece = list(islice(self._parts, PIECE))
        if piece and place.is_attached:  # unless the page is closed already
            await place.mount_all(piece)
            place.call_after_refresh(self.go_on, place)
        else:
            self.is_whole = True

    async def finish(self, place: Widget) -> None:
        """Put all that is left into ``place``, because somebody asks for what may be among it."""
        self.is_whole = True
        if place.is_attached:
            await place.mount_all(list(self._parts))
