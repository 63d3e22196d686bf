"""The ways back in, on a page of their own."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import KnowledgeBase, LinkKind, State
from kb.rules import ladder
from tui.screens.modal import ModalPage
from tui.widgets.harm import degree_line
from tui.widgets.ladder import TITLE, Legend, rung_text, rung_words
from tui.widgets.row import Row


class OptionsScreen(ModalPage[None]):
    """Every action that can help, mildest first. Choosing one shows it, to be read."""

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__(TITLE)
        self._kb = kb
        self._state = state

    def body(self) -> Iterable[Widget]:
        """One title for each degree of harm, and below it the actions."""
        rungs = ladder(self._kb, self._state)
        empty = "Nothing is listed for this problem yet."
        yield Legend(classes="quiet") if rungs else Static(empty, classes="quiet", markup=False)
        for harm, group in groupby(rungs, key=lambda rung: self._kb.actions[rung.action].harm):
            alike = tuple(group)
            actions = [self._kb.actions[rung.action] for rung in alike]
            yield Static(degree_line(harm, actions), classes="section", markup=False)
            for rung in alike:
                mark, title = rung_text(self._kb, self._state, rung)
                words = rung_words(self._kb, self._state, rung)
                lines = Content("\n").join([title, words]) if words else title
                follow = ("app", "follow", (LinkKind.ACTION, rung.action))
                yield Row(mark, lines, partial(self.app.run_action, follow))
