"""Prose: what was parsed, with its links resolved; drawings, the passages of an action, and lists."""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_letters, digits, punctuation

from msgspec.structs import replace

from kb.model import Blocks, Bullets, Diagram, Inline, Inlines, LinkKind, Passage, strong, words
from kb.model import Code as InlineCode
from kb.model import CodeBlock as CodeLines
from kb.model import Link as InlineLink
from kb.model import Paragraph as Shown
from kb.reading.blocks import (
    Block,
    CodeBlock,
    Heading,
    Item,
    ListBlock,
    Other,
    Paragraph,
    Section,
    Table,
    Text,
)
from kb.reading.codes import MAX_COLUMNS, Code
from kb.reading.headings import report_subheadings
from kb.reading.library import ADDRESSES, locate
from kb.reading.notes import Reading
from kb.reading.properties import is_property_table

_PAIR = 2
_KINDS = {
    "glossary": LinkKind.TERM,
    "effects": LinkKind.EFFECT,
    "actions": LinkKind.ACTION,
    "problems": LinkKind.PROBLEM,
    "roads": LinkKind.ROAD,
    "elsewhere": LinkKind.ELSEWHERE,
}


def prose(blocks: Iterable[Block], reading: Reading) -> Blocks:
    """Return blocks as they are shown, their links resolved."""
    return tuple(part for block in blocks for part in _block(block, reading))


def _block(block: Block, reading: Reading) -> Blocks:
    match block:
        case Paragraph():
            return (Shown(resolved(block.text.parts, reading)),)
        case Heading():
            return strong(block.text)
        case ListBlock():
            items = tuple(prose(item.blocks, reading) for item in block.items)
            return (Bullets(items, block.start if block.ordered else None),)
        case Table():
            rows = (tuple(_row(row, block.header, reading)) for row in block.rows)
            return (Bullets(tuple((Shown(row),) for row in rows)),)
        case CodeBlock() if is_diagram(block):
            return (read_diagram(block, reading),)
        case CodeBlock():
            return (CodeLines(block.text.removesuffix("\n")),)
        case Other():
            return prose(block.blocks, reading)


def _row(row: tuple[Text, ...], header: tuple[Text, ...], reading: Reading) -> Iterator[Inline]:
    """Write two cells as name and value, and more cells each behind the name of its column."""
    separator = ""
    for name, cell in zip(header, row, strict=False):
        if cell.plain:
            yield separator + (f"{name.plain}: " if name.plain and len(row) != _PAIR else "")
            yield from resolved(cell.parts, reading)
            separator = ": " if len(row) == _PAIR else "; "


def resolved(parts: Inlines, reading: Reading) -> Inlines:
    """Return running text, its links resolved."""
    return tuple(
        part
        if isinstance(part, str | InlineCode)
        else _link(part, reading)
        if isinstance(part, InlineLink)
        else replace(part, text=resolved(part.text, reading))
        for part in parts
    )


def _link(link: InlineLink, reading: Reading) -> InlineLink:
    text = resolved(link.text, reading)
    address = locate(reading.file, link.id)
    if address is None:
        return InlineLink(
            text, LinkKind.ADDRESS if link.id.startswith(ADDRESSES) else LinkKind.OTHER, link.id
        )
    if address.kind == "sources":
        heading = reading.library.heading(address)
        return InlineLink(text, LinkKind.SOURCE, heading.text if heading else address.anchor)
    kind = _KINDS.get(address.kind, LinkKind.OTHER)
    is_entry = kind in {LinkKind.TERM, LinkKind.EFFECT}
    return InlineLink(text, kind, address.anchor if is_entry else address.id)


def after(text: Inlines, count: int, separators: str) -> Inlines:
    """Return running text without its first ``count`` characters, and without separators around the rest."""
    rest = words(text)[count:]
    count += len(rest) - len(rest.lstrip(separators))
    left: list[Inline] = []
    for part in text:
        length = len(words((part,)))
        if count < length:
            left.append(_shortened(part, count))
        count = max(0, count - length)
    if left and isinstance(left[-1], str):
        left[-1] = left[-1].rstrip(separators)
    return tuple(part for part in left if part)


