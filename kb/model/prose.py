"""Prose: what the content says, parsed once, when it is read. Whoever shows it renders these parts.

Headings in a text are paragraphs in strong emphasis here, the rows of a table items of a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct


class LinkKind(Enum):
    """What a link leads to, and so what its ``id`` names."""

    ADDRESS = "address"
    TERM = "term"
    SOURCE = "source"
    EFFECT = "effect"
    ACTION = "action"
    PROBLEM = "problem"
    ROAD = "road"
    ELSEWHERE = "elsewhere"
    OTHER = "other"


# Structs and no dataclasses, because the compiled copy has to tell them apart.
class Code(Struct, frozen=True, tag=True, array_like=True):
    """Inline code: what is typed, or a timer."""

    text: str


class Emphasis(Struct, frozen=True, tag=True, array_like=True):
    """Emphasised text."""

    text: Inlines
    strong: bool


class Link(Struct, frozen=True, tag=True, array_like=True):
    """A link. ``id`` is that of the entry or page it leads to, or the address."""

    text: Inlines
    kind: LinkKind
    id: str


class Paragraph(Struct, frozen=True, tag=True, array_like=True):
    """A paragraph."""

    text: Inlines


class Bullets(Struct, frozen=True, tag=True, array_like=True):
    """A list; ``first`` is the number of its first item, ``None`` where the items have none."""

    items: tuple[Blocks, ...]
    first: int | None = None


class CodeBlock(Struct, frozen=True, tag=True, array_like=True):
    """Lines of code."""

    text: str


class Diagram(Struct, frozen=True, tag=True, array_like=True):
    """A drawing in characters. ``words`` say what it shows where it cannot be seen."""

    text: str
    words: str


Inline = str | Code | Emphasis | Link
Inlines = tuple[Inline, ...]
"""Running text. White space in it is single, outside of code."""
Block = Paragraph | Bullets | CodeBlock | Diagram
Blocks = tuple[Block, ...]
"""A text; empty where there is none."""


def paragraph(text: str) -> Blocks:
    """Return plain text as a text of one paragraph."""
    return (Paragraph((text,)),)


def strong(text: str) -> Blocks:
    """Return plain text as a paragraph in strong emphasis."""
    return (Paragraph((Emphasis((text,), strong=True),)),)


def flat(blocks: Blocks) -> Inlines:
    """Return a text on one line: its blocks are joined by spaces, drawings are left out."""
    parts: list[Inlines] = []
    for block in blocks:
        match block:
            case Paragraph():
                parts.append(block.text)
            case Bullets():
                parts += map(flat, block.items)
            case CodeBlock():
                parts.append((Code(block.text),))
    return tuple(each for part in parts for each in (" ", *part))[1:]


def words(text: Inlines | str) -> str:
    """Return the words of running text; those of a string are itself."""
    if isinstance(text, str):
        return text
    return "".join(part if isinstance(part, str) else words(part.text) for part in text)


def _inner(parts: Blocks | Inlines) -> Iterator[Code | Emphasis | Link]:
    """Yield the parts of a text that are more than words, each before what is in it."""
    for part in parts:
        match part:
            case Paragraph():
                yield from _inner(part.text)
            case Bullets():
                for item in part.items:
                    yield from _inner(item)
            case Emphasis() | Link():
                yield part
                yield from _inner(part.text)
            case Code():
                yield part


def codes(blocks: Blocks) -> list[str]:
    """Return the inline code of a text, in order."""
    return [part.text for part in _inner(blocks) if isinstance(part, Code)]


def links(blocks: Blocks) -> list[Link]:
    """Return the links of a text, in order; of several that lead to the same, the first."""
    found: dict[tuple[LinkKind, str], Link] = {}
    for part in _inner(blocks):
        if isinstance(part, Link):
            found.setdefault((part.kind, part.id), part)
    return list(found.values())


_A_LINE = 80
"""Letters."""


def aside(block: Block) -> tuple[str, Blocks] | None:
    """Return the question that ``block`` begins with and what it says to whom that concerns, if it does."""
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
