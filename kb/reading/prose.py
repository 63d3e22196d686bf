"""Prose: blocks joined again to the Markdown they were written in, and what belongs to no list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kb.reading.blocks import Block, Item, ListBlock, Paragraph, Section
from kb.reading.codes import Code
from kb.reading.entries import report_subheadings
from kb.reading.notes import Reading
from kb.reading.properties import is_property_table


def prose(blocks: Iterable[Block]) -> str:
    """Return the Markdown of blocks."""
    return "\n\n".join(block.markdown for block in blocks)


def read_opening(blocks: Sequence[Block], line: int, reading: Reading) -> str:
    """Return what is said under a heading, without property tables; report it where there is no paragraph."""
    if not any(isinstance(block, Paragraph) for block in blocks):
        remedy = "Add a short paragraph right below the heading."
        reading.report(line, Code.NO_OPENING, "There is no paragraph below this heading.", remedy)
    return prose(block for block in blocks if not is_property_table(block))


def list_items(section: Section, reading: Reading) -> list[Item]:
    """Return the items of a section that holds nothing but lists; report whatever else it holds."""
    items: list[Item] = []
    report_subheadings(section.sections, reading)
    for block in section.blocks:
        if isinstance(block, ListBlock):
            items += block.items
        else:
            wrong = f"Under '{section.heading.text}' only the items of a list are read."
            reading.report(block.line, Code.LOST_TEXT, wrong, "Make it an item, or move it elsewhere.")
    return items


def report_no_link(item: Item, wanted: str, reading: Reading) -> None:
    """Report an item that must begin with a link and does not."""
    if not reading.has_broken_link(item.text):
        wrong = "This item does not begin with a link."
        reading.report(item.line, Code.ITEM_WITHOUT_LINK, wrong, f"Begin it with a link to {wanted}.")
