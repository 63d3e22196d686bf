"""What a description is about: the problems found, or an honest no."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.dialog import NONE_OF_THESE_WORDS, first_action, fold
from kb.matching import NAMES, OTHER, Band, Match, Separation
from kb.model import (
    Condition,
    Fact,
    KnowledgeBase,
    Link,
    LinkKind,
    Paragraph,
    Problem,
    Stated,
    Switched,
    flat,
    paragraph,
)
from tui.widgets.harm import badge
from tui.widgets.inline import inline
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import LOUD, QUIET

SHOWN = 3
_SUPPORT = Link(("Synology's support",), LinkKind.ADDRESS, "https://www.synology.com/en-global/support")
HELPERS = (Paragraph(("A person can help too: whoever set the NAS up, your dealer, or ", _SUPPORT, ".")),)
_OTHER_WORDS = "Say it in other words: what did you want to do, and what did you see instead?"
ENTER = "Enter\u00a0↵"
"""Stands behind the title of the first problem while Enter opens that one."""


class MatchCard(Row):
    """A problem that it may be, with its mildest way."""

    def __init__(self, problem: Problem, mildest: Content, *, classes: str = "") -> None:
        super().__init__(" ", "", Switched(problem.id), classes=classes)
        self._parts = Content.styled(problem.title, "bold"), inline(flat(problem.summary)), mildest

    @property
    def is_marked(self) -> bool:
        """The first card is marked as long as Enter in the text field opens it."""
        return super().is_marked or (self.has_class("-first") and not isinstance(self.screen.focused, Row))

    def lay_out(self, width: int) -> list[Content]:
        """Return the lines, as many with the hint to Enter as without; on short screens no summary."""
        title, summary, mildest = self._parts
        self._words = Content("\n").join(
            [
                Content.assemble(title, "  ", (ENTER, LOUD)),
                *([] if self.screen.has_class("-short") else [summary]),
                mildest,
            ]
        )
        lines = super().lay_out(width)
        if self.is_marked:
            return lines
        return [line[: -len(ENTER)] if line.plain.endswith(ENTER) else line for line in lines]


class MatchResults(VerticalGroup):
    """Shows a match: the first when it is sure, and those that are near, or three to choose from."""

    DEFAULT_CSS = """
    MatchResults {
        .title { text-style: bold; color: $text-primary; padding: 0 1; margin-top: 1; }
        .quiet { color: $text-muted; padding: 0 1; }
        Prose { padding: 0 1; }
    }
    """

    def __init__(
        self,
        kb: KnowledgeBase,
        match: Match,
        told: tuple[Stated, ...],
        separation: Separation | None = None,
        *,
        brief: bool = False,
    ) -> None:
        """``separation`` parts the first two; ``brief``: the description is too short for a verdict."""
        super().__init__()
        self._brief = brief
        self._kb = kb
        self.match = match
        self._told = told
        self._separation = separation
        self._elsewhere = None if match.elsewhere is None else kb.elsewhere[match.elsewhere]
        self._is_foreign = match.language == OTHER
        self._shown = [] if self._is_foreign else [each.problem for each in match.ranked[:SHOWN]]

    def compose(self) -> ComposeResult:
        """Yield a title, the cards, a way out, and the question that parts the first two."""
        if self.match.band is Band.UNKNOWN:
            yield from self._unknown()
            yield Row(" ", "Show everything that Backin covers", "browse")
            yield Prose(HELPERS)
            return
        if self._elsewhere is not None:  # a device that runs DSM in its own way, or what must be read first
            yield self._title(self._elsewhere.title)
            yield Prose(self._elsewhere.help)
        sure = self.match.band is Band.SURE
        count = len(self._shown)
        yield self._title(
            f"This sounds like the first of these {count}" if sure else f"Which of these {count} is it?"
        )
        yield from self._cards("-first")
        yield Row(" ", NONE_OF_THESE_WORDS, "browse")
        if self.match.language not in {"", "en"}:
            yield Static("The questions that follow are in English.", classes="quiet", markup=False)
        if self._separation is not None:
            yield from self._question(self._kb.facts[self._separation.fact])

    def _question(self, fact: Fact) -> Iterator[Widget]:
        """Ask quietly what parts the first two: nobody needs to answer."""
        words = Content.assemble(Content.styled("Not sure which? ", QUIET), fact.question)
        yield Static(words, classes="quiet", id="part", markup=False)
        for value in fact.values:
            yield Row(" ", value.statement, Condition(fact.id, value.id))

    def _title(self, words: str) -> Static:
        return Static(words, classes="title", markup=False)

    def _unknown(self) -> Iterator[Widget]:
        """Yield what it is instead, where that is clear, the nearest problems, everything, and people."""
        if self._is_foreign:
            yield self._title("I do not read this language yet.")
            yield Prose(paragraph(f"I read: {', '.join(NAMES.values())}. My questions are in English."))
        elif self._elsewhere is not None:
            yield self._title(f"It sounds like: {self._elsewhere.title}")
            yield Prose(paragraph("Backin covers lock-outs only."))
            yield Prose(self._elsewhere.help)
        elif self._brief:
            yield self._title("A few more words will help.")
        else:
            yield self._title("I am not sure what this is about.")
            yield Prose(paragraph(_OTHER_WORDS))
        if self._shown:
            words = "If you are locked out of your NAS all the same" if self._elsewhere else "Nearest so far"
            yield Static(f"{words} (Enter ↵ goes there):", classes="quiet", markup=False)
        yield from self._cards()

    def _cards(self, first: str = "") -> Iterator[MatchCard]:
        """Yield a card for each problem; ``first`` is a class for the first of them."""
        for place, name in enumerate(self._shown):
            yield MatchCard(self._kb.problems[name], self._mildest(name), classes="" if place else first)

    def _mildest(self, problem: str) -> Content:
        """Return the action that the dialog begins with, with its harm and its time as a badge."""
        name = first_action(self._kb, fold(self._kb, [*self._told, Switched(problem)]))
        if name is None:
            return Content.styled("Tells what to do and where help is", QUIET)
        action = self._kb.actions[name]
        return Content.assemble(badge(action), " ", action.title)
