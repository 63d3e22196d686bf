"""The steps of an action, to be ticked off: all of them, or the present one as a card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from kb.model import Action, Blocks, State, flat
from kb.rules import passages_for, step_id
from tui.widgets.countdown import Countdown
from tui.widgets.inline import CODE, inline
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import QUIET
from tui.widgets.text_block import FirstLine, HangingText

_BAR = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``title`` names the version of DSM that begins here, ``above`` is prose before it."""

    id: str
    number: int
    words: Blocks
    title: str
    above: Blocks


def steps_of(action: Action, state: State) -> list[Step]:
    """Return the steps for the known version of DSM, or for each while it is not known."""
    passages = passages_for(action.steps, state.facts)
    steps, number = [], 0
    for passage in passages:
        titled = passage.dsm is not None and len(passages) > 1
        numbers = range(number + 1, number + 1 + len(passage.items))
        number = numbers[-1] if passage.dsm is None and numbers else number
        for shown, item in zip(numbers, passage.items, strict=True):
            first = shown == numbers[0]
            title = f"If you have DSM {passage.dsm}" if titled and first else ""
            above = passage.prose if first else ()
            steps.append(Step(step_id(action, passage, item), shown, item, title, above))
    return steps


class StepRow(Row):
    """One step, called ``what``. Choosing it ticks it."""

    def __init__(self, step: Step, *, ticked: bool) -> None:
        super().__init__("", "")
        self.step = step
        self.blocks = step.words
        self.tick(ticked=ticked)

    def tick(self, *, ticked: bool) -> None:
        """Show the step as done, or as not done yet."""
        box = Content.styled("[x] " if ticked else "[ ] ", "bold $text-success" if ticked else "bold")
        text = inline(flat(self.step.words))
        self.show(Content.assemble(box, f"{self.step.number}. "), text.stylize(QUIET) if ticked else text)


class DoneRow(FirstLine, StepRow):
    """A step that is done, on one line."""


class NextStep(FirstLine, HangingText):
    """The step that comes next, on one line: all of it can be read when its turn has come."""

    def __init__(self, step: Step) -> None:
        words = inline(flat(step.words)).stylize(QUIET)
        super().__init__(Content.styled("  then: ", QUIET), words, id="then")


class CommandRow(Row):
    """A command of a step. Choosing it copies it."""

    def __init__(self, command: str) -> None:
        super().__init__(
            "⧉ ", Content.assemble(Content.styled(command, CODE), Content.styled("  [c] copy", QUIET))
        )
        self.command = command


class Card(VerticalGroup):
    """The present step in a frame, with its clocks and its commands; ``counted`` is its title."""

    DEFAULT_CSS = """
    Card {
        border: round $primary;
        border-title-style: bold;
        padding: 0 1 0 0;
        &.-hold { border: heavy $warning; }
    }
    """

    def __init__(self, step: Step, counted: str, below: Iterable[Widget]) -> None:
        super().__init__()
        self.border_title = counted
        self.is_for_one_dsm = bool(step.title)
        self.row = StepRow(step, ticked=False)
        self._step = step
        self._below = tuple(below)
        self.set_class(self.first is not self.row, "-hold")

    def compose(self) -> ComposeResult:
        """Yield the step as it stands among all of them."""
        yield from above(self._step)
        yield self.row
        yield from self._below

    def on_descendant_focus(self) -> None:
        """Say what Enter does."""
        self.border_subtitle = "Enter: done, go on" if self.row.has_focus else "↑ and Enter: done, go on"

    @property
    def first(self) -> Row:
        """What Enter is for: the step, but a button is held with the clock at once."""
        holds = (each for each in self._below if isinstance(each, Countdown) and each.clock.is_to_hold)
        return next(holds, self.row)


def progress(done: int, of: int) -> Content:
    """Return how many steps are done, in words and as a bar."""
    full, rest = bar(done, of)
    return Content.assemble(
        Content.styled(f"{done} of {of} done ", "bold"), (full, "$text-success"), (rest, QUIET)
    )


def bar(done: int, of: int) -> tuple[str, str]:
    """Return both parts of a bar, the one for what is done first."""
    full = _BAR * done // max(of, 1)  # nothing may concern the person
    return "━" * full, "╌" * (_BAR - full)


def above(step: Step) -> Iterator[Widget]:
    """Yield what stands before a step: the version that it is for, and prose."""
    if step.title:
        yield HangingText("", step.title, classes="version")
    if step.above:
        yield Prose(step.above)
