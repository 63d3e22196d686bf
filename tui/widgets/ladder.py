"""What can help: every action for the problem, mildest first, and how each one stands."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style

from kb.explain import standing_words
from kb.ladder import ladder
from kb.model import AtAction, AtSymptoms, AtWarning, KnowledgeBase, Rung, Standing, State
from tui.widgets.harm import degree_line
from tui.widgets.lined import Lined, hang
from tui.widgets.looks import LOUD, QUIET

_MARKS = {
    Standing.OPEN: "○",
    Standing.OFFERED: "●",
    Standing.TRIED: "↻",
    Standing.DECLINED: "-",
    Standing.SET_ASIDE: "?",
    Standing.RULED_OUT: "✗",
}
LEGEND = "○ still possible   ✗ ruled out"
"""The marks that stand without words; beside the others it is written what they mean."""


def rung_text(
    kb: KnowledgeBase, state: State, rung: Rung, *, just_now: bool = False
) -> tuple[Content, Content]:
    """Return an action's mark, and its title with, below, how it stands and by which fact."""
    action = kb.actions[rung.action]
    title = Content(action.title)
    here = (
        isinstance(state.position, AtAction | AtWarning | AtSymptoms) and state.position.action == rung.action
    )
    if here:
        mark, title, words = "▶", title.stylize("bold"), Content.styled("you are here", LOUD)
    else:
        mark = _MARKS[rung.standing]
        words = Content.styled(standing_words(kb, rung), QUIET)
        if rung.standing is Standing.RULED_OUT:
            title = title.stylize(f"strike {QUIET}")
        elif rung.standing is not Standing.OPEN:
            title = title.stylize(QUIET)
    if just_now:
        words = Content.assemble(Content.styled("just now ", "bold"), words)
    if rung.standing is Standing.OPEN and not (here or just_now or rung.because):
        return Content(f"{mark} "), title
    return Content.styled(f"{mark} ", "bold"), Content.assemble(title, "\n", words)


def changed(before: Iterable[Rung], after: Iterable[Rung]) -> frozenset[str]:
    """Return the actions that were ruled out, or came back, between two ladders."""
    earlier = {rung.action: rung.standing for rung in before}
    out = Standing.RULED_OUT
    return frozenset(
        rung.action
        for rung in after
        if rung.action in earlier and (rung.standing is out) != (earlier[rung.action] is out)
    )


class LadderText(Lined):
    """All rungs as one text: the ladder changes with every answer, and one widget does so at once."""

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__()
        self._kb = kb
        self._state = state
        self._rungs = ladder(kb, state)
        self._news: frozenset[str] = frozenset()

    def show(self, state: State) -> None:
        """Show the ladder of ``state``; what has just changed is marked."""
        rungs = ladder(self._kb, state)
        self._news = changed(self._rungs, rungs)
        self._state, self._rungs = state, rungs
        self.refresh(layout=True)

    def lay_out(self, width: int) -> list[Content]:
        """Return a heading for each degree of harm, and below it the actions."""
        lines = hang("", Content.styled("What can help, mildest first", "bold"), width)
        lines += hang("", Content.styled(LEGEND, QUIET), width)
        if not self._rungs:
            lines += hang("", Content("\nNothing is listed for this problem yet."), width)
        for harm, group in groupby(self._rungs, key=lambda rung: self._kb.actions[rung.action].harm):
            rungs = tuple(group)
            actions = [self._kb.actions[rung.action] for rung in rungs]
            lines += hang("", Content.assemble("\n", degree_line(harm, actions)), width)
            for rung in rungs:
                mark, words = rung_text(self._kb, self._state, rung, just_now=rung.action in self._news)
                click = Style.from_meta({"@click": ("screen.read_action", (rung.action,))})
                lines += hang(mark, words.stylize(click), width)
        return lines


class LadderPanel(VerticalScroll, can_focus=False):
    """The ladder beside the conversation."""

    DEFAULT_CSS = """
    LadderPanel { scrollbar-size-vertical: 1; }
    """

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__()
        self._text = LadderText(kb, state)

    def compose(self) -> ComposeResult:
        """Put the text in."""
        yield self._text

    def show(self, state: State) -> None:
        """Show the ladder of ``state``."""
        self._text.show(state)
