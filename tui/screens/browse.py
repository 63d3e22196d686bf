"""Everything that Backin covers, by area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import KnowledgeBase, Problem, flat
from tui.screens.modal import ModalPage
from tui.widgets.inline import inline
from tui.widgets.row import KeyedRow, Row
from tui.widgets.styles import QUIET


class BrowseScreen(ModalPage[str]):
    """Lists all problems and hands back the one that is chosen."""

    def __init__(self, kb: KnowledgeBase, *, near: str | None = None) -> None:
        """``near`` is a problem whose own list of others comes first."""
        super().__init__("What Backin covers" if near is None else "Which problem is it, then?")
        self._kb = kb
        self._near = near

    def body(self) -> Iterable[Widget]:
        """Yield what may be meant instead, then everything."""
        if self._near is not None:
            yield from self._neighbours(self._kb.problems[self._near])
        ordered = sorted(self._kb.problems.values(), key=lambda problem: (problem.area, problem.title))
        for area, problems in groupby(ordered, key=lambda problem: problem.area):
            yield Static(area, classes="section", markup=False)
            for problem in problems:
                yield problem_row(problem)

    def _neighbours(self, problem: Problem) -> Iterator[Widget]:
        references = (*problem.not_this, *problem.see_also)
        if references:
            yield Static("Easily mistaken for this one", classes="section", markup=False)
        for reference in references:
            yield KeyedRow(reference.problem, Content(reference.text))

    def chosen(self, row: Row) -> None:
        """Hand back the problem."""
        match row:
            case KeyedRow(key=str(problem)):
                self.dismiss(problem)


def problem_row(problem: Problem) -> KeyedRow:
    """Return a problem as a row: its title, and what one sees."""
    return KeyedRow(
        problem.id,
        Content.assemble(problem.title, "\n", inline(flat(problem.summary)).stylize_before(QUIET)),
    )
