"""Content prose on the screen: paragraphs, lists and code, with links that can be followed in place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from textual.content import Content

from kb.model import Blocks, Bullets, CodeBlock, Diagram, Paragraph
from tui.widgets.inline import inline
from tui.widgets.styles import QUIET
from tui.widgets.text_block import TextBlock, hang


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of prose, ``depth`` lists deep; where it fits, a ``drawing`` stands in place of the words."""

    words: Content
    depth: int
    mark: str = ""
    code: bool = False
    drawing: str = ""


def _pieces(blocks: Blocks, depth: int = 0) -> Iterator[_Piece]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _Piece(inline(block.text), depth)
            case CodeBlock():
                yield _Piece(Content(block.text), depth, code=True)
            case Diagram():
                yield _Piece(Content(block.words), depth, drawing=block.text)
            case Bullets():
                for number, item in enumerate(block.items, block.first or 0):
                    first, *rest = list(_pieces(item, depth + 1)) or [_Piece(Content(""), depth + 1)]
                    yield replace(first, mark="•" if block.first is None else f"{number}.")
                    yield from rest


class Prose(TextBlock):
    """Shows ``blocks`` of prose. Links run the action ``follow`` of the app."""

    DEFAULT_CSS = """
    Prose {
        margin-bottom: 1;
        &.opened { margin: 0 0 0 3; }
    }
    """

    def __init__(self, blocks: Blocks, *, title: str = "", classes: str = "") -> None:
        """``title`` is a line above the text."""
        super().__init__(classes=classes)
        self._title = title
        self.blocks = blocks
        self._pieces = list(_pieces(blocks))
        self.display = bool(blocks)

    def lay_out(self, width: int) -> list[Content]:
        """Return title and blocks, an empty line between blocks except between the items of a list."""
        title = hang("", Content.styled(self._title, "bold"), width) if self._title else []
        lines: list[Content] = []
        in_list = False
        for piece in self._pieces:
            if lines and not (in_list and piece.mark):
                lines.append(Content(""))
            in_list = bool(piece.mark)
            lines += _lay_out(piece, width)
        return [*title, *lines]


def _lay_out(piece: _Piece, width: int) -> list[Content]:
    drawn = [Content("  " * piece.depth + line) for line in piece.drawing.split("\n")]
    if piece.drawing and max(line.cell_length for line in drawn) <= width:
        return drawn
    if piece.code:
        return [
            line for row in piece.words.split("\n") for line in hang("  " * (piece.depth + 1), row, width)
        ]
    if piece.mark:
        return hang(Content.styled(f"{'  ' * (piece.depth - 1)}{piece.mark} ", QUIET), piece.words, width)
    return hang("  " * piece.depth, piece.words, width)
