"""The answers that stand at the lower edge of a page, or a line there that says where they are."""

from textual.app import ComposeResult
from textual.containers import ItemGrid, VerticalGroup
from textual.widgets import Static

from tui.widgets.positions.view import View
from tui.widgets.row import ChoiceRow

_COLUMN = 34
"""Cells that an answer needs beside another one."""
FOLLOW = "↓ The answers stand below (PgDn)"
STEP_FOLLOWS = "↓ Read on; Enter goes to the step"


class Answers(VerticalGroup):
    """The answers of ``view`` that can be given at any time, however far its column is scrolled."""

    DEFAULT_CSS = """
    Answers {
        dock: bottom;
        background: $surface;
        ItemGrid { grid-rows: auto; }
        #more { padding: 0 1; color: $text-primary; text-style: bold; display: none; }
    }
    """

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def compose(self) -> ComposeResult:
        """Yield the line, then the answers."""
        yield Static("", id="more", markup=False)
        with ItemGrid(min_column_width=_COLUMN, regular=True):
            yield from self._view.pinned()

    async def show(self, view: View) -> None:
        """Offer the answers of another view."""
        self._view = view
        await self.recompose()

    def say(self, words: str) -> None:
        """Show ``words`` above the answers; none takes no line."""
        self.display = bool(words or self.first)
        more = self.query_one("#more", Static)
        if words != more.content:  # each change lays the page out anew, and that asks again
            more.update(words)
            more.display = bool(words)

    @property
    def first(self) -> ChoiceRow | None:
        """The first answer."""
        return next(iter(self.query(ChoiceRow)), None)
