"""What was said so far, one line a step; an answer can be chosen to change it."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from kb.model import How, Passed
from tui.widgets.row import Row
from tui.widgets.styles import QUIET
from tui.widgets.text_block import HangingText


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
    """Return a step, what was asked and what came of it: a row where that can be changed, else a text."""
    question = Content.styled(passed.question, QUIET)
    answer = Content.styled(passed.words, "bold")
    match passed.how:
        case How.ANSWERED:
            return Row("✓ ", Content.assemble(question, " → ", answer), passed)
        case How.KNOWN:
            how = Content.styled("  seen" if passed.seen else "  you told us", "italic")
            return Row("✓ ", Content.assemble(question, " → ", answer, how), passed)
        case How.OUTCOME:
            return HangingText("• ", Content.assemble(question, " → ", answer))
        case How.SWITCHED:
            return HangingText("» ", Content.assemble("Now about: ", answer))
        case How.PASSED:
            return HangingText("· ", question)
