"""What the first screen offers before anything is typed: what Backin covers, and earlier cases."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from kb.cases import Listed, list_cases
from kb.waiting import until_words
from tui.widgets.looks import LOUD, QUIET
from tui.widgets.row import KeyedRow, More

SHOWN = 3


class Beginning(Vertical):
    """Rows that lead on without a description."""

    DEFAULT_CSS = """
    Beginning { height: auto; margin-top: 1; }
    """

    def compose(self) -> ComposeResult:
        """Yield the list of problems, then the youngest cases."""
        yield KeyedRow(More.PROBLEMS, "Show everything that Backin covers", mark=" ")
        listed: tuple[Listed, ...] = ()
        with suppress(OSError):
            listed = list_cases()
        if not listed:
            return
        yield Static("Go on with an earlier case", classes="section", markup=False)
        for case in sorted(listed, key=lambda case: case.waits is None)[:SHOWN]:
            yield KeyedRow(case, case_line(case), mark=" ")
        if len(listed) > SHOWN:
            yield KeyedRow(More.CASES, f"All {len(listed)} earlier cases", mark=" ")


def case_line(case: Listed) -> Content:
    """Return a case as its date, its problem, until when it waits, and the words that began it."""
    date = Content.styled(case.id[:10], QUIET)
    words = " ".join(case.description.split())
    title = case.problem or ("No problem chosen yet" if words else "Not readable any more")
    lines = [Content.assemble(date, "  ", title)]
    if case.waits is not None:
        waits = until_words(case.waits, datetime.now().astimezone())
        lines.append(Content.styled(f"{waits[:1].upper()}{waits[1:]}", LOUD))
    if words:
        lines.append(Content.styled(words, QUIET).truncate(76, ellipsis=True))
    return Content("\n").join(lines)
