"""What a Markdown file consists of, each part with the line it stands on.

Nothing here knows what the files are about. Lines are counted from 1. ``markdown`` is always the
source as it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kb.model import Code as InlineCode
from kb.model import Inlines
from kb.reading.codes import Code


@dataclass(frozen=True, slots=True)
class Link:
    """A link; a relative ``target`` is percent-decoded, an address stays encoded, ``title`` may be empty."""

    text: str
    target: str
    title: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """Running text: of a paragraph, a heading, a cell, or the first paragraph of a list item.

    ``parts`` are its words and markup, the links still with the targets that they were written with.
    ``plain`` is the text without markup, its lines joined by spaces. ``leading`` is the link that the
    text begins with, if it begins with one. ``has_broken_link`` is whether a link was meant in it but stayed
    plain: told already, so not to be missed again.
    """

    parts: Inlines
    plain: str
    links: tuple[Link, ...]
    codes: tuple[InlineCode, ...]
    leading: Link | None
    has_broken_link: bool
    line: int


@dataclass(frozen=True, slots=True)
class Oddity:
    """What a reader of the file may not expect, such as HTML, a picture, or a character that hides."""

    code: Code
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Text
    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list. ``text`` is its first paragraph, empty where it begins with something else."""

    text: Text
    blocks: tuple[Block, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list: numbered from ``start`` on where ``ordered``, else with bullets."""

    ordered: bool
    start: int
    items: tuple[Item, ...]
    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header row, and the rows below."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Code in a fence or by indentation. ``info`` is what follows the opening fence."""

    text: str
    info: str
    line: int


@dataclass(frozen=True, slots=True)
class Other:
    """Any other block: a quote of ``blocks``; or a rule, HTML, or a heading inside a list or a quote."""

    blocks: tuple[Block, ...]
    markdown: str
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. ``slug`` is the anchor that GitHub makes of its text, the first time it stands in a file."""

    level: int
    text: str
    slug: str
    line: int


Block = Paragraph | ListBlock | Table | CodeBlock | Other | Heading


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, the blocks right below it, and the sections of deeper headings."""

    heading: Heading
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    @property
    def all_blocks(self) -> tuple[Block, ...]:
        """The blocks of the section and of those inside it, in order, with the inner headings among them."""
        inner = (block for section in self.sections for block in (section.heading, *section.all_blocks))
        return (*self.blocks, *inner)


@dataclass(frozen=True)
class Document:
    """A file of Markdown; ``preamble`` stands before the first heading, ``links`` are all of it, in order."""

    file: str
    preamble: tuple[Block, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    oddities: tuple[Oddity, ...]

    @cached_property
    def every_section(self) -> tuple[Section, ...]:
        """All sections of all levels, in the order of their headings."""

        def unfold(sections: tuple[Section, ...]) -> list[Section]:
            return [each for section in sections for each in (section, *unfold(section.sections))]

        return tuple(unfold(self.sections))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        return tuple(section.heading for section in self.every_section)

    @cached_property
    def chapters(self) -> tuple[Section, ...]:
        """The sections of level 2, in order."""
        return tuple(section for section in self.every_section if section.heading.level == 2)
