"""Pages of steps: problems, one symptom a file, and roads, which several of them share."""

from kb.model import Candidate, Ending, Phrase, Problem, Reference, Road, Step
from kb.reading.blocks import Text
from kb.reading.codes import Code
from kb.reading.library import RESERVED
from kb.reading.notes import Reading
from kb.reading.phrases import read_phrase_section
from kb.reading.properties import read_properties
from kb.reading.prose import list_items, read_opening
from kb.reading.steps import read_steps
from kb.reading.targets import leading_links, read_action_links, read_problem_link
from kb.reading.values import (
    plain,
    read_applies,
    read_condition_row,
    read_conditions,
    read_date,
    read_exemptions,
    read_named,
    read_sources,
)

_NEEDED = ("Area", "Applies", "Reviewed", "Sources")
_OPTIONAL = ("Status", "Holds", "Not if", "Not from inside")
_PEOPLE_SAY = "People say"


def read_problem(reading: Reading) -> Problem:
    """Read a file of ``problems/``."""
    opening, line = reading.page.blocks, reading.page.heading.line
    properties = read_properties(opening, line, reading, needed=_NEEDED, optional=_OPTIONAL)
    steps = read_steps(reading)
    return Problem(
        id=reading.id,
        title=reading.page.heading.text,
        summary=read_opening(opening, line, reading),
        area=plain(properties.get("Area")),
        applies=read_applies(properties.get("Applies"), reading),
        reviewed=read_date(properties.get("Reviewed"), reading),
        sources=read_sources(properties.get("Sources"), reading),
        stub=_is_stub(properties.get("Status"), steps, reading),
        steps=steps,
        candidates=_candidates(reading),
        not_this=_references("Not this", reading),
        see_also=_references("See also", reading),
        phrases=_phrases(reading),
        place=reading.place(line),
        holds=read_condition_row(properties.get("Holds"), reading, together=()),
        not_if=read_condition_row(properties.get("Not if"), reading),
        not_from_inside=read_exemptions(properties.get("Not from inside"), reading),
    )


def _is_stub(status: Text | None, steps: tuple[Step, ...], reading: Reading) -> bool:
    is_stub = read_named(status, {"stub": True}, reading, Code.BAD_STATUS, otherwise=False)
    for step in steps if is_stub else ():
        if not isinstance(step, Ending):
            wrong = "A stub has nothing but an ending, and this step asks, offers or leads on."
            reading.report(step.place.line, Code.STUB_WITH_STEPS, wrong)
    return is_stub


def _candidates(reading: Reading) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(action, read_conditions(link.title, link.line, reading), reading.place(link.line))
        for action, link in read_action_links(list_items("What can help", reading), reading).items()
    )


def _references(heading: str, reading: Reading) -> tuple[Reference, ...]:
    links = (link for _, link in leading_links(list_items(heading, reading), reading))
    read = ((link.text, read_problem_link(link, reading)) for link in links)
    return tuple(Reference(text, problem) for text, problem in read if problem)


def _phrases(reading: Reading) -> tuple[Phrase, ...]:
    chapters = reading.document.chapters
    section = reading.chapter(_PEOPLE_SAY)
    if section and section is not chapters[-1]:
        wrong = f"'{chapters[-1].heading.text}' follows after '{_PEOPLE_SAY}'."
        reading.report(section.heading.line, Code.NOT_LAST, wrong)
    return read_phrase_section(_PEOPLE_SAY, reading)


def read_road(reading: Reading) -> Road:
    """Read a file of ``roads/``."""
    opening, line = reading.page.blocks, reading.page.heading.line
    properties = read_properties(opening, line, reading, needed=("Reviewed", "Sources"))
    _report_reserved(reading)
    return Road(
        id=reading.id,
        title=reading.page.heading.text,
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
