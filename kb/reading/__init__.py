"""Markdown to the model: reads, links and checks all files of the content as one."""

from kb.reading.assembly import read_files, read_knowledge
from kb.reading.blocks import CodeBlock, Document, Section, Table, Text
from kb.reading.codes import Code
from kb.reading.library import RESERVED
from kb.reading.properties import is_property_table
from kb.reading.sections import parse_document
