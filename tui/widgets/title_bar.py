"""The top line: where one is, and a way to the help for the mouse."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class TitleBar(Horizontal):
    """Shows the name and a title, cut with an ellipsis where it does not fit."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        background: $panel;
        .name { width: auto; padding: 0 1; text-style: bold; color: $text-primary; }
        .title { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; color: $text-muted; }
        .help { width: auto; padding: 0 1; link-style: none; link-color: $text-muted; }
    }
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """Name, title, help."""
        yield Static("Backin »" if self._title else "Backin", classes="name", markup=False)
        yield Static(Content(self._title), classes="title", markup=False)
        yield Static(Content.from_markup("[@click=app.help]? Help[/]"), classes="help")

    def show(self, title: str) -> None:
        """Show ``title``."""
        self.query_one(".title", Static).update(Content(title), layout=False)
