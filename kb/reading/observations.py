"""Observations: the closed list of what looking at the network can see."""

from __future__ import annotations

from kb.model import Observation
from kb.reading.blocks import Section
from kb.reading.entries import report_bad_id, report_subheadings
from kb.reading.notes import Reading
from kb.reading.properties import read_properties
from kb.reading.prose import read_opening
from kb.reading.targets import read_problem_link
from kb.reading.values import read_confidence, read_sources
from kb.wording import plain

_NEEDED = ("Confidence", "Sources")


def read_observations(reading: Reading) -> dict[str, Observation]:
    """Read ``observations.md``; the observations go by id."""
    found = (_observation(section, reading) for section in reading.document.chapters)
    return {observation.id: observation for observation in found}


def _observation(section: Section, reading: Reading) -> Observation:
    line = section.heading.line
    report_bad_id(section, reading)
    report_subheadings(section.sections, reading)
    row = read_properties(section.blocks, line, reading, needed=_NEEDED, optional=("Proposes",)).get
    proposed = row("Proposes")
    return Observation(
        id=section.heading.text,
        statement=plain(read_opening(section.blocks, line, reading)),
        confidence=read_confidence(row("Confidence"), reading),
        sources=read_sources(row("Sources"), reading),
        proposes=read_problem_link(proposed.links[0], reading) if proposed and proposed.links else None,
        place=reading.place(line),
    )
