"""Roads: stretches of steps that several problems share."""

from __future__ import annotations

from kb.model import Road
from kb.reading.codes import Code
from kb.reading.library import RESERVED
from kb.reading.notes import Reading
from kb.reading.properties import read_properties
from kb.reading.prose import read_opening
from kb.reading.steps import read_steps
from kb.reading.values import read_date, read_sources


def read_road(reading: Reading) -> Road:
    """Read a file of ``roads/``."""
    opening, line = reading.document.opening, reading.title_line
    properties = read_properties(opening, line, reading, needed=("Reviewed", "Sources"))
    _report_reserved(reading)
    return Road(
        id=reading.id,
        title=reading.title,
        summary=read_opening(opening, line, reading),
        reviewed=read_date(properties.get("Reviewed"), reading),
        sources=read_sources(properties.get("Sources"), reading),
        steps=read_steps(reading),
        place=reading.place(line),
    )


def _report_reserved(reading: Reading) -> None:
    for heading in RESERVED:
        section = reading.chapter(heading)
        if section:
            wrong = f"A road has steps only, and '{heading}' belongs into a problem."
            remedy = "Move it into the problems that lead here."
            reading.report(section.heading.line, Code.UNKNOWN_SECTION, wrong, remedy)
