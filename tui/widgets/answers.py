"""The answers that stand at the lower edge of a page, or a line there that says where they are."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import ItemGrid
from textual.widgets import Static

from tui.widgets.choice import ChoiceRow
from tui.widgets.column import Pinned
from tui.widgets.positions.view import View

_COLUMN = 34
"""Cells that an answer needs beside another one."""
FOLLOW = "↓ The answers stand below (PgDn)"
STEP_FOLLOWS = "↓ Read on; Enter goes to the step"


class Answers(Pinned):
    """The answers of ``view`` that can be given at any time."""

    DEFAULT_CSS = """
    Answers {
        ItemGrid { grid-rows: auto; }
        ChoiceRow { width: 1fr; }
        #more { padding: 0 1; color: $text-primary; text-style: bold; height: auto; display: none; }
        &.-more #more { display: block; }
    }
    """

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._says = ""

    def compose(self) -> ComposeResult:
        """Yield the line, then the answers."""
        self.remove_class("-more")
        yield Static("", id="more", markup=False)
        with ItemGrid(min_column_width=_COLUMN, regular=True):
            yield from self._view.pinned()

    async def show(self, view: View) -> None:
        """Offer the answers of another view."""
        self._view, self._says = view, ""
        await self.recompose()

    def say(self, words: str) -> None:
        """Show ``words`` above the answers; none takes no line."""
        self.display = bool(words or self.first)
        if words != self._says:  # each change lays the page out anew, and that asks again
            self._says = words
            self.query_one("#more", Static).update(words)
            self.set_class(bool(words), "-more")

    @property
    def first(self) -> ChoiceRow | None:
        """The first answer."""
        return next(iter(self.query(ChoiceRow)), None)
