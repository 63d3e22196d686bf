"""What can help, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from textual.widget import Widget
from textual.widgets import Static

from kb.ladder import ladder
from kb.model import KnowledgeBase, State
from tui.screens.sheet import Sheet
from tui.widgets.harm import degree_line
from tui.widgets.ladder import LEGEND, rung_text
from tui.widgets.row import KeyedRow, Row


class OptionsScreen(Sheet[None]):
    """Every action that can help, mildest first. Choosing one shows it, to be read."""

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__("What can help, mildest first")
        self._kb = kb
        self._state = state

    def body(self) -> Iterable[Widget]:
        """One title for each degree of harm, and below it the actions."""
        rungs = ladder(self._kb, self._state)
        if not rungs:
            yield Static("Nothing is listed for this problem yet.", classes="quiet", markup=False)
        else:
            yield Static(LEGEND, classes="quiet", markup=False)
        for harm, group in groupby(rungs, key=lambda rung: self._kb.actions[rung.action].harm):
            alike = tuple(group)
            actions = [self._kb.actions[rung.action] for rung in alike]
            yield Static(degree_line(harm, actions), classes="section", markup=False)
            for rung in alike:
                mark, words = rung_text(self._kb, self._state, rung)
                yield KeyedRow(rung.action, words, mark=mark)

    def chosen(self, row: Row) -> None:
        """Show the action."""
        match row:
            case KeyedRow(key=str(action)):
                self.action_read_action(action)
