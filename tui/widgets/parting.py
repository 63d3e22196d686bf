"""The question that parts the first two problems found, with a row for each answer."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from kb.matching import Separation
from kb.model import Condition, KnowledgeBase
from tui.widgets.keyed_row import KeyedRow
from tui.widgets.looks import QUIET


class Parting(Vertical):
    """Asks for the fact of a separation, quietly: nobody needs to answer.

    The keys of the rows are the answers.
    """

    DEFAULT_CSS = """
    Parting { height: auto; }
    """

    def __init__(self, kb: KnowledgeBase, separation: Separation) -> None:
        super().__init__()
        self._fact = kb.facts[separation.fact]

    def compose(self) -> ComposeResult:
        """Yield the question and its answers."""
        words = Content.assemble(Content.styled("Not sure which? ", QUIET), self._fact.question)
        yield Static(words, classes="quiet", markup=False)
        for value in self._fact.values:
            yield KeyedRow(Condition(self._fact.id, value.id), value.statement, mark=" ")
