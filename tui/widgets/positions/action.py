"""An action: what it costs, its steps one at a time or as a checklist, and how it went."""

from collections.abc import Iterator
from functools import cached_property
from time import time

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Static

from kb.model import BEFORE, CHECK, DSM, STEPS, Action, AtAction, Blocks, Diagram, Passage, flat
from kb.rules import as_prose, clock_at, passages_for
from kb.waits import Timer, find_timers, span
from kb.wording import DETOUR_WORDS, try_words
from tui.session.choices import choices
from tui.widgets.checklist import (
    Card,
    CommandRow,
    DoneRow,
    NextStep,
    Step,
    StepRow,
    above,
    bar,
    progress,
    steps_of,
)
from tui.widgets.countdown import Clock, Countdown
from tui.widgets.foldout import Foldout
from tui.widgets.inline import commands, inline
from tui.widgets.positions.about_action import WHO_SAYS_SO, costs, keeps_and_undo, losses, sources
from tui.widgets.positions.view import View, answer_text, ask_fact
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row

_EFFECTS = "What it undoes, and what it keeps"
_FEW = 6
"""Up to how many steps a large screen shows at once."""
_LARGE = (100, 30)
"""From how many cells on a screen is large."""
_ALL_DONE = "All steps are done. How did it go?"


