"""Effects: what a reset undoes, and how each is put back."""

from __future__ import annotations

from kb.model import Effect
from kb.reading.blocks import Section
from kb.reading.conditions import read_condition_row
from kb.reading.notes import Reading
from kb.reading.passages import read_passages
from kb.reading.properties import is_property_table, read_properties
from kb.reading.prose import read_opening
from kb.reading.values import read_applies, read_confidence, read_sources

_NEEDED = ("Applies", "Confidence", "Sources")


def read_effect(section: Section, reading: Reading) -> Effect:
    """Read an entry of ``effects.md``."""
    blocks, line = section.blocks, section.heading.line
    tables = (number for number, block in enumerate(blocks) if is_property_table(block))
    table = next(tables, len(blocks))
    row = read_properties(
        blocks[: table + 1], line, reading, needed=_NEEDED, optional=("Only if", "Not if")
    ).get
    return Effect(
        id=section.heading.slug,
        title=section.heading.text,
        affects=read_opening(blocks[:table], line, reading),
        applies=read_applies(row("Applies"), reading),
        only_if=read_condition_row(row("Only if"), reading),
        not_if=read_condition_row(row("Not if"), reading),
        confidence=read_confidence(row("Confidence"), reading),
        sources=read_sources(row("Sources"), reading),
        put_back=read_passages(blocks[table + 1 :], section.sections, reading),
        place=reading.place(line),
    )
