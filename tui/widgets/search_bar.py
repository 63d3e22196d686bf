"""Searching the page: a field at the bottom, and the places found marked in the text."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.widgets.column import Column
from tui.widgets.text_block import TextBlock


class SearchBar(Horizontal):
    """Finds words in a column. Enter goes to the next place, Escape closes the bar."""

    DEFAULT_CSS = """
    SearchBar {
        dock: bottom;
        height: 1;
        background: $panel;
        #label { width: auto; padding: 0 1; }
        #term { width: 1fr; }
        #count { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", show=False),
        Binding("down", "next", "Next", show=False),
    ]

    def __init__(self, column: Column) -> None:
        super().__init__()
        self._column = column
        self._at = -1

    def compose(self) -> ComposeResult:
        """Label, field, count."""
        yield Static("Search:", id="label", markup=False)
        yield Input(id="term", compact=True, select_on_focus=False)
        yield Static("Esc closes", id="count", markup=False)

    def on_mount(self) -> None:
        """Begin to type at once."""
        for field in self.query(Input):  # none, if it was closed at once
            field.focus(scroll_visible=False)

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Mark the places and go to the first."""
        event.stop()
        for text in self._column.query(TextBlock):
            text.find = event.value.strip()
        self._at = -1
        self.action_next()

    @on(Input.Submitted)
    def action_next(self) -> None:
        """Go to the next place."""
        term = self.query_one(Input).value.strip()
        texts = [text for text in self._column.query(TextBlock) if term and text.display]
        places = [text for text in texts if term.lower() in text.plain.lower()]
        if places:
            self._at = (self._at + 1) % len(places)
            self._column.scroll_to_widget(places[self._at], animate=False, force=True)
        found = f"{self._at + 1} of {len(places)}  Enter: next" if places else "not on this page"
        self.query_one("#count", Static).update(Content(found if term else "Esc closes"))

    async def action_close(self) -> None:
        """Take the marks away and go."""
        for text in self._column.query(TextBlock):
            text.find = ""
        await self.remove()
        rows = self._column.rows()
        visible = [row for row in rows if self._column.shows(row)]
        for row in (visible or rows)[:1]:
            row.focus(scroll_visible=False)
