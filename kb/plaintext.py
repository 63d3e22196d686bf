"""Content's Markdown as plain text, for terminals that show no markup."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import indent

from kb.hygiene import printable
from kb.reading.blocks import (
    Block,
    CodeBlock,
    Heading,
    Item,
    ListBlock,
    Other,
    Paragraph,
    Quote,
    Row,
    Table,
)
from kb.reading.sections import parse_document

_INDENT = "    "
_PAIR = 2


def plain(markdown: str) -> str:
    """Return Markdown as plain text.

    Links become their text; emphasis and backticks go; lists keep their numbers or dashes; a row of a
    table becomes ``name: value``. A paragraph is one line, to be wrapped by whoever shows it; blocks
    stand apart by an empty line. Nothing in it steers a terminal, not even what entities stand for.
    """
    document = parse_document(markdown, "")
    blocks = [*document.preamble]
    for section in document.sections:
        blocks += [section.heading, *section.all_blocks]
    return printable(_join(blocks))


def _join(blocks: Iterable[Block]) -> str:
    return "\n\n".join(text for block in blocks if (text := _plain(block)))


def _plain(block: Block) -> str:
    match block:
        case Paragraph():
            return block.text.plain
        case Heading():
            return block.text
        case ListBlock():
            return "\n".join(_item(item, _marker(block, number)) for number, item in enumerate(block.items))
        case Table():
            return "\n".join(_row(row, block.header) for row in block.rows)
        case CodeBlock():
            return indent(block.text.rstrip("\n"), _INDENT)
        case Quote():
            return indent(_join(block.blocks), "  ")
        case Other():
            return ""


def _marker(block: ListBlock, number: int) -> str:
    return f"{block.start + number}. " if block.ordered else "- "


def _item(item: Item, marker: str) -> str:
    """Write an item behind its marker, and what follows in it below its first line."""
    separator = "\n\n" if any(not isinstance(block, ListBlock) for block in item.blocks[1:]) else "\n"
    text = separator.join(text for block in item.blocks if (text := _plain(block)))
    return marker + indent(text, " " * len(marker)).lstrip()


def _row(row: Row, header: Row) -> str:
    """Write two cells as name and value, and more cells each behind the name of its column."""
    cells = [cell.plain for cell in row.cells]
    if len(cells) == _PAIR:
        return ": ".join(cell for cell in cells if cell)
    names = [cell.plain for cell in header.cells]
    pairs = (f"{name}: {cell}" if name else cell for name, cell in zip(names, cells, strict=False) if cell)
    return "; ".join(pairs)
