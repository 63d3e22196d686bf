"""An action: what it costs, its steps as a checklist, and how it went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from kb.explain import DETOUR_WORDS, try_words
from kb.model import Action, Advice, AtAction, Mark
from kb.passages import passages_for
from tui.widgets.checklist import StepRow, checklist
from tui.widgets.column import Column
from tui.widgets.countdown import Clocks
from tui.widgets.positions.about_action import as_markdown, costs, keeps_and_undo, sources
from tui.widgets.positions.view import View
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session


class ActionView(View):
    """Leads through one action."""

    starts_on_choice = False

    def __init__(self, session: Session, clocks: Clocks) -> None:
        super().__init__(session)
        self._clocks = clocks

    def compose(self) -> ComposeResult:
        """Say what it costs before how it is done."""
        position = self.state.position
        if not isinstance(position, AtAction):
            return
        action = self.kb.actions[position.action]
        yield from self._opening(position)
        yield self.heading(action.title)
        yield Static(costs(action), classes="costs", markup=False)
        yield self.prose(action.summary, action.place.file)
        yield from self._steps(action)
        yield from self._background(action)
        yield self.section("How did it go?", classes="apart")
        yield from self.answers()

    def _opening(self, position: AtAction) -> Iterator[Widget]:
        yield from self.on_the_way()
        yield from self._why_now(position)
        if position.detour:
            return
        advice = self.kb.steps[position.step]
        first = isinstance(advice, Advice) and not any(each in self.state.tried for each in advice.actions)
        if first and advice.prose.strip():
            yield self.prose(advice.prose, advice.place.file)

    def _why_now(self, position: AtAction) -> Iterator[Widget]:
        """Say why an action is offered that no page led to, or of which nobody knows whether it can work."""
        milder = DETOUR_WORDS if position.detour else ""
        words = " ".join(each for each in (milder, try_words(self.kb, self.state, position.action)) if each)
        if words:
            yield Static(words, classes="line", markup=False)

    def _steps(self, action: Action) -> Iterator[Widget]:
        file = action.place.file
        facts = self.state.facts
        before = as_markdown(passages_for(action.before, facts))
        if before:
            yield self.prose(before, file, title="Before you start")
        yield self.section("Steps")
        steps = passages_for(action.steps, facts)
        if any(passage.dsm is not None for passage in steps):
            yield from self.version_row()
        self.markdown += [(item, file) for passage in steps for item in passage.items]
        yield from checklist(action, self.state, self._clocks)
        check = as_markdown(passages_for(action.check, facts))
        if check:
            yield self.prose(check, file, title="Check that it worked", classes="apart")

    def _background(self, action: Action) -> Iterator[Widget]:
        file = action.place.file
        losses = [f"- {self.kb.effects[effect].title}" for effect in action.loses]
        effects = "\n".join([*losses, keeps_and_undo(action)])
        yield self.foldout("What it undoes, and what it keeps", effects, file, id="effects")
        yield self.foldout("Who says so", sources(self.kb, action), file, id="sources")

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
