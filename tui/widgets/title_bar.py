"""The top line of a screen and the title of a page."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from tui.commands import keymap_of
from tui.commands.everywhere import Help
from tui.widgets.lined import Lined


class TitleBar(Lined):
    """Shows the name and a title, cut with an ellipsis where it does not fit."""

    DEFAULT_CSS = """
    TitleBar { dock: top; height: 1; background: $panel; color: $text-muted; }
    """

    def __init__(self, title: str = "", *, typing: bool = False) -> None:
        """``typing`` says that letters are text here, so that the key shown for help is none of them."""
        super().__init__()
        self._title = title
        self._typing = typing

    def lay_out(self, width: int) -> list[Content]:
        """Return name, title and help as one line."""
        name = Content.styled(" Backin » " if self._title else " Backin ", "bold $text-primary")
        key = next(iter(keymap_of(self.app).shown(Help, typing=self._typing)), "")
        words = f" {f'{key} {Help.title}'.strip()} "
        link = Content(words).stylize(Style.from_meta({"@click": Help.call()}))
        room = max(width - name.cell_length - link.cell_length, 0)
        return [name + Content(self._title).truncate(room, ellipsis=True, pad=True) + link]

    def show(self, title: str) -> None:
        """Show ``title``."""
        self._title = title
        self.refresh(layout=True)


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
