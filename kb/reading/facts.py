"""Facts: one thing a file that a dialog can learn, its values as headings of level 2."""

from __future__ import annotations

from kb.model import Condition, Fact, FactValue
from kb.reading.blocks import Block, ListBlock, Section, Text
from kb.reading.conditions import hold_together, read_conditions
from kb.reading.entries import report_bad_id, report_no_entries
from kb.reading.notes import Reading
from kb.reading.phrases import read_phrases
from kb.reading.properties import read_properties
from kb.reading.prose import read_opening
from kb.reading.values import plain, read_entries, read_quoted, read_share, read_yes
from kb.wording import plain as plain_text

_OPTIONAL = ("Implies", "Still inside", "Presupposed by", "Seen by")


def read_fact(reading: Reading) -> Fact:
    """Read a file of ``facts/``."""
    opening, line = reading.document.opening, reading.title_line
    properties = read_properties(opening, line, reading, needed=("Label",))
    values = tuple(_value(section, reading) for section in reading.document.chapters)
    report_no_entries(values, "its values, each", reading)
    return Fact(
        id=reading.id,
        question=reading.title,
        label=plain(properties.get("Label")),
        find_out=read_opening(opening, line, reading),
        values=values,
        place=reading.place(line),
    )


def _value(section: Section, reading: Reading) -> FactValue:
    line = section.heading.line
    report_bad_id(section, reading)
    lists = [block for block in section.blocks if isinstance(block, ListBlock)]
    rest: list[Block] = [block for block in section.blocks if not isinstance(block, ListBlock)]
    properties = read_properties(rest, line, reading, needed=("Share",), optional=_OPTIONAL)
    return FactValue(
        id=section.heading.text,
        statement=plain_text(read_opening(rest, line, reading)),
        share=read_share(properties.get("Share"), reading),
        implies=_implies(section, properties.get("Implies"), reading),
        phrases=read_phrases(lists, section.sections, reading),
        place=reading.place(line),
        still_inside=read_yes(properties.get("Still inside"), reading),
        presupposed_by=read_quoted(properties.get("Presupposed by"), reading),
        seen_by=read_entries(properties.get("Seen by"), "observations.md", reading),
    )


def _implies(section: Section, text: Text | None, reading: Reading) -> tuple[Condition, ...]:
    if text is None:
        return ()
    implied = read_conditions(text.plain, text.line, reading)
    hold_together((Condition(reading.id, section.heading.text), *implied), text.line, reading)
    return implied
