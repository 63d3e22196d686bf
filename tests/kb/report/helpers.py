"""Cases on the small knowledge base, and looking into the reports they give."""

from __future__ import annotations

import re

from kb.model import Answered, Case, Event, Outcome, Result, Switched
from kb.reading import Code, Document, parse_document
from kb.report import write_report
from tests.tiny_content import tiny_knowledge

FORGOT = Switched("forgot-password")
ASK_HELPER = "problems/forgot-password#is-there-another-administrator"
NO_HELPER = Answered(ASK_HELPER, "no")
HELPER = Answered(ASK_HELPER, "yes")
HELPER_UNKNOWN = Answered(ASK_HELPER, "i-dont-know")
NOT_ENCRYPTED = Answered("roads/before-a-reset#is-anything-on-it-encrypted", "no")
ASKED = Outcome("ask-somebody", Result.DID_NOT_WORK)


def case_of(*events: Event, description: str = "it says wrong password", band: str = "") -> Case:
    """Return a case with these events."""
    return Case("2026-11-22-101112-abcd", "2026-11-22T10:11:12+01:00", description, events, band)


def report_of(*events: Event, description: str = "it says wrong password", band: str = "") -> str:
    """Return the report of a case with these events, on the small knowledge base."""
    case = case_of(*events, description=description, band=band)
    return write_report(tiny_knowledge(), case)


def parsed(report: str) -> Document:
    """Return a report as its readers' Markdown parsers see it."""
    return parse_document(report, "report.md")


def chapter(report: str, title: str) -> str:
    """Return the Markdown below a heading of level 2, or nothing where there is no such heading."""
    lines = report.splitlines()
    headings = [each for each in parsed(report).headings if each.level == 2]
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        if heading.text == title:
            return "\n".join(lines[heading.line : following.line - 1 if following else None]).strip()
    return ""


def strange(report: str) -> list[str]:
    """Return what in a report is HTML or a picture, but for the two folds that every report has."""
    oddities = parsed(report).oddities
    html = [oddity.text for oddity in oddities if oddity.code in {Code.HTML, Code.PICTURE}]
    folds = [text for text in html if re.fullmatch(r"<details>\n<summary>[^<]*</summary>|</details>", text)]
    assert len(folds) == 4
    return [text for text in html if text not in folds]
