"""Details: open text that a description can hold, and the facts that it teaches."""

from __future__ import annotations

import re

from kb.model import Detail, DetailRule
from kb.reading.blocks import Row, Section, Table
from kb.reading.codes import Code
from kb.reading.conditions import hold_together, read_conditions
from kb.reading.entries import report_bad_id, report_subheadings
from kb.reading.notes import Reading
from kb.reading.prose import read_opening
from kb.wording import plain

_COLUMNS = ("Written", "Teaches")
_VERSION = re.compile(r"\d+(?:\.\d+)*", re.ASCII)
_RANGE_SIGN = " - "


def read_details(reading: Reading) -> dict[str, Detail]:
    """Read ``details.md``; the details go by id."""
    details = (_detail(section, reading) for section in reading.document.chapters)
    return {detail.id: detail for detail in details}


def _detail(section: Section, reading: Reading) -> Detail:
    report_bad_id(section, reading)
    report_subheadings(section.sections, reading)
    tables = [block for block in section.blocks if isinstance(block, Table)]
    words = [block for block in section.blocks if not isinstance(block, Table)]
    return Detail(
        id=section.heading.text,
        label=plain(read_opening(words, section.heading.line, reading)),
        rules=tuple(_rule(row, reading) for table in tables for row in _rows(table, reading)),
        place=reading.place(section.heading.line),
    )


def _rows(table: Table, reading: Reading) -> tuple[Row, ...]:
    if tuple(cell.plain for cell in table.header.cells) == _COLUMNS:
        return table.rows
    remedy = "Give it the columns 'Written' and 'Teaches'."
    reading.report(table.line, Code.BAD_PATTERN, "This table has other columns than it needs.", remedy)
    return ()


def _rule(row: Row, reading: Reading) -> DetailRule:
    written, teaches = row.cells
    _report_bad_pattern(written.plain, row.line, reading)
    conditions = read_conditions(teaches.plain, row.line, reading)
    hold_together(conditions, row.line, reading)
    return DetailRule(written.plain, conditions, reading.place(row.line))


def _report_bad_pattern(pattern: str, line: int, reading: Reading) -> None:
    if not pattern or "*" in pattern[:-1] or pattern == "*":
        remedy = "Write a text as it stands, or a beginning with one '*' after it."
        reading.report(line, Code.BAD_PATTERN, f"'{pattern}' is neither a text nor a beginning.", remedy)
    elif _RANGE_SIGN in pattern and not _is_range(pattern):
        remedy = "Write two versions, the lower first: '6.2.4 - 7.0'."
        reading.report(line, Code.BAD_PATTERN, f"'{pattern}' is not a range of versions.", remedy)


def _is_range(pattern: str) -> bool:
    lower, _, upper = pattern.partition(_RANGE_SIGN)
    if not (_VERSION.fullmatch(lower) and _VERSION.fullmatch(upper)):
        return False
    return _numbers(lower) < _numbers(upper)


def _numbers(version: str) -> tuple[str, ...]:
    """Return the parts of a version so that they compare as numbers; digits beyond any int limit included."""
    return tuple(part.lstrip("0").rjust(64, "0") for part in version.split("."))
