"""A line that opens to show more below it."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widget import Widget

from kb.model import Block, Blocks, Emphasis, Inlines, Paragraph, words
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import QUIET

_A_LINE = 80
"""Letters."""


class Foldout(Row):
    """A title that unfolds prose below it when it is chosen; the prose is made when it is first wanted."""

    def __init__(self, title: Content | str, blocks: Blocks, *, key: str = "", id: str | None = None) -> None:
        hint = f"  [{key}]" if key else ""
        self._title = Content.assemble(title, Content.styled(hint, QUIET))
        self._blocks = blocks
        self._prose: Prose | None = None
        super().__init__(self.sign, self._title, id=id)
        self.display = bool(blocks)

    @property
    def sign(self) -> Content:
        """What stands before the title."""
        return Content("▾ " if self.is_open else "▸ ")

    @property
    def is_open(self) -> bool:
        """Whether the prose is shown."""
        return self._prose is not None and self._prose.display

    @on(Row.Pressed)
    async def toggle(self, event: Row.Pressed | None = None) -> None:
        """Open when closed, close when open."""
        if event is not None:
            event.stop()
        opened = not self.is_open
        if self._prose is not None:
            self._prose.display = opened
        elif isinstance(self.parent, Widget):
            self._prose = Prose(self._blocks, classes="opened")
            await self.parent.mount(self._prose, after=self)
        self.show(self.sign, self._title)
        if opened:
            self.call_after_refresh(self._scroll_there)

    def _scroll_there(self) -> None:
        # The prose has its height only now. The title stays in view, however long the text below it is.
        if self._prose is not None:
            self._prose.scroll_visible(animate=False, immediate=True, force=True)
        self.call_after_refresh(self.scroll_visible, animate=False, force=True)


def aside(block: Block) -> tuple[str, Blocks] | None:
    """Return the question that ``block`` begins with, and what it says to whom that concerns.

    ``None`` where it begins otherwise, hardly says more than a line, or leads on to what follows it.
    """
    if not isinstance(block, Paragraph) or words(block.text).endswith(":"):
        return None
    for place, part in enumerate(block.text):
        match part:
            case str(sentence) | Emphasis((str(sentence),), strong=True):
                asked, mark, rest = sentence.partition("?")
                if ". " in asked:
                    return None
                if mark:
                    text = _without_space((rest, *block.text[place + 1 :]))
                    question = f"{words(block.text[:place])}{asked}?"
                    return (question, (Paragraph(text),)) if len(words(text)) > _A_LINE else None
    return None


def _without_space(text: Inlines) -> Inlines:
    """Return ``text`` without space before it."""
    match text:
        case ("", *rest):
            return _without_space(tuple(rest))
        case (str(first), *rest):
            return (first.lstrip(), *rest)
    return text
