"""The glossary: terms in plain words."""

from __future__ import annotations

from kb.model import GlossaryEntry
from kb.reading.blocks import Section
from kb.reading.entries import report_subheadings
from kb.reading.notes import Reading
from kb.reading.properties import read_properties
from kb.reading.prose import read_opening
from kb.reading.values import plain, read_sources


def read_glossary(reading: Reading) -> dict[str, GlossaryEntry]:
    """Read ``glossary.md``; the entries go by the anchors of their headings."""
    entries = (_entry(section, reading) for section in reading.document.chapters)
    return {entry.id: entry for entry in entries}


def _entry(section: Section, reading: Reading) -> GlossaryEntry:
    line = section.heading.line
    row = read_properties(section.blocks, line, reading, needed=("Sources",), optional=("Also",)).get
    report_subheadings(section.sections, reading)
    spellings = (part.strip() for part in plain(row("Also")).split(","))
    return GlossaryEntry(
        id=section.heading.slug,
        term=section.heading.text,
        also=tuple(spelling for spelling in spellings if spelling),
        text=read_opening(section.blocks, line, reading),
        sources=read_sources(row("Sources"), reading),
        place=reading.place(line),
    )
