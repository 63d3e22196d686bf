"""Where a dialog ends: a page's last word, success, or the hand-over to a helper."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import AtEnding, Blocks, HandOver, How, Mark, Marked, Solved, State, paragraph
from kb.rules import Task, around_list, how_far, solved_by, tasks
from kb.wording import NOTHING_LEFT, position_title, solved_words, task_text, task_title, tasks_title
from tui.session.choices import linked_problems
from tui.widgets.checklist import progress
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row
from tui.widgets.styles import QUIET

_HANDED_OVER = (
    f"{NOTHING_LEFT} Take the report to a helper: a dealer, a friend, or Synology's support. "
    "It tells them what you tried and what not."
)


_BOXES = {Mark.OPEN: "[ ] ", Mark.DONE: "[x] ", Mark.NOT_MINE: "[-] "}


class TaskRow(Foldout):
    """A thing to do. Space ticks it; Enter tells how it is done, or ticks it where its line says all."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", "Tick", show=False)]

    def __init__(self, task: Task, state: State, tell: Callable[[Marked], None]) -> None:
        """``tell`` is told what the person says of the task."""
        self._what = task.id
        self._tell = tell
        self.said = state.marks.get(task.id, Mark.OPEN)
        self.text = task_text(state, task)
        super().__init__(task_title(task), self.text)
        self.blocks = (*task.item, *self.text)
        self.display = True

    @property
    def sign(self) -> Content:
        """The box, and whether there is more to read."""
        box = Content.styled(_BOXES[self.said], "$text-success" if self.said is Mark.DONE else "bold")
        return box + super().sign if self.text else box

    def action_press(self) -> None:
        """Tell how it is done."""
        if self.text:
            super().action_press()
        else:
            self.action_tick()

    def action_tick(self) -> None:
        """Tick, or take the tick away."""
        self.say(Mark.DONE)

    def say(self, mark: Mark) -> None:
        """Say ``mark``, or take it back where it was said."""
        self.said = Mark.OPEN if self.said is mark else mark
        self.show(self.sign, self._title)
        self._tell(Marked(self._what, self.said))

    def on_click(self, event: events.Click) -> None:
        """Tick where the box is, else tell how it is done."""
        if event.x <= len(_BOXES[self.said]) and event.chain == 1:
            event.stop()
            self.focus(scroll_visible=False)
            self.action_tick()
        else:
            super().on_click(event)


class EndView(View):
    """The end of the road, with what is still to do and the report to take away."""

    position: AtEnding | Solved | HandOver

    @cached_property
    def _tasks(self) -> tuple[Task, ...]:
        return tasks(self.kb, self.state)

    @property
    def first(self) -> Row | None:
        """The first way on, where nothing is left to do before it."""
        return None if self._tasks else super().first

    def compose(self) -> ComposeResult:
        """Say how it ended, what is left to do, and how to go on."""
        yield from self.on_the_way()
        worked = self.position.action if isinstance(self.position, Solved) else solved_by(self.state)
        success = "" if worked is None else solved_words(self.kb, worked)
        if success:
            yield Static(f"✓ {success}", id="solved", markup=False)
        after: Blocks = ()
        match self.position:
            case AtEnding(step):
                before, _, after = around_list(self.kb.steps[step].prose)
                if self.kb.steps[step].title != success:
                    yield self.heading(self.kb.steps[step].title)
                yield from self.sorted_prose(before)
            case Solved(action):
                yield Prose(paragraph(f"This worked: {self.kb.actions[action].title}."))
            case HandOver():
                yield self.heading(position_title(self.kb, self.state))
                yield Prose(paragraph(_HANDED_OVER))
        yield from self._to_do()
        yield from self.sorted_prose(after)
        if self._tasks:
            yield self.section("What now?")
        yield from self._ways_on()

    def _to_do(self) -> Iterator[Widget]:
        """Yield what is left to do, to be worked off; folded away, how it is done."""
        if not self._tasks:
            return
        yield self.section(tasks_title(self.state, self._tasks))
        if any(each.effects for each in self._tasks):
            yield from self.version_row()
        yield Static(_how_far(self.state, self._tasks), id="progress", markup=False)
        yield VerticalGroup(
            *(TaskRow(task, self.state, self._mark) for task in self._tasks), classes="asides"
        )

    def _ways_on(self) -> Iterator[Widget]:
        """Yield the report first to whoever is in, and another problem first to whoever is not."""
        last = next((each for each in reversed(self.state.trail) if each.how is How.ANSWERED), None)
        others = [(each.text, each.event) for each in linked_problems(self.kb, self.state)]
        rest = [("Keep the report", "export"), ("Start over", "app.start_over")]
        again = [("Change my last answer", last)] if last else []
        ways = [*others, *rest, *again] if solved_by(self.state) is None else [*rest, *others]
        for number, (title, key) in enumerate(ways, 1):
            yield ChoiceRow(number, title, key)

    def _mark(self, said: Marked) -> None:
        """Keep with the case what was said, and show how far one is."""
        self.session.say(said)
        self.query_one("#progress", Static).update(_how_far(self.state, self._tasks))


def _how_far(state: State, listed: tuple[Task, ...]) -> Content:
    done, of = how_far(state, listed)
    keys = Content.styled("  Space ticks, Enter tells how, d: not mine", QUIET)
    return Content.assemble(progress(done, of), keys)
