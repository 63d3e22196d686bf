"""Markdown to the model: reads, links and checks all files of the content as one."""

from __future__ import annotations

from kb.reading.assembly import read_files, read_knowledge
from kb.reading.blocks import CodeBlock, Document, Section, Table, Text
from kb.reading.codes import Code
from kb.reading.headings import slug
from kb.reading.library import RESERVED
from kb.reading.properties import is_property_table
from kb.reading.sections import parse_document

__all__ = [
    "RESERVED",
    "Code",
    "CodeBlock",
    "Document",
    "Section",
    "Table",
    "Text",
    "is_property_table",
    "parse_document",
    "read_files",
    "read_knowledge",
    "slug",
]
