"""What a dialog can learn: facts and their values, details, and observations of the network."""

import re

from kb.model import Condition, Detail, DetailRule, Fact, FactValue, Observation
from kb.reading.blocks import Block, ListBlock, Section, Table, Text
from kb.reading.codes import Code
from kb.reading.headings import report_bad_id, report_no_entries, report_subheadings
from kb.reading.notes import Reading
from kb.reading.phrases import read_phrases
from kb.reading.properties import read_properties
from kb.reading.prose import read_opening
from kb.reading.targets import read_problem_link
from kb.reading.values import (
    plain,
    read_condition_row,
    read_confidence,
    read_entries,
    read_quoted,
    read_share,
    read_sources,
    read_yes,
)
from kb.wording import plain as plain_text

_OPTIONAL = ("Because", "Implies", "Still inside", "Presupposed by", "Seen by")


def read_fact(reading: Reading) -> Fact:
    """Read a file of ``facts/``."""
    opening, line = reading.page.blocks, reading.page.heading.line
    properties = read_properties(opening, line, reading, needed=("Label",))
    values = tuple(_value(section, reading) for section in reading.document.chapters)
    report_no_entries(values, reading)
    return Fact(
        id=reading.id,
        question=reading.page.heading.text,
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
    itself = Condition(reading.id, section.heading.text)
    return FactValue(
        id=itself.value,
        statement=plain_text(read_opening(rest, line, reading)),
        share=read_share(properties.get("Share"), reading),
        implies=read_condition_row(properties.get("Implies"), reading, together=(itself,)),
        phrases=read_phrases(lists, section.sections, reading),
        place=reading.place(line),
        still_inside=read_yes(properties.get("Still inside"), reading),
        presupposed_by=read_quoted(properties.get("Presupposed by"), reading),
        seen_by=read_entries(properties.get("Seen by"), "observations.md", reading),
        because=plain(properties.get("Because")),
    )


def read_observation(section: Section, reading: Reading) -> Observation:
    """Read an entry of ``observations.md``."""
    line = section.heading.line
    report_bad_id(section, reading)
    report_subheadings(section.sections, reading)
    needed, optional = ("Confidence", "Sources"), ("Proposes",)
    row = read_properties(section.blocks, line, reading, needed=needed, optional=optional).get
    proposed = row("Proposes")
    return Observation(
        id=section.heading.text,
        statement=plain_text(read_opening(section.blocks, line, reading)),
        confidence=read_confidence(row("Confidence"), reading),
        sources=read_sources(row("Sources"), reading),
        proposes=read_problem_link(proposed.links[0], reading) if proposed and proposed.links else None,
        place=reading.place(line),
    )


_COLUMNS = ("Written", "Teaches")
_VERSION = re.compile(r"\d{1,64}(?:\.\d{1,64})*", re.ASCII)
_RANGE_SIGN = " - "


def read_detail(section: Section, reading: Reading) -> Detail:
    """Read an entry of ``details.md``."""
    report_bad_id(section, reading)
    report_subheadings(section.sections, reading)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    words = [block for block in section.blocks if not isinstance(block, Table)]
    return Detail(
        id=section.heading.text,
        label=plain_text(read_opening(words, section.heading.line, reading)),
        rules=tuple(_rule(row, reading) for table in tables for row in _rows(table, reading)),
        place=reading.place(section.heading.line),
    )


def _rows(table: Table, reading: Reading) -> tuple[tuple[Text, ...], ...]:
    if tuple(cell.plain for cell in table.header) == _COLUMNS:
        return table.rows
    remedy = "Give it the columns 'Written' and 'Teaches'."
    reading.report(table.line, Code.BAD_PATTERN, "This table has other columns than it needs.", remedy)
    return ()


def _rule(row: tuple[Text, ...], reading: Reading) -> DetailRule:
    written, teaches = row
    _report_bad_pattern(written.plain, written.line, reading)
    conditions = read_condition_row(teaches, reading, together=())
    return DetailRule(written.plain, conditions, reading.place(written.line))


def _report_bad_pattern(pattern: str, line: int, reading: Reading) -> None:
    if not pattern or "*" in pattern[:-1] or pattern == "*":
        reading.report(line, Code.BAD_PATTERN, f"'{pattern}' is neither a text nor a beginning.")
    elif _RANGE_SIGN in pattern and not _is_range(pattern):
        reading.report(line, Code.BAD_PATTERN, f"'{pattern}' is not a range of versions, the lower first.")


def _is_range(pattern: str) -> bool:
    lower, _, upper = pattern.partition(_RANGE_SIGN)
    if not (_VERSION.fullmatch(lower) and _VERSION.fullmatch(upper)):
        return False
    return [*map(int, lower.split("."))] < [*map(int, upper.split("."))]
