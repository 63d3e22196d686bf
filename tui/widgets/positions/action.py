"""An action: what it costs, its steps as a checklist, and how it went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from kb.explain import DETOUR_WORDS, try_words
from kb.model import BEFORE, CHECK, STEPS, AtAction, Blocks, Mark, Passage
from kb.passages import as_prose, passages_for
from tui.widgets.checklist import StepRow, checklist
from tui.widgets.column import Column
from tui.widgets.countdown import Clocks
from tui.widgets.positions.about_action import (
    WHO_SAYS_SO,
    costs,
    keeps_and_undo,
    losses,
    sources,
)
from tui.widgets.positions.view import View
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session

_EFFECTS = "What it undoes, and what it keeps"


class ActionView(View):
    """Leads through one action."""

    starts_on_choice = False
    position: AtAction

    def __init__(self, session: Session, position: AtAction, clocks: Clocks) -> None:
        super().__init__(session, position)
        self._action = session.kb.actions[position.action]
        self._clocks = clocks

    def compose(self) -> ComposeResult:
        """Say what it costs before how it is done."""
        yield from self._opening()
        yield self.heading(self._action.title)
        yield Static(costs(self._action), classes="costs", markup=False)
        yield self.prose(self._action.summary)
        yield from self._steps()
        yield self.foldout(
            _EFFECTS, (*losses(self.kb, self._action), *keeps_and_undo(self._action)), id="effects"
        )
        yield self.foldout(WHO_SAYS_SO, sources(self.kb, self._action), id="sources")
        yield self.section("How did it go?", classes="apart")
        yield from self.answers()

    def _opening(self) -> Iterator[Widget]:
        yield from self.on_the_way()
        yield from self._why_now()
        if self.position.detour:
            return
        advice = self.kb.advice(self.position.step)
        if advice.prose and not any(each in self.state.tried for each in advice.actions):
            yield self.prose(advice.prose)

    def _why_now(self) -> Iterator[Widget]:
        """Say why an action is offered that no page led to, or of which nobody knows whether it can work."""
        milder = DETOUR_WORDS if self.position.detour else ""
        words = " ".join(each for each in (milder, try_words(self.kb, self.state, self._action.id)) if each)
        if words:
            yield Static(words, classes="line", markup=False)

    def _steps(self) -> Iterator[Widget]:
        before = self._part(self._action.before)
        if before:
            yield self.prose(before, title=BEFORE)
        yield self.section(STEPS)
        steps = passages_for(self._action.steps, self.state.facts)
        if any(passage.dsm is not None for passage in steps):
            yield from self.version_row()
        self.texts.append(as_prose(steps))
        yield from checklist(self._action, self.state, self._clocks)
        check = self._part(self._action.check)
        if check:
            yield self.prose(check, title=CHECK, classes="apart")

    def _part(self, passages: tuple[Passage, ...]) -> Blocks:
        return as_prose(passages_for(passages, self.state.facts))

    @on(Row.Pressed)
    def tick(self, event: Row.Pressed) -> None:
        """Tick a step and go on to the next row, or take the tick away."""
        if not isinstance(event.row, StepRow):
            return
        event.stop()
        done = event.row.what not in self.state.marks
        self.session.mark(event.row.what, Mark.DONE if done else Mark.OPEN)
        event.row.tick(ticked=done)
        column = next((a for a in self.ancestors if isinstance(a, Column)), None)
        if done and column is not None:
            column.action_next_row()
