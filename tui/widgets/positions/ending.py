"""Where a dialog ends: a page's last word, success, or the hand-over to a helper."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from kb.model import AtEnding, Ending, HandOver, Solved, Switched
from kb.passages import passages_for
from kb.putback import PutBack, put_back
from tui.crumbs import HANDED_OVER, SOLVED
from tui.follow import problem_of
from tui.widgets.foldout import Foldout
from tui.widgets.inline import links
from tui.widgets.positions.about_action import as_markdown
from tui.widgets.positions.view import View


class EndView(View):
    """The end of the road, with what is still to do and the report to take away."""

    starts_on_choice = True

    def compose(self) -> ComposeResult:
        """Say how it ended, what to put back, and how to go on."""
        yield from self.on_the_way()
        match self.state.position:
            case AtEnding(step):
                yield from self._ending(step)
            case Solved(action):
                yield self.heading(SOLVED)
                yield self.prose(f"This worked: {self.kb.actions[action].title}.", "")
            case HandOver():
                yield self.heading(HANDED_OVER)
                yield self.prose(
                    "Everything that Backin knows for this problem was offered, ruled out or set aside. "
                    "Take the report to a helper: a dealer, a friend, or Synology's support. "
                    "It tells them what you tried and what not.",
                    "",
                )
        undone = tuple(put_back_list(self))
        yield from undone
        if undone:
            yield self.section("\nWhat now?")
        yield from self._ways_on()

    def _ending(self, ref: str) -> Iterator[Widget]:
        step = self.kb.steps[ref]
        yield self.heading(step.title)
        if isinstance(step, Ending):
            yield self.prose(step.prose, step.place.file)

    def _ways_on(self) -> Iterator[Widget]:
        number = 1
        for title, problem in self._other_problems():
            yield self.answer(number, Content.assemble("Go on with: ", title), Switched(problem))
            number += 1
        yield self.answer(number, "Take the report away", None, id="take-report")
        yield self.answer(number + 1, "Start over", None, id="start-over")

    def _other_problems(self) -> Iterator[tuple[str, str]]:
        """Yield the problems that the ending's text links to, and those that may be meant instead."""
        position = self.state.position
        if not isinstance(position, AtEnding):
            return
        step = self.kb.steps[position.step]
        found = (problem_of(self.kb, href) for _, href in links(step.prose, step.place.file))
        for problem in list(dict.fromkeys(name for name in found if name is not None))[:5]:
            if problem != self.state.problem:
                yield self.kb.problems[problem].title, problem


def put_back_list(view: View) -> Iterator[Widget]:
    """Yield what the actions of this case undid, each with how it is put back folded away."""
    items = put_back(view.kb, view.state)
    if not items:
        return
    yield view.section("Put back what the reset undid")
    for item in items:
        yield effect_foldout(view, item)


def effect_foldout(view: View, item: PutBack) -> Foldout:
    """Return one effect by its title; folded away, whom it touches and how it is put back."""
    effect = item.effect
    how = as_markdown(passages_for(effect.put_back, view.state.facts))
    text = f"{effect.affects}\n\n**To put it back**\n\n{how}" if how else effect.affects
    title = f"{effect.title} ({item.note})" if item.note else effect.title
    return view.foldout(title, text, effect.place.file)
