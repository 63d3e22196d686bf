"""The keys of the screen one is at, and what Backin is."""

from collections.abc import Iterable
from typing import Any

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from kb.model import Emphasis, Paragraph, paragraph
from tui.commands import Command, commands_of, shown_keys
from tui.screens.modal import ModalPage
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import LOUD
from tui.widgets.text_block import TextBlock, hang

ABOUT = (
    *paragraph(
        "Backin helps people back into a Synology NAS that they are locked out of. It works without the "
        "internet and changes nothing on the NAS: it tells you what to do, the mildest way first. You do it."
    ),
    *paragraph(
        "Backin is not by Synology and has nothing to do with Synology. Use it for your own equipment, or "
        "for equipment that you look after."
    ),
    Paragraph(
        (
            Emphasis(("Never type a password here.",), strong=True),
            " Backin does not need one. What looks like a password is taken out before anything is saved.",
        )
    ),
)

KEPT_HERE = "What you say is kept on this computer only. You can delete it under “Earlier cases”."
KEPT_NOWHERE = "What you say is deleted when you leave this page. Download the report to keep it."

MOVING = (
    ("1 to 9", "Choose the answer with that number"),
    ("↑ ↓  Tab", "Go to the next line, or read on"),
    ("Enter", "Choose the line with the bar beside it"),
    ("PgUp PgDn", "Read a page further up or down"),
    ("Esc", "Close a page, or go back"),
)


class KeyList(TextBlock):
    """Keys and, beside them, what they do."""

    def __init__(self, keys: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def lay_out(self, width: int) -> list[Content]:
        """Return the keys in a column, and beside them what they do."""
        column = min(max((len(keys) for keys, _ in self._keys), default=0), width // 3) + 2
        lines: list[Content] = []
        for keys, words in self._keys:
            mark = Content.styled(keys.ljust(column), LOUD)
            if mark.cell_length > column:  # the words stand below, in their own column
                lines.append(mark)
                mark = Content(" " * column)
            lines += hang(mark, Content(words), width)
        return lines


class HelpScreen(ModalPage[None]):
    """Lists the commands of a screen with all their keys."""

    def __init__(self, below: Screen[Any]) -> None:
        """``below`` is the screen that the help is for."""
        super().__init__("Help")
        self._below = below

    def body(self) -> Iterable[Widget]:
        """Yield how to move, the commands, and what this is."""
        yield Static("Moving about", classes="section", markup=False)
        yield KeyList(MOVING)
        commands = commands_of(self._below, now=False)
        if commands:
            yield Static("Keys of this screen", classes="section", markup=False)
            yield KeyList(map(self._line, commands))
        yield Static("About Backin", classes="section", markup=False)
        yield Prose((*ABOUT, *paragraph(KEPT_NOWHERE if self.app.is_web else KEPT_HERE)))
        yield Row("", "Close")

    def _line(self, command: Command) -> tuple[str, str]:
        keys = "  ".join(shown_keys(self._below, command)) or "in the menu"
        return keys, f"{command.title.rstrip('?')}: {command.tooltip}"
