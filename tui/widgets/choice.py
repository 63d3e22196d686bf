"""A numbered answer."""

from __future__ import annotations

from textual.content import Content

from kb.model import flat
from tui.session.choices import Choice
from tui.widgets.inline import inline
from tui.widgets.row import NUMBER_KEYS, Row
from tui.widgets.styles import CAP, QUIET


class ChoiceRow(Row):
    """One of several answers, with the number key that chooses it, where there is one."""

    def __init__(self, number: int, text: Content | str, key: object = None) -> None:
        cap = Content.styled(f" {number} ", CAP) if number in NUMBER_KEYS else Content("   ")
        super().__init__(Content.assemble(cap, "  "), text, key)
        self.number = number


def answer_text(choice: Choice) -> Content:
    """Return an answer's words, and its hint where it has one."""
    if not choice.hint:
        return Content(choice.text)
    return Content.assemble(
        choice.text, Content.styled(" — ", QUIET), inline(flat(choice.hint)).stylize(QUIET)
    )
