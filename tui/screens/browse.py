"""Everything that Backin covers, by area."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from textual.containers import VerticalGroup
from textual.content import Content
from textual.lazy import Lazy
from textual.widget import Widget
from textual.widgets import Static

from kb.model import KnowledgeBase, Problem, flat
from tui.screens.modal import ModalPage
from tui.widgets.inline import inline
from tui.widgets.row import Row
from tui.widgets.styles import QUIET

_SCREENFUL = 16
"""So many parts fill the largest usual screen. All at once would keep the person waiting for the first."""


class BrowseScreen(ModalPage[str]):
    """Lists all problems and hands back the one that is chosen."""

    def __init__(self, kb: KnowledgeBase, *, near: str | None = None) -> None:
        """``near`` is a problem whose own list of others comes first."""
        title = "What Backin covers" if near is None else "Which problem is it, then?"
        parts = tuple(_listed(kb, near))
        super().__init__(title, (*parts[:_SCREENFUL], Lazy(VerticalGroup(*parts[_SCREENFUL:]))))


def _listed(kb: KnowledgeBase, near: str | None) -> Iterable[Widget]:
    """Yield what may be meant instead, then everything."""
    if near is not None:
        problem = kb.problems[near]
        references = (*problem.not_this, *problem.see_also)
        if references:
            yield Static("Easily mistaken for this one", classes="section", markup=False)
        yield from (Row("", reference.text, reference.problem) for reference in references)
    ordered = sorted(kb.problems.values(), key=lambda problem: (problem.area, problem.title))
    for area, problems in groupby(ordered, key=lambda problem: problem.area):
        yield Static(area, classes="section", markup=False)
        yield from map(problem_row, problems)


def problem_row(problem: Problem) -> Row:
    """Return a problem as a row: its title, and what one sees."""
    summary = inline(flat(problem.summary)).stylize_before(QUIET)
    return Row("", Content.assemble(problem.title, "\n", summary), problem.id)
