"""What must hold whatever comes in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from unittest.mock import patch

from kb.model import Case, KnowledgeBase
from kb.reading import Code, parse_document
from kb.report import parser as reading_back
from kb.report import read_report, write_report

_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Controls, formats such as overrides of direction, lone surrogates, ends of lines and paragraphs."""
_SCHEMES = ("http://", "https://", "mailto:")
_CHAPTERS = frozenset(
    {
        "In short",
        "In your own words",
        "To do",
        "The problem",
        "What is known",
        "The way so far",
        "The action",
        "How to put it back",
        "Where to get help",
        "Sources",
        "The log",
    }
)


_FOLD = re.compile(r"<details>\n<summary>[A-Za-z ,:]+</summary>|</details>")

_parse = lru_cache(maxsize=2)(parse_document)


class BrokenPromiseError(AssertionError):
    """Something came out that never should."""


def harmless(text: str, what: str) -> None:
    """Raise unless ``text`` consists of characters that show, spaces and newlines."""
    if text.replace("\n", "").isprintable():
        return
    for character in set(text) - {"\n"}:
        if unicodedata.category(character) in _STEERING:
            raise BrokenPromiseError(f"U+{ord(character):04X} reached {what}.")


def holds_report(kb: KnowledgeBase, case: Case) -> None:
    """Raise unless the report of ``case`` is harmless, has only its own structure, and reads back as it."""
    report = write_report(kb, case)
    harmless(report, "a report")
    document = _parse(report, "")
    chapters = [heading.text for heading in document.headings if heading.level == 2]
    if len(set(chapters)) < len(chapters) or not _CHAPTERS.issuperset(chapters):
        raise BrokenPromiseError(f"The report has the chapters {chapters}.")
    if sum(heading.level == 1 for heading in document.headings) != 1 or document.preamble:
        raise BrokenPromiseError("The report does not open with its only title.")
    for link in document.links:
        if not link.target.startswith(_SCHEMES):
            raise BrokenPromiseError(f"The report links to {link.target[:200]!r}.")
    for oddity in document.oddities:
        if oddity.code in {Code.HTML, Code.PICTURE} and not _FOLD.fullmatch(oddity.text):
            raise BrokenPromiseError(f"The report holds {oddity.code.meaning}: {oddity.text[:200]!r}.")
    with patch.object(reading_back, "parse_document", _parse):
        if read_report(report) != case:
            raise BrokenPromiseError("The report reads back as another case.")
