"""The steps of an action, to be ticked off."""

from __future__ import annotations

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import Passage
from kb.timers import find_timers
from tui.widgets.column import Column
from tui.widgets.countdown import Countdown
from tui.widgets.inline import inline
from tui.widgets.looks import QUIET
from tui.widgets.progress import Progress
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


class Checklist(Vertical):
    """All steps, with the countdowns that they speak of."""

    DEFAULT_CSS = """
    Checklist {
        height: auto;
        .version { text-style: bold; color: $text-muted; margin-top: 1; padding-left: 1; height: auto; }
    }
    """

    def __init__(self, passages: tuple[Passage, ...], progress: Progress, file: str) -> None:
        """``file`` is the content file that the steps stand in."""
        super().__init__()
        self._file = file
        self._passages = passages
        self._progress = progress

    def compose(self) -> ComposeResult:
        """One row a step; where versions differ, a title for each."""
        place = 0
        number = 0
        for passage in self._passages:
            if passage.dsm is not None and len(self._passages) > 1:
                yield Static(f"If you have DSM {passage.dsm}", classes="version", markup=False)
            if passage.prose:
                yield Prose(passage.prose, self._file)
            numbers = range(number + 1, number + 1 + len(passage.items))
            number = numbers[-1] if passage.dsm is None and numbers else number
            for shown, item in zip(numbers, passage.items, strict=True):
                yield from self._step(shown, item, place)
                place += 1

    def _step(self, number: int, item: str, place: int) -> Iterator[Widget]:
        yield StepRow(number, inline(item, self._file), place, ticked=place in self._progress.ticked)
        for index, timer in enumerate(find_timers(item)):
            yield Countdown(self._progress.clock(place, index, timer))

    @on(Row.Pressed)
    def tick(self, event: Row.Pressed) -> None:
        """Tick a step and go on to the next row, or take the tick away."""
        if not isinstance(event.row, StepRow):
            return
        event.stop()
        ticked = self._progress.ticked
        done = event.row.place not in ticked
        (ticked.add if done else ticked.discard)(event.row.place)
        event.row.tick(ticked=done)
        column = next((a for a in self.ancestors if isinstance(a, Column)), None)
        if done and column is not None:
            column.action_next_row()
