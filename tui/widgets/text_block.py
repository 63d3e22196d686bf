"""Widgets that lay their text out themselves, line by line, to the width they get."""

from __future__ import annotations

import re
from textwrap import shorten as shortened
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from kb.model import Blocks


class TextBlock(Widget):
    """A text that a subclass lays out. Everything in it is literal: no markup is read."""

    DEFAULT_CSS = """
    TextBlock { height: auto; width: 1fr; }
    """

    blocks: Blocks = ()
    """The content that is shown here, or folded away."""

    find: reactive[str] = reactive("")
    """Words to be marked in the text, whatever their case."""

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes, markup=False)
        # Links look as the text says; Textual would paint all of them alike.
        self.auto_links = False

    def lay_out(self, width: int) -> list[Content]:
        """Return the text as lines of at most ``width`` cells, each as long as it can be."""
        raise NotImplementedError

    @property
    def plain(self) -> str:
        """The text as it stands, without styles."""
        return "\n".join(line.plain for line in self.lay_out(self.content_region.width or 80))

    def render(self) -> Content:
        """Return the text laid out to the present width."""
        text = Content("\n").join(self.lay_out(self.content_region.width))
        return text.highlight_regex(f"(?i){re.escape(self.find)}", style="reverse") if self.find else text

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines the text takes at ``width`` cells."""
        return len(self.lay_out(width))


def shorten(words: str, room: int) -> str:
    """Return ``words`` cut after a word, with an ellipsis; nothing where not even one word fits."""
    cut = shortened(words, max(room, 1), placeholder=" …")
    return cut if len(cut) <= room and cut.strip(" …") else ""


class FirstLine(TextBlock):
    """Among the bases of a class, before another kind of text: only the first line of that."""

    def lay_out(self, width: int) -> list[Content]:
        """Return the first line, which says by a sign that more was left out."""
        first, *more = super().lay_out(max(width - 1, 1))
        return [first + Content("…") if more else first]


def hang(mark: Content | str, words: Content, width: int) -> list[Content]:
    """Return ``words`` as lines beside ``mark``; wrapped ones begin under the first word."""
    mark = mark if isinstance(mark, Content) else Content(mark)
    indent = mark.cell_length
    first, *rest = words.wrap(max(width - indent, 1)) or [Content("")]
    return [mark + first, *(Content(" " * indent) + line for line in rest)]


class HangingText(TextBlock):
    """A mark, and words beside it that wrap."""

    def __init__(
        self, mark: Content | str, words: Content | str, *, id: str | None = None, classes: str = ""
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.mark = mark
        self._words = words if isinstance(words, Content) else Content(words)

    def show(self, mark: Content | str, words: Content | str) -> None:
        """Show something else."""
        self.mark = mark
        self._words = words if isinstance(words, Content) else Content(words)
        self.refresh(layout=True)

    def lay_out(self, width: int) -> list[Content]:
        """Return the words beside the mark."""
        return hang(self.mark, self._words, width)