class ActionView(View):
    """Leads through one action."""

    position: AtAction

    _whole: bool | None = None

    @property
    def _action(self) -> Action:
        return self.kb.actions[self.position.action]

    @cached_property
    def _steps(self) -> list[Step]:
        return steps_of(self._action, self.state)

    @property
    def shows_all(self) -> bool:
        """Whether all steps are shown, not the present one: as was chosen, or where they are few."""
        if self._whole is not None:
            return self._whole
        size = self.app.size
        large = size.width >= _LARGE[0] and size.height >= _LARGE[1]
        return large and len(self._steps) <= _FEW

    @property
    def _left(self) -> list[Step]:
        """The steps that are not done, the present one first."""
        return [step for step in self._steps if step.id not in self.state.marks]

    def turn(self) -> None:
        """Show the whole page in place of the present step, or the other way round, once it is drawn anew."""
        self._whole = not self.shows_all

    def compose(self) -> ComposeResult:
        """Say what it costs before how it is done; once one has begun, only how it goes on."""
        if self.shows_all or self._left == self._steps:
            yield from self._opening()
            before = self._part(self._action.before)
            if before:
                yield Prose(before, title=BEFORE)
        yield from self._all_steps() if self.shows_all else self._present_step()
        yield Foldout(_EFFECTS, (*losses(self.kb, self._action), *keeps_and_undo(self._action)), id="effects")
        yield Foldout(WHO_SAYS_SO, sources(self.kb, self._action), id="sources")

    def pinned(self) -> Iterator[ChoiceRow]:
        """Yield how it can have gone, and what helps where one is stuck."""
        worked, failed, skipped = choices(self.kb, self.state)
        yield ChoiceRow(1, answer_text(worked), worked.event)
        yield ChoiceRow(2, answer_text(failed), failed.event)
        yield ChoiceRow(3, "I'm stuck at this step", "stuck")
        yield ChoiceRow(4, answer_text(skipped), skipped.event)

    @property
    def stuck_at(self) -> str:
        """The words of the present step."""
        step = next(iter(self._left), self._steps[-1])
        return f"{step.number}. {inline(flat(step.words)).plain}"

    @property
    def first(self) -> Row | None:
        """The present step, before one for a single DSM the question which it is; none where all are done."""
        card = next(iter(self.query(Card)), None)
        if card is not None:
            versions = (row for row in self.query(Row) if card.is_for_one_dsm and row.key == ask_fact(DSM))
            return next(versions, card.first)
        return next((row for row in self.query(StepRow) if row.step.id not in self.state.marks), None)

    @property
    def goes_on_at(self) -> Widget:
        """The card, once a step is done."""
        return self if self._left == self._steps else next(iter(self.query(Card)), self)

    def _opening(self) -> Iterator[Widget]:
        """Say why it is offered, and what it costs, unless a warning said so on the page before."""
        yield from self.on_the_way()
        yield from self._why_now()
        warned = self._action.harm.needs_confirmation
        if not warned:
            yield from self.sorted_prose(self.advice_prose(self.position.step, self._action.id))
        yield self.heading(self._action.title)
        if not warned:
            yield Static(costs(self._action), classes="costs", markup=False)
            yield Prose(self._action.summary)

    def _why_now(self) -> Iterator[Widget]:
        """Say why an action is offered that no page led to, or of which nobody knows whether it can work."""
        milder = DETOUR_WORDS if self.position.detour else ""
        words = " ".join(each for each in (milder, try_words(self.kb, self.state, self._action.id)) if each)
        if words:
            yield Static(words, classes="line gap", markup=False)

    def _all_steps(self) -> Iterator[Widget]:
        yield self.section(STEPS)
        if any(passage.dsm for passage in passages_for(self._action.steps, self.state.facts)):
            yield from self.version_row()
        for step in self._steps:
            yield from above(step)
            yield StepRow(step, ticked=step.id in self.state.marks)
            yield from self._beside(step)
        yield from self._check()

    def _present_step(self) -> Iterator[Widget]:
        """Yield what still runs, the last step done, the present one as a card, and the one after it."""
        left, all_steps = self._left, len(self._steps)
        done = [step for step in self._steps if step not in left]
        for step in done:
            for row in self._beside(step):
                if isinstance(row, Countdown) and row.clock.is_running:
                    yield row
        if done:
            yield DoneRow(done[-1], ticked=True)
        if not left:
            yield Static(progress(len(done), all_steps), id="progress", markup=False)
            yield self.section(_ALL_DONE, classes="apart")
            yield from self._check()
            return
        present, *later = left
        place = self._steps.index(present) + 1
        if any(step.title for step in self._steps[:place]):
            yield from self.version_row()
        counted = f"Step {place} of {all_steps} {''.join(bar(len(done), all_steps))}"
        yield Card(present, counted, self._beside(present))
        yield from map(NextStep, later[:1])

    def _beside(self, step: Step) -> Iterator[Widget]:
        """Yield the drawings, the countdowns and the commands of a step."""
        drawings = tuple(block for block in step.words if isinstance(block, Diagram))
        if drawings:
            yield Prose(drawings, classes="drawing")
        for timer in find_timers(step.words):
            clock = self._clock(step.id, timer)
            if timer.kind == "hold":
                held = [
                    each for each in self._steps if any(t.kind == "hold" for t in find_timers(each.words))
                ]
                clock.presses = len(held) if step == held[-1] else 0
            yield Countdown(clock, step.id)
        yield from map(CommandRow, commands(step.words))

    def _clock(self, step: str, timer: Timer) -> Clock:
        if timer.kind == "wait":  # it goes on since it was begun, if it was
            begun = clock_at(self.state, step, timer.seconds)
            times = None if begun is None else span(begun)
            return Clock(timer, time, None if times is None else times[0].timestamp())
        return self.clocks.setdefault((step, timer), Clock(timer))

    def _check(self) -> Iterator[Widget]:
        check = self._part(self._action.check)
        if check:
            yield Prose(check, title=CHECK, classes="apart")

    def _part(self, passages: tuple[Passage, ...]) -> Blocks:
        return as_prose(passages_for(passages, self.state.facts))

    @on(Countdown.Ended)
    def go_on(self, event: Countdown.Ended) -> None:
        """Put Enter on the step when its clock has come to its end."""
        card = next(iter(self.query(Card)), None)
        if card is not None and event.countdown.has_focus:
            card.row.focus(scroll_visible=False)
        event.countdown.scroll_visible(animate=False)
