"""Choosing one of a few things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from kb.model import Blocks
from tui.screens.sheet import Sheet
from tui.widgets.choice import ChoiceRow
from tui.widgets.looks import QUIET
from tui.widgets.prose import Prose
from tui.widgets.row import Row


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its ``id``, its words, and whether it is what holds at present."""

    id: str
    words: Content
    now: bool = False


class PickScreen(Sheet[str]):
    """Asks for one of ``options`` and hands its id back, or nothing."""

    def __init__(self, title: str, options: Sequence[Option], *, explanation: Blocks = ()) -> None:
        super().__init__(title)
        self._options = options
        self._explanation = explanation

    def body(self) -> Iterable[Widget]:
        """Explain, then number the options."""
        if self._explanation:
            yield Prose(self._explanation, classes="quiet")
        for number, option in enumerate(self._options, 1):
            now = Content.styled("  (now)", QUIET) if option.now else Content("")
            yield ChoiceRow(number, Content.assemble(option.words, now))

    def chosen(self, row: Row) -> None:
        """Hand back the id of the option."""
        if isinstance(row, ChoiceRow):
            self.dismiss(self._options[row.number - 1].id)
