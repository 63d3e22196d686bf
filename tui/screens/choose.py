"""Choosing one of a few things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget

from kb.model import Blocks, KnowledgeBase, Stated, paragraph
from kb.wording import told_words
from tui.screens.modal import ModalPage
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow
from tui.widgets.styles import QUIET


class ChooseScreen(ModalPage[str]):
    """Asks for one of ``options``, which are words by id, and hands its id back, or nothing.

    ``now`` is the id of what holds at present, if it is among them.
    """

    def __init__(
        self,
        title: str,
        options: Mapping[str, Content | str],
        *,
        explanation: Blocks = (),
        now: str | None = None,
    ) -> None:
        super().__init__(title)
        self._options = options
        self._explanation = explanation
        self._now = now

    def body(self) -> Iterable[Widget]:
        """Explain, then number the options."""
        if self._explanation:
            yield Prose(self._explanation, classes="quiet")
        for number, (each, words) in enumerate(self._options.items(), 1):
            now = Content.styled("  (now)", QUIET) if each == self._now else ""
            yield ChoiceRow(number, Content.assemble(words, now), each)


REMOVE = ""
"""What the page hands back when the person did not say it; no value of a fact is empty."""


def chip_screen(kb: KnowledgeBase, told: Stated) -> ChooseScreen:
    """Return the page that asks what is right instead of ``told``."""
    remove = {REMOVE: "I did not say this: leave it out"}
    if told.kind != "fact":
        return ChooseScreen(f"Understood: {told_words(kb, told)}", remove)
    return ChooseScreen(kb.facts[told.name].question, statements(kb, told.name) | remove, now=told.value)


def statements(kb: KnowledgeBase, fact: str) -> dict[str, str]:
    """Return the values that ``fact`` can have, each in words, by id."""
    return {value.id: value.statement for value in kb.facts[fact].values}


LEAVE = "leave"


class LeaveScreen(ChooseScreen):
    """Asks whether to leave although nothing is kept, and hands back ``LEAVE`` for a yes."""

    def __init__(self) -> None:
        options = {"stay": "Stay here", LEAVE: "Leave, and delete my case"}
        note = "Nothing is kept when you leave. To have your case later, stay and download the report first."
        super().__init__("Leave Backin?", options, explanation=paragraph(note))
