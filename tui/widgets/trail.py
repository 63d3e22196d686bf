"""What was said so far, one line a step; an answer can be chosen to change it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from kb.model import How, Passed
from tui.widgets.row import Row
from tui.widgets.styles import QUIET
from tui.widgets.text_block import HangingText


def passed_text(passed: Passed) -> tuple[str, Content]:
    """Return a step of the trail as a mark and a line: what was asked, and what came of it."""
    question = Content.styled(passed.question, QUIET)
    answer = Content.styled(passed.words, "bold")
    match passed.how:
        case How.ANSWERED:
            return "✓ ", Content.assemble(question, " → ", answer)
        case How.KNOWN:
            how = "seen" if passed.seen else "you told us"
            return "✓ ", Content.assemble(question, " → ", answer, Content.styled(f"  {how}", "italic"))
        case How.OUTCOME:
            return "• ", Content.assemble(question, " → ", answer)
        case How.SWITCHED:
            return "» ", Content.assemble("Now about: ", answer)
        case How.PASSED:
            return "· ", question


class Trail(VerticalGroup):
    """The steps behind the present one."""

    DEFAULT_CSS = """
    Trail {
        margin-bottom: 1;
        HangingText { padding: 0 1; }
        Row { padding: 0 1 0 0; }
    }
    """

    def __init__(self, trail: tuple[Passed, ...]) -> None:
        super().__init__()
        self._trail = trail

    def compose(self) -> ComposeResult:
        """Show all steps."""
        self.display = bool(self._trail)
        yield from map(_line, self._trail)

    async def show(self, trail: tuple[Passed, ...]) -> None:
        """Show ``trail`` instead."""
        self._trail = trail
        await self.recompose()


def _line(passed: Passed) -> Widget:
    """Return a row of what can be changed, and a text of what cannot."""
    if passed.how in {How.ANSWERED, How.KNOWN}:
        return Row(*passed_text(passed), passed)
    return HangingText(*passed_text(passed))
