"""Choosing one of a few things."""

from collections.abc import Sequence

from textual.content import Content
from textual.screen import ScreenResultType

from kb.model import Blocks, KnowledgeBase, Stated, paragraph
from kb.wording import told_words
from tui.screens.modal import ModalPage
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow
from tui.widgets.styles import QUIET


class ChooseScreen(ModalPage[ScreenResultType]):
    """Asks for one of ``options``, of which ``now`` holds, and hands its value back; ``None`` only closes."""

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[Content | str, ScreenResultType | None]],
        *,
        explanation: Blocks = (),
        now: ScreenResultType | None = None,
    ) -> None:
        mark = Content.styled("  (now)", QUIET)
        rows = (
            ChoiceRow(number, Content.assemble(words, mark if value == now is not None else ""), value)
            for number, (words, value) in enumerate(options, 1)
        )
        super().__init__(title, (Prose(explanation, classes="quiet"), *rows))


REMOVE = ""
"""What the page hands back when the person did not say it; no value of a fact is empty."""


def chip_screen(kb: KnowledgeBase, told: Stated) -> ChooseScreen[str]:
    """Return the page that asks what is right instead of ``told``."""
    remove = ("I did not say this: leave it out", REMOVE)
    if told.kind != "fact":
        return ChooseScreen(f"Understood: {told_words(kb, told)}", [remove])
    fact = kb.facts[told.name]
    options = [*((value.statement, value.id) for value in fact.values), remove]
    return ChooseScreen(fact.question, options, now=told.value)


class LeaveScreen(ChooseScreen[bool]):
    """Asks whether to leave although nothing is kept."""

    def __init__(self) -> None:
        options = [("Stay here", None), ("Leave, and delete my case", True)]
        note = "Nothing is kept when you leave. To have your case later, stay and download the report first."
        super().__init__("Leave Backin?", options, explanation=paragraph(note))
