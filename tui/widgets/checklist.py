"""The steps of an action, to be ticked off."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from kb.model import Passage, flat
from kb.timers import find_timers
from tui.widgets.countdown import Countdown, Progress
from tui.widgets.inline import inline
from tui.widgets.lined import Hanging
from tui.widgets.looks import QUIET
from tui.widgets.prose import Prose
from tui.widgets.row import Row


class StepRow(Row):
    """One step. Choosing it ticks it."""

    def __init__(self, number: int, text: Content, place: int, *, ticked: bool) -> None:
        super().__init__("", "")
        self.step = number
        self.text = text
        self.place = place
        self.tick(ticked=ticked)

    def tick(self, *, ticked: bool) -> None:
        """Show the step as done, or as not done yet."""
        box = Content.styled("[x] " if ticked else "[ ] ", "bold $text-success" if ticked else "bold")
        words = self.text.stylize(QUIET) if ticked else self.text
        self.show(Content.assemble(box, f"{self.step}. "), words)


def checklist(passages: tuple[Passage, ...], progress: Progress) -> Iterator[Widget]:
    """Yield a row for each step, with its countdowns; where versions differ, a title for each."""
    place = 0
    number = 0
    for passage in passages:
        if passage.dsm is not None and len(passages) > 1:
            yield Hanging("", f"If you have DSM {passage.dsm}", classes="version")
        if passage.prose:
            yield Prose(passage.prose)
        numbers = range(number + 1, number + 1 + len(passage.items))
        number = numbers[-1] if passage.dsm is None and numbers else number
        for shown, item in zip(numbers, passage.items, strict=True):
            yield StepRow(shown, inline(flat(item)), place, ticked=place in progress.ticked)
            for index, timer in enumerate(find_timers(item)):
                yield Countdown(progress.clock(place, index, timer))
            place += 1
