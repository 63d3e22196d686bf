"""Markdown to the model: reads, links and checks all files of the content as one."""

from kb.reading.assembly import read_files as read_files
from kb.reading.assembly import read_knowledge as read_knowledge
from kb.reading.blocks import CodeBlock as CodeBlock
from kb.reading.blocks import Document as Document
from kb.reading.blocks import Section as Section
from kb.reading.blocks import Table as Table
from kb.reading.blocks import Text as Text
from kb.reading.codes import Code as Code
from kb.reading.library import RESERVED as RESERVED
from kb.reading.properties import is_property_table as is_property_table
from kb.reading.sections import parse_document as parse_document
