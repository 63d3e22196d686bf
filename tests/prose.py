"""Markdown as the content's readers parse it, for tests of what is made of it."""

from __future__ import annotations

from kb.model import Blocks
from kb.reading import parse_document
from kb.reading.library import Library
from kb.reading.notes import Notes, Reading
from kb.reading.prose import prose


def read(markdown: str, file: str = "actions/x.md") -> Blocks:
    """Return a piece of Markdown that stands in ``file`` as prose."""
    document = parse_document(markdown, file)
    blocks = [*document.preamble]
    for section in document.sections:
        blocks += [section.heading, *section.all_blocks]
    return prose(blocks, Reading(document, Library({}, frozenset()), Notes()))
