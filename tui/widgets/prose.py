"""Content prose on the screen: paragraphs, lists and code, with links that can be followed in place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from textual.content import Content

from tui.widgets.inline import inline
from tui.widgets.lined import Lined, hang
from tui.widgets.looks import QUIET

_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*]|\d+[.)])\s+(?P<text>.*)", re.DOTALL)
_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of prose. ``mark`` is a list item's bullet or number, ``depth`` how far it is indented."""

    text: str
    mark: str = ""
    depth: int = 0
    code: bool = False


def blocks(markdown: str) -> list[Block]:
    """Return ``markdown`` cut into paragraphs, list items, headings and code, in order."""
    found: list[Block] = []
    lines: list[str] = []
    fenced = False
    for line in markdown.splitlines():
        fence = bool(_FENCE.match(line))
        if fenced and not fence:
            lines.append(line)
        elif fence or not line.strip() or _ITEM.match(line) or line.startswith("#"):
            _close(lines, found, code=fenced)
            fenced = fenced != fence
            lines = [line] if line.strip() and not fence else []
        else:
            lines.append(line)
    _close(lines, found, code=fenced)
    return found


def _close(lines: list[str], found: list[Block], *, code: bool) -> None:
    if not lines:
        return
    text = "\n".join(lines)
    item = _ITEM.match(text)
    if code:
        found.append(Block(text, code=True))
    elif item:
        bullet = "•" if item["mark"] in "-*" else item["mark"]
        found.append(Block(item["text"], bullet, len(item["indent"]) // 2))
    elif text.startswith("#"):
        found.append(Block(f"**{text.lstrip('# ')}**"))
    else:
        found.append(Block(text))


class Prose(Lined):
    """Shows Markdown from the content. Links run the action ``follow`` of the screen.

    ``source`` is the Markdown and the content file that it stands in.
    """

    DEFAULT_CSS = """
    Prose {
        margin-bottom: 1;
        &.opened { margin: 0 0 0 3; }
    }
    """

    def __init__(
        self, markdown: str, file: str = "", *, title: str = "", classes: str = "", id: str | None = None
    ) -> None:
        """``file`` is the content file that the text stands in, ``title`` a line above the text."""
        super().__init__(classes=classes, id=id)
        self._title = title
        self.source = (markdown, file)
        self._blocks = [(block, inline(block.text, file)) for block in blocks(markdown)]
        self.display = bool(self._blocks)

    def lay_out(self, width: int) -> list[Content]:
        """Return title and blocks, an empty line between blocks except between the items of a list."""
        title = hang("", Content.styled(self._title, "bold"), width) if self._title else []
        lines: list[Content] = []
        in_list = False
        for block, words in self._blocks:
            if lines and not (in_list and block.mark):
                lines.append(Content(""))
            in_list = bool(block.mark)
            lines += _lay_out(block, words, width)
        return [*title, *lines]


def _lay_out(block: Block, words: Content, width: int) -> list[Content]:
    if block.code:
        return [line for row in block.text.splitlines() for line in hang("  ", Content(row), width)]
    if block.mark:
        return hang(Content.styled(f"{'  ' * block.depth}{block.mark} ", QUIET), words, width)
    return words.wrap(max(width, 1))
