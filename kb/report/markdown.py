"""Making Markdown that says what it should, whatever the text in it.

Texts that a person or a file brought along lose their control characters here, on their way in.
"""

import re
from collections.abc import Iterable, Sequence

from kb.hygiene import printable
from kb.model import (
    Block,
    Blocks,
    Bullets,
    Code,
    CodeBlock,
    Diagram,
    Emphasis,
    Inlines,
    Link,
    LinkKind,
    Paragraph,
    flat,
)

PAGE = "page"
"""Before the id of a page it makes the heading, and so the anchor, under which a report tells of it."""
_BACKTICKS = re.compile("`+")
_SPECIAL = re.compile(r"[\\`*_\[\]<|~$#]|&(?=#?\w)")
_BLOCK_START = re.compile(r"^(\d*)([-+.)](?=\s|$)|>)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def fenced(text: str) -> str:
    """Return ``text`` as a block that shows it literally, in a fence longer than any in it."""
    shown = printable(text)
    fence = "`" * max(3, _longest_run(shown) + 1)
    return f"{fence}text\n{shown}\n{fence}"


def code(text: str) -> str:
    """Return one line of text as inline code, nothing for no text. White space in it is evened out."""
    line = one_line(text)
    if not line:
        return ""
    fence = "`" * (_longest_run(line) + 1)
    padding = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{padding}{line}{padding}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def one_line(text: str) -> str:
    """Return ``text`` with its white space evened out and no control characters."""
    return " ".join(printable(text).split())


def escape(text: str) -> str:
    """Return plain text as Markdown that shows it as it is, in one line."""
    return _BLOCK_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", one_line(text)))


def unescape(markdown: str) -> str:
    """Return the plain text that ``escape`` was given."""
    return _ESCAPED.sub(r"\1", markdown)


def standalone(blocks: Blocks) -> str:
    """Return prose as Markdown for use outside the content: links to pages lead further down in the report.

    Those to an entry, such as a word explained, become their text; drawings become the words for them.
    """
    return "\n\n".join(map(_block, blocks))


def line_of(blocks: Blocks) -> str:
    """Return prose as ``standalone`` does, on one line."""
    return _inline(flat(blocks))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _inline(block.text)
        case Bullets():
            return listed(map(standalone, block.items), first=block.first)
        case CodeBlock():
            return fenced(block.text)
        case Diagram():
            return escape(block.words)


def _inline(text: Inlines) -> str:
    return _BLOCK_START.sub(r"\1\\\2", _inner(text).strip())


def _part(part: str | Code | Emphasis | Link) -> str:
    match part:
        case str():
            # An exclamation mark before a link would make a picture of it.
            return re.sub("!$", r"\\!", _SPECIAL.sub(r"\\\g<0>", printable(part)))
        case Code():
            return code(part.text)
        case Emphasis():
            mark = "**" if part.strong else "*"
            return f"{mark}{_inner(part.text)}{mark}"
        case Link(kind=LinkKind.PROBLEM | LinkKind.ACTION | LinkKind.ROAD | LinkKind.ELSEWHERE):
            return link(_inner(part.text), f"#{PAGE}-{part.id}")
        case Link():
            return link(_inner(part.text), part.id if part.kind is LinkKind.ADDRESS else "")


def _inner(text: Inlines) -> str:
    return "".join(map(_part, text))


def link(text: str, url: str) -> str:
    """Return Markdown as a link to ``url``, or as it is where that is neither on the web nor in here."""
    is_linked = url.startswith(("http://", "https://", "mailto:", "#")) and not set(url) & set("<> \\\n")
    return f"[{text}](<{url}>)" if is_linked else text


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    rule = ["---"] * len(header)
    return "\n".join(_row(cells) for cells in (header, rule, *rows))


def _row(cells: Sequence[str]) -> str:
    # In a table a bar is only a bar behind a backslash, which goes before anything else is read.
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def listed(items: Iterable[str], *, first: int | None = None) -> str:
    """Return a list with bullets, or numbered from ``first`` on; an item may hold several blocks."""
    lines = []
    for offset, item in enumerate(items):
        marker = "- " if first is None else f"{first + offset}. "
        lines.append(marker + item.replace("\n", "\n" + " " * len(marker)))
    return re.sub(r"(?m)^ +$", "", "\n".join(lines))
