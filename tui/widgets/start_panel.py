"""What the first screen offers before anything is typed: what one may see, and the last case."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from kb.matching import TRIAGE
from kb.model import Answer, ClockStarted, KnowledgeBase, Question, flat
from kb.report import NotAReportError
from kb.storage import cases
from kb.waits import span, until_words
from tui.widgets.column import Column
from tui.widgets.inline import inline
from tui.widgets.row import Row
from tui.widgets.styles import CAP, LOUD, QUIET
from tui.widgets.text_block import shorten

_WORDS = 68
"""Letters of a description that are shown of a case."""
_BAR = 24
"""Cells of the bar of a wait."""


def seen(kb: KnowledgeBase) -> list[Answer]:
    """Return the answers of those who cannot say more than what they see."""
    steps = kb.problems[TRIAGE].steps[:1] if TRIAGE in kb.problems else ()
    asked = (answer for step in steps if isinstance(step, Question) for answer in step.answers)
    return [answer for answer in asked if not answer.is_unknown]


class Tiles(Grid):
    """What one may see, side by side. The arrows go in all four directions."""

    DEFAULT_CSS = """
    Tiles {
        height: auto;
        grid-size: 3;
        grid-rows: auto;
        grid-gutter: 1 2;
        Row { height: 100%; background: $surface; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "go(-1)", show=False),
        Binding("right", "go(1)", show=False),
        Binding("up", "go_up(-1)", show=False),
        Binding("down", "go_up(1)", show=False),
    ]

    def __init__(self, answers: Sequence[Answer]) -> None:
        super().__init__()
        self._answers = answers

    def compose(self) -> ComposeResult:
        """Yield a tile for each answer."""
        for number, answer in enumerate(self._answers, 1):
            lines = [Content.styled(answer.text, "bold"), inline(flat(answer.hint)).stylize_before(QUIET)]
            words = Content("\n").join(filter(None, lines))
            mark = Content.assemble(Content.styled(f" {number} ", CAP), " ")
            yield Row(mark, words, answer)

    def action_go(self, by: int) -> None:
        """Go to a neighbor; from the first and the last one on to what stands above and below."""
        column = next(each for each in self.ancestors if isinstance(each, Column))
        rows, tiles = column.rows(), self.query(Row)
        first = rows.index(tiles.first())
        after = min(first + len(tiles), len(rows) - 1)
        index = next(place for place, row in enumerate(rows) if row.has_focus) + by
        column.approach(rows[max(0, first - 1, min(index, after))], by)

    def action_go_up(self, direction: int) -> None:
        """Go a line up or down."""
        self.action_go(direction * int(self.styles.grid_size_columns))


class StartPanel(VerticalGroup):
    """Rows that lead on without a description."""

    def __init__(self, kb: KnowledgeBase) -> None:
        super().__init__()
        self._kb = kb

    def compose(self) -> ComposeResult:
        """Yield what one may see, the last case, and the way to everything else."""
        answers = seen(self._kb)
        if answers:
            choose = "… or choose what you see, with the arrows, or Alt and the digit:"
            yield Static(choose, classes="quiet", markup=False)
            yield Tiles(answers)
        listed: tuple[cases.Listed, ...] = ()
        with suppress(OSError):
            listed = cases.list_cases()
        for case in sorted(listed, key=lambda case: case.waits is None)[:1]:
            words = Content("\n").join([case_line(case), *wait_bar(case)])
            yield Row(" ", words, case, classes="case")
        yield Row(" ", "Show everything that Backin covers", "browse", classes="apart")
        if len(listed) > 1:
            yield Row(" ", f"All {len(listed)} earlier cases", "earlier")


def wait_bar(case: cases.Listed) -> list[Content]:
    """Return the bar of a case that waits, as far as the wait has come; nothing for any other."""
    with suppress(OSError, NotAReportError):
        events = () if case.waits is None else cases.load(case.id).events
        begun = [event for event in events if isinstance(event, ClockStarted)]
        times = span(begun[-1]) if begun else None
        if times is not None:
            since, until = times
            part = (datetime.now().astimezone() - since) / max(until - since, until.resolution)
            full = round(_BAR * min(max(part, 0), 1))
            return [Content.assemble(("━" * full, "$text-success"), ("─" * (_BAR - full), QUIET))]
    return []


def case_line(case: cases.Listed) -> Content:
    """Return a case as its date, its problem, whether it is solved or waits, and the words that began it."""
    words = " ".join(case.words.split())
    title = case.problem or ("No problem chosen yet" if words else "Not readable any more")
    solved = ("  ✓ solved", "$text-success") if case.solved else ""
    lines = [Content.assemble((date_of(case.id), QUIET), "  ", (title, "bold"), solved)]
    if case.waits is not None:
        waits = until_words(case.waits, datetime.now().astimezone())
        lines.append(Content.styled(f"{waits[:1].upper()}{waits[1:]}", LOUD))
    if words:
        lines.append(Content.styled(shorten(words, _WORDS) or words[:_WORDS], QUIET))
    return Content("\n").join(lines)


def date_of(id: str) -> str:
    """Return when a case began, from its id, as ``2026-11-29 14:26``."""
    time = id[11:15]
    return f"{id[:10]} {time[:2]}:{time[2:]}" if time.isdigit() else id[:10]
