"""Choosing one of a few things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from kb.model import Blocks, KnowledgeBase, Stated, paragraph
from kb.wording import told_words
from tui.screens.modal import ModalPage
from tui.widgets.choice import ChoiceRow
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import QUIET


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its ``id``, its words, and whether it is what holds at present."""

    id: str
    words: Content
    now: bool = False


class ChooseScreen(ModalPage[str]):
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


REMOVE = ""
"""What the page hands back when the person did not say it; no value of a fact is empty."""


def chip_screen(kb: KnowledgeBase, told: Stated) -> ChooseScreen:
    """Return the page that asks what is right instead of ``told``."""
    remove = Option(REMOVE, Content("I did not say this: leave it out"))
    if told.kind != "fact":
        return ChooseScreen(f"Understood: {told_words(kb, told)}", [remove])
    fact = kb.facts[told.name]
    values = [Option(v.id, Content(v.statement), now=v.id == told.value) for v in fact.values]
    return ChooseScreen(fact.question, [*values, remove])


LEAVE = "leave"


class LeaveScreen(ChooseScreen):
    """Asks whether to leave although nothing is kept, and hands back ``LEAVE`` for a yes."""

    def __init__(self) -> None:
        options = (Option("stay", Content("Stay here")), Option(LEAVE, Content("Leave, and delete my case")))
        note = "Nothing is kept when you leave. To have your case later, stay and download the report first."
        super().__init__("Leave Backin?", options, explanation=paragraph(note))