def _shortened(part: Inline, count: int) -> Inline:
    if isinstance(part, str):
        return part[count:]
    if isinstance(part, InlineCode):
        return InlineCode(part.text[count:])
    return replace(part, text=after(part.text, count, ""))


def read_opening(blocks: Sequence[Block], line: int, reading: Reading) -> Blocks:
    """Return what is said under a heading, without property tables; report it where there is no paragraph."""
    if not any(isinstance(block, Paragraph) for block in blocks):
        reading.report(line, Code.NO_OPENING, "There is no paragraph below this heading.")
    return prose((block for block in blocks if not is_property_table(block)), reading)


def list_items(heading: str, reading: Reading) -> list[Item]:
    """Return the items of a section of lists, none where it is missing; report whatever else it holds."""
    items: list[Item] = []
    section = reading.chapter(heading)
    if section is None:
        return items
    report_subheadings(section.sections, reading)
    for block in section.blocks:
        if isinstance(block, ListBlock):
            items += block.items
        else:
            reading.report(block.line, Code.LOST_TEXT, f"Under '{heading}' only items of lists are read.")
    return items


_KIND = "diagram"
_SIGNS = frozenset(f" {ascii_letters}{digits}{punctuation}─│┌┐└┘├┤┬┴┼")
"""What every terminal shows, each in one cell."""


def is_diagram(block: CodeBlock) -> bool:
    """Return whether a fence holds a drawing, and no code."""
    return block.info.split(maxsplit=1)[:1] == [_KIND]


def read_diagram(block: CodeBlock, reading: Reading) -> Diagram:
    """Read a drawing; report it where a terminal, or a person who does not see it, would miss something."""
    words = block.info.removeprefix(_KIND).strip()
    lines = block.text.rstrip().split("\n")
    if not words:
        reading.report(block.line, Code.DIAGRAM_WITHOUT_WORDS, "This diagram does not say what it shows.")
    for number, line in enumerate(lines, block.line + 1):
        if len(line) > MAX_COLUMNS:
            reading.report(number, Code.WIDE_DIAGRAM, f"This line of a diagram has {len(line)} columns.")
        odd = "".join(sorted(set(line) - _SIGNS))
        if odd:
            reading.report(number, Code.DIAGRAM_SIGN, f"Not every terminal shows '{odd}'.")
    return Diagram("\n".join(lines), words)


_VERSION = re.compile(r"DSM ([567])")


def read_passages(
    blocks: Iterable[Block], versions: Sequence[Section], reading: Reading
) -> tuple[Passage, ...]:
    """Read what is for all versions from ``blocks``, then what stands under ``### DSM 6`` and the like."""
    passages = _passages(blocks, None, reading)
    for section in versions:
        passages += _passages(section.blocks, _version(section, reading), reading)
    return tuple(passages)


def report_other_subheadings(sections: Iterable[Section], reading: Reading) -> None:
    """Report sub-headings that do not name a version of DSM."""
    for section in sections:
        _version(section, reading)


def _version(section: Section, reading: Reading) -> str | None:
    match = _VERSION.fullmatch(section.heading.text)
    if match:
        return match[1]
    report_subheadings([section], reading)
    return None


def _passages(blocks: Iterable[Block], dsm: str | None, reading: Reading) -> list[Passage]:
    """Start a new passage after each list, so that nothing changes its order."""
    passages: list[Passage] = []
    before: list[Block] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            items = tuple(prose(item.blocks, reading) for item in block.items)
            passages.append(Passage(dsm, prose(before, reading), items))
            before = []
        else:
            before.append(block)
    if before:
        passages.append(Passage(dsm, prose(before, reading), ()))
    return passages
