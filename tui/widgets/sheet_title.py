"""The title of a page, and a way to close it for the mouse."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from tui.widgets.lined import Lined


class SheetTitle(Lined):
    """The title, which wraps, and how to close the page beside its first line."""

    DEFAULT_CSS = """
    SheetTitle { margin-bottom: 1; text-style: bold; }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def lay_out(self, width: int) -> list[Content]:
        """Return the lines of the title."""
        words = Content.styled("Esc Close", "not bold $text-muted")
        close = words.stylize(Style.from_meta({"@click": "screen.close"}))
        room = max(width - close.cell_length - 1, 1)
        first, *rest = Content(self._title).wrap(room) or [Content("")]
        return [first.truncate(room, pad=True) + Content(" ") + close, *rest]
