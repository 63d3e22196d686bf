"""The sources: what claims are taken from."""

from __future__ import annotations

from kb.model import Source
from kb.reading.blocks import Link, Paragraph, Section
from kb.reading.entries import report_subheadings
from kb.reading.library import scheme
from kb.reading.notes import Reading
from kb.reading.prose import read_opening

_WEB = ("http", "https")


def read_source(section: Section, reading: Reading) -> Source:
    """Read an entry of ``sources.md``."""
    read_opening(section.blocks, section.heading.line, reading)
    report_subheadings(section.sections, reading)
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    links: list[Link] = [link for text in texts for link in text.links if scheme(link.target) in _WEB]
    return Source(
        id=section.heading.text,
        title=" ".join(text.plain for text in texts),
        url=links[0].target if links else "",
        place=reading.place(section.heading.line),
    )
