"""Markdown to the model: reads, links and checks all files of the content as one."""

from __future__ import annotations

from kb.reading.assembly import UnreadableContentError, read_files, read_knowledge
from kb.reading.codes import Code
from kb.reading.sections import parse_document
from kb.reading.slugs import slug

__all__ = [
    "Code",
    "UnreadableContentError",
    "parse_document",
    "read_files",
    "read_knowledge",
    "slug",
]
