"""Where a dialog ends: a page's last word, success, or the hand-over to a helper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from kb.model import (
    AFTERWARDS,
    AtEnding,
    Blocks,
    HandOver,
    Mark,
    Solved,
    State,
    paragraph,
    strong,
)
from kb.rules import PutBack, as_prose, effect_id, how_far, passages_for, put_back, solved_by
from kb.wording import NOTHING_LEFT, PUT_BACK, TO_PUT_IT_BACK, position_title
from tui.session.choices import last_answer, linked_problems
from tui.widgets.checklist import progress
from tui.widgets.choice import ChoiceRow
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View
from tui.widgets.styles import QUIET

_HANDED_OVER = (
    f"{NOTHING_LEFT} Take the report to a helper: a dealer, a friend, or Synology's support. "
    "It tells them what you tried and what not."
)


_BOXES = {Mark.OPEN: "[ ] ", Mark.DONE: "[x] ", Mark.NOT_MINE: "[-] "}


class PutBackRow(Foldout):
    """A thing to be put back. Space ticks it, Enter tells how it is done."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "tick", "Tick", show=False)]

    @dataclass
    class Said(Message):
        """The person says of the effect of ``row`` that it is ``mark``."""

        row: PutBackRow
        mark: Mark

    def __init__(self, item: PutBack, title: str, blocks: Blocks, mark: Mark) -> None:
        self.effect = effect_id(item.effect)
        self.said = mark
        super().__init__(title, blocks)

    def lay_out(self, width: int) -> list[Content]:
        """Return the title with its box."""
        box = Content.styled(_BOXES[self.said], "$text-success" if self.said is Mark.DONE else "bold")
        first, *more = super().lay_out(max(width - len(_BOXES[self.said]), 1))
        bar, rest = first[:1], first[1:]
        blank = Content(" " * len(_BOXES[self.said]))
        return [bar + box + rest, *(line[:1] + blank + line[1:] for line in more)]

    def action_tick(self) -> None:
        """Tick, or take the tick away."""
        self.say(Mark.DONE)

    def say(self, mark: Mark) -> None:
        """Say ``mark``, or take it back where it was said."""
        self.said = Mark.OPEN if self.said is mark else mark
        self.refresh(layout=True)
        self.post_message(self.Said(self, self.said))

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

    def compose(self) -> ComposeResult:
        """Say how it ended, what to put back, and how to go on."""
        yield from self.on_the_way()
        yield self.heading(position_title(self.kb, self.state))
        match self.position:
            case AtEnding(step):
                yield from self.sorted_prose(self.kb.steps[step].prose)
            case Solved(action):
                yield self.prose(paragraph(f"This worked: {self.kb.actions[action].title}."))
            case HandOver():
                yield self.prose(paragraph(_HANDED_OVER))
        undone = tuple(put_back_list(self))
        yield from undone
        if undone:
            yield self.section("\nWhat now?")
        else:
            yield from self._afterwards()
        yield from self._ways_on()

    def _afterwards(self) -> Iterator[Widget]:
        """Yield what is left to do after an action that worked."""
        worked = solved_by(self.state)
        passages = () if worked is None else self.kb.actions[worked].put_back
        text = as_prose(passages_for(passages, self.state.facts))
        if text:
            yield self.prose(text, title=AFTERWARDS)

    def _ways_on(self) -> Iterator[Widget]:
        """Yield the report first to whoever is in, and another problem first to whoever is not."""
        others = [(each.text, each.event, None) for each in linked_problems(self.kb, self.state)]
        rest = [("Keep the report", None, "take-report"), ("Start over", None, "start-over")]
        again = [("Change my last answer", None, "change-answer")] if last_answer(self.state) else []
        ways = [*others, *rest, *again] if solved_by(self.state) is None else [*rest, *others]
        for number, (title, event, name) in enumerate(ways, 1):
            yield ChoiceRow(number, title, event, id=name)

    @on(PutBackRow.Said)
    def mark(self, event: PutBackRow.Said) -> None:
        """Keep with the case what was said, and show how far one is."""
        event.stop()
        self.session.mark(event.row.effect, event.mark)
        items = put_back(self.kb, self.state)
        self.query_one("#progress", Static).update(_how_far(self.state, items))


def put_back_list(view: View) -> Iterator[Widget]:
    """Yield what the actions of this case undid, to be worked off; folded away, how it is put back."""
    items = put_back(view.kb, view.state)
    if not items:
        return
    yield view.section(PUT_BACK)
    yield from view.version_row()
    yield Static(_how_far(view.state, items), id="progress", markup=False)
    for item in items:
        title, text = effect_words(view, item)
        view.texts.append(text)
        yield PutBackRow(item, title, text, view.state.marks.get(effect_id(item.effect), Mark.OPEN))


def _how_far(state: State, items: tuple[PutBack, ...]) -> Content:
    done, of = how_far(state, items)
    keys = Content.styled("  Space ticks, Enter tells how, d: not mine", QUIET)
    return Content.assemble(progress(done, of), keys)


def effect_words(view: View, item: PutBack) -> tuple[str, Blocks]:
    """Return an effect's title, and whom it touches and how it is put back."""
    effect = item.effect
    how = as_prose(passages_for(effect.put_back, view.state.facts))
    text = (*effect.affects, *strong(TO_PUT_IT_BACK), *how) if how else effect.affects
    return item.title, text
