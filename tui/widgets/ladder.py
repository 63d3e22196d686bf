"""The ways back in: every action for the problem, mildest first, and how each one stands."""

from itertools import groupby
from textwrap import wrap

from textual.content import Content
from textual.style import Style

from kb.model import AtAction, AtSymptoms, AtWarning, KnowledgeBase, LinkKind, Rung, Standing, State
from kb.rules import ladder
from kb.wording import standing_words
from tui.widgets.harm import COLORS, degree_line
from tui.widgets.styles import LOUD, QUIET
from tui.widgets.text_block import TextBlock, hang

TITLE = "Ways back in, mildest first"
_MARKS = {
    Standing.OPEN: "○",
    Standing.OFFERED: "○",
    Standing.TRIED: "●",
    Standing.WORKED: "✓",
    Standing.DECLINED: "-",
    Standing.SET_ASIDE: "?",
    Standing.RULED_OUT: "✗",
    Standing.NOT_NEEDED: " ",
}
HERE = "◉"
_GONE = {Standing.RULED_OUT, Standing.NOT_NEEDED}
"""What is no step of the way any more."""
_LEGEND = (
    "✓\u00a0worked  ●\u00a0tried  ◉\u00a0now  ○\u00a0still\u00a0possible  "
    "?\u00a0not\u00a0known  -\u00a0skipped  ✗\u00a0ruled\u00a0out"
)


class Legend(TextBlock):
    """What the marks mean. Textual would part a mark from its word."""

    def lay_out(self, width: int) -> list[Content]:
        """Return as many marks with their words a line as fit."""
        return [Content(line) for line in wrap(_LEGEND, width)]


def _is_here(state: State, rung: Rung) -> bool:
    position = state.position
    return isinstance(position, AtAction | AtWarning | AtSymptoms) and position.action == rung.action


def way_map(kb: KnowledgeBase, state: State) -> list[Content]:
    """Return the marks of the ways that were tried, of the present one and of those that are left."""
    left = [rung for rung in ladder(kb, state) if rung.standing not in _GONE]
    return [_mark(kb, state, rung) for rung in left]


def _mark(kb: KnowledgeBase, state: State, rung: Rung) -> Content:
    mark = HERE if _is_here(state, rung) else _MARKS[rung.standing]
    return Content.styled(mark, COLORS[kb.actions[rung.action].harm])


def rung_text(kb: KnowledgeBase, state: State, rung: Rung) -> tuple[Content, Content]:
    """Return an action's mark and its title."""
    here = _is_here(state, rung)
    title = Content(kb.actions[rung.action].title)
    if here or rung.standing is Standing.WORKED:
        title = title.stylize("bold")
    elif rung.standing is Standing.RULED_OUT:
        title = title.stylize(f"strike {QUIET}")
    elif rung.standing not in {Standing.OPEN, Standing.OFFERED}:
        title = title.stylize(QUIET)
    return (_mark(kb, state, rung) + " ").stylize("bold"), title


def rung_words(kb: KnowledgeBase, state: State, rung: Rung) -> Content:
    """Return how an action stands and by which fact; nothing where its mark says it all."""
    if _is_here(state, rung):
        return Content.styled("you are here", LOUD)
    if rung.standing is Standing.OPEN and not rung.because:
        return Content("")
    return Content.styled(standing_words(kb, rung), QUIET)


class LadderText(TextBlock):
    """All rungs as one staircase: it changes with every answer, and one widget does so at once."""

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__()
        self._kb = kb
        self._state = state
        self._rungs = ladder(kb, state)
        self._news: set[str] = set()

    def show(self, state: State) -> None:
        """Show the ladder of ``state``; what was just ruled out, or came back, is marked."""
        before = {rung.action: rung.standing is Standing.RULED_OUT for rung in self._rungs}
        self._state, self._rungs = state, ladder(self._kb, state)
        after = {rung.action: rung.standing is Standing.RULED_OUT for rung in self._rungs}
        self._news = {action for action, out in after.items() if before.get(action, out) is not out}
        self.refresh(layout=True)

    def lay_out(self, width: int) -> list[Content]:
        """Return a step for each degree of harm, further to the right the more it is, with its actions."""
        lines = hang("", Content.styled(TITLE, "bold"), width)
        if not self._rungs:
            lines += hang("", Content("\nNothing is listed for this problem yet."), width)
        for harm, group in groupby(self._rungs, key=lambda rung: self._kb.actions[rung.action].harm):
            rungs = tuple(group)
            step = " " * harm
            degree = degree_line(harm, [self._kb.actions[rung.action] for rung in rungs])
            lines += [Content(""), *hang(step, degree, width)]
            for rung in rungs:
                lines += hang(*self._entry(step, rung, width), width)
        return lines

    def _entry(self, step: str, rung: Rung, width: int) -> tuple[Content, Content]:
        """Return the mark and the title, in one line where it is no way on; more words for what is news."""
        mark, words = rung_text(self._kb, self._state, rung)
        mark = Content(step) + mark
        news = rung.action in self._news
        tip = f"{words.plain}: {standing_words(self._kb, rung)}"
        if news or _is_here(self._state, rung) or rung.standing is Standing.WORKED:
            now = Content.styled("just now " if news else "", "bold")
            words = Content.assemble(words, "\n", now, rung_words(self._kb, self._state, rung))
        elif rung.standing not in {Standing.OPEN, Standing.OFFERED}:
            words = words.truncate(max(width - mark.cell_length, 1), ellipsis=True)
        click = {"@click": ("app.follow", (LinkKind.ACTION, rung.action)), "tip": tip}
        return mark, words.stylize(Style.from_meta(click))
