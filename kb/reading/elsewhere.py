"""Elsewhere: what Backin does not cover, how people say it, and where help is."""

from __future__ import annotations

from kb.model import Blocks, Elsewhere
from kb.reading.codes import Code
from kb.reading.entries import report_subheadings
from kb.reading.notes import Reading
from kb.reading.phrases import read_phrase_section
from kb.reading.properties import read_properties
from kb.reading.prose import prose, read_opening
from kb.reading.values import read_date, read_sources

_HELP = "Where help is"
_PHRASES = "People say"


def read_elsewhere(reading: Reading) -> Elsewhere:
    """Read a file of ``elsewhere/``."""
    opening, line = reading.document.opening, reading.title_line
    row = read_properties(opening, line, reading, needed=("Reviewed", "Sources")).get
    read_date(row("Reviewed"), reading)
    read_opening(opening, line, reading)
    _report_other_sections(reading)
    return Elsewhere(
        id=reading.id,
        title=reading.title,
        help=_help(reading),
        sources=read_sources(row("Sources"), reading),
        phrases=read_phrase_section(_PHRASES, reading),
        place=reading.place(line),
    )


def _help(reading: Reading) -> Blocks:
    section = reading.chapter(_HELP)
    if section is None or not section.blocks:
        wrong = f"The section '{_HELP}' is missing or empty."
        line = section.heading.line if section else reading.title_line
        reading.report(line, Code.MISSING_SECTION, wrong, "Say where people find help with this.")
        return ()
    report_subheadings(section.sections, reading)
    return prose(section.blocks, reading)


def _report_other_sections(reading: Reading) -> None:
    for section in reading.document.chapters:
        if section.heading.text not in (_HELP, _PHRASES):
            wrong = f"There is no section '{section.heading.text}' here."
            remedy = f"The sections are '{_HELP}' and '{_PHRASES}'."
            reading.report(section.heading.line, Code.UNKNOWN_SECTION, wrong, remedy)
