"""The steps of an action, to be ticked off."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from kb.marks import clock_at, step_id
from kb.model import Action, State, flat
from kb.passages import passages_for
from kb.timers import Timer, find_timers
from tui.widgets.countdown import Clock, Clocks, Countdown, wait_clock
from tui.widgets.inline import inline
from tui.widgets.lined import Hanging
from tui.widgets.looks import QUIET
from tui.widgets.prose import Prose
from tui.widgets.row import Row


class StepRow(Row):
    """One step, called ``what``. Choosing it ticks it."""

    def __init__(self, number: int, text: Content, what: str, *, ticked: bool) -> None:
        super().__init__("", "")
        self.step = number
        self.text = text
        self.what = what
        self.tick(ticked=ticked)

    def tick(self, *, ticked: bool) -> None:
        """Show the step as done, or as not done yet."""
        box = Content.styled("[x] " if ticked else "[ ] ", "bold $text-success" if ticked else "bold")
        words = self.text.stylize(QUIET) if ticked else self.text
        self.show(Content.assemble(box, f"{self.step}. "), words)


def checklist(action: Action, state: State, clocks: Clocks) -> Iterator[Widget]:
    """Yield a row for each step, with the countdowns it speaks of; each version has a title."""
    passages = passages_for(action.steps, state.facts)
    number = 0
    for passage in passages:
        if passage.dsm is not None and len(passages) > 1:
            yield Hanging("", f"If you have DSM {passage.dsm}", classes="version")
        if passage.prose:
            yield Prose(passage.prose)
        numbers = range(number + 1, number + 1 + len(passage.items))
        number = numbers[-1] if passage.dsm is None and numbers else number
        for shown, item in zip(numbers, passage.items, strict=True):
            step = step_id(action, passage, item)
            yield StepRow(shown, inline(flat(item)), step, ticked=step in state.marks)
            for timer in find_timers(item):
                yield Countdown(_clock(state, clocks, step, timer), step)


def _clock(state: State, clocks: Clocks, step: str, timer: Timer) -> Clock:
    if timer.kind == "wait":
        return wait_clock(timer, clock_at(state, step, timer.seconds))
    return clocks.setdefault((step, timer), Clock(timer))
