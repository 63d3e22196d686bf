"""Where a dialog ends: a page's last word, success, or the hand-over to a helper."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from kb.explain import NOTHING_LEFT, PUT_BACK, TO_PUT_IT_BACK, position_title
from kb.model import AtEnding, HandOver, LinkKind, Solved, Switched, links, paragraph, strong
from kb.passages import as_prose, passages_for
from kb.putback import PutBack, put_back
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View

_HANDED_OVER = (
    f"{NOTHING_LEFT} Take the report to a helper: a dealer, a friend, or Synology's support. "
    "It tells them what you tried and what not."
)


class EndView(View):
    """The end of the road, with what is still to do and the report to take away."""

    position: AtEnding | Solved | HandOver

    def compose(self) -> ComposeResult:
        """Say how it ended, what to put back, and how to go on."""
        yield from self.on_the_way()
        yield self.heading(position_title(self.kb, self.state))
        match self.position:
            case AtEnding(step):
                yield self.prose(self.kb.steps[step].prose)
            case Solved(action):
                yield self.prose(paragraph(f"This worked: {self.kb.actions[action].title}."))
            case HandOver():
                yield self.prose(paragraph(_HANDED_OVER))
        undone = tuple(put_back_list(self))
        yield from undone
        if undone:
            yield self.section("\nWhat now?")
        yield from self._ways_on()

    def _ways_on(self) -> Iterator[Widget]:
        number = 1
        for title, problem in self._other_problems():
            yield self.answer(number, Content.assemble("Go on with: ", title), Switched(problem))
            number += 1
        yield self.answer(number, "Take the report away", None, id="take-report")
        yield self.answer(number + 1, "Start over", None, id="start-over")

    def _other_problems(self) -> Iterator[tuple[str, str]]:
        """Yield the problems that the ending's text links to, and those that may be meant instead."""
        if not isinstance(self.position, AtEnding):
            return
        linked = links(self.kb.steps[self.position.step].prose)
        found = (link.id for link in linked if link.kind is LinkKind.PROBLEM)
        for problem in list(dict.fromkeys(found))[:5]:
            if problem != self.state.problem:
                yield self.kb.problems[problem].title, problem


def put_back_list(view: View) -> Iterator[Widget]:
    """Yield what the actions of this case undid, each with how it is put back folded away."""
    items = put_back(view.kb, view.state)
    if not items:
        return
    yield view.section(PUT_BACK)
    for item in items:
        yield effect_foldout(view, item)


def effect_foldout(view: View, item: PutBack) -> Foldout:
    """Return one effect by its title; folded away, whom it touches and how it is put back."""
    effect = item.effect
    how = as_prose(passages_for(effect.put_back, view.state.facts))
    text = (*effect.affects, *strong(TO_PUT_IT_BACK), *how) if how else effect.affects
    title = f"{effect.title} ({item.note})" if item.note else effect.title
    return view.foldout(title, text)
