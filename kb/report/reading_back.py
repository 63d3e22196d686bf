"""A report read back into the case that it tells of."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from kb.hygiene import clip, printable
from kb.model import Case, ClockStarted, Event
from kb.reading.blocks import CodeBlock, Document, Row, Section, Table, Text
from kb.reading.properties import is_property_table
from kb.reading.sections import parse_document
from kb.report.log import (
    BEGAN_ROW,
    CASE_ROW,
    EVENT_COLUMNS,
    FORMAT,
    FORMAT_ROW,
    LOG,
    LONGEST_WAIT,
    MATCH_ROW,
    WAIT_ROW,
    WORDS,
    NotAReportError,
    event_of,
    is_case_id,
)


def read_report(text: str) -> Case:
    """Return the case that a report tells of, from its first block of words and its log.

    The rest of the report is derived from these and not read. Raises ``NotAReportError``.
    """
    document = parse_document(text, "")
    log = _section(document, LOG)
    properties = _properties(log)
    format_number = _property(properties, log, FORMAT_ROW)
    if format_number != FORMAT:
        raise NotAReportError(
            f"This report has the format {format_number}, but this Backin reads format {FORMAT}. "
            "Use the version of Backin that wrote it, or a newer one.",
            properties[FORMAT_ROW].line,
        )
    name = _property(properties, log, CASE_ROW)
    if not is_case_id(name):
        raise NotAReportError(f"“{name}” is not the id of a case.", properties[CASE_ROW].line)
    return Case(
        id=name,
        began=_property(properties, log, BEGAN_ROW),
        description=_words(document),
        events=(*_events(log), *(_old_wait(properties[WAIT_ROW]) if WAIT_ROW in properties else ())),
        band=_value(properties[MATCH_ROW]) if MATCH_ROW in properties else "",
    )


def _section(document: Document, title: str) -> Section:
    found = [section for section in document.chapters if section.heading.text == title]
    if not found:
        raise NotAReportError(f"This is not a report of Backin: it has no section “{title}”.")
    return found[-1]


def _words(document: Document) -> str:
    section = next((each for each in document.chapters if each.heading.text == WORDS), None)
    blocks = section.blocks if section else ()
    block = next((block for block in blocks if isinstance(block, CodeBlock)), None)
    if block is None:
        line = section.heading.line if section else None
        raise NotAReportError(f"The person's words are missing: the section “{WORDS}” must hold them.", line)
    return clip(printable(block.text.removesuffix("\n")))[0]


def _properties(log: Section) -> dict[str, Text]:
    table = next((block for block in log.blocks if is_property_table(block)), None)
    rows = table.rows if isinstance(table, Table) else ()
    return {row.cells[0].plain: row.cells[1] for row in rows}


def _property(properties: dict[str, Text], log: Section, name: str) -> str:
    value = _value(properties[name]) if name in properties else ""
    if not value:
        raise NotAReportError(f"The log has no row “{name}”.", log.heading.line)
    return value


def _events(log: Section) -> tuple[Event, ...]:
    for block in log.blocks:
        if isinstance(block, Table) and _columns(block) in {EVENT_COLUMNS, EVENT_COLUMNS[:-1]}:
            return tuple(_event(row) for row in block.rows)
    columns = ", ".join(EVENT_COLUMNS)
    raise NotAReportError(f"The log has no table with the columns {columns}.", log.heading.line)


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(cell.plain for cell in table.header.cells)


def _event(row: Row) -> Event:
    return event_of(*(_value(cell) for cell in row.cells))


def _old_wait(cell: Text) -> tuple[ClockStarted, ...]:
    """Return the wait in three pieces of code; a row that somebody spoiled costs only the wait."""
    with suppress(ValueError, OverflowError):
        action, since, until = (_line(piece.text) for piece in cell.codes)
        lasts = datetime.fromisoformat(until) - datetime.fromisoformat(since)
        seconds = int(lasts.total_seconds())
        if action and 0 < seconds <= LONGEST_WAIT:
            return (ClockStarted(f"actions/{action}", seconds, at=since),)
    return ()


def _value(cell: Text) -> str:
    return _line(cell.codes[0].text if cell.codes else cell.plain)


def _line(text: str) -> str:
    """Return ``text`` with its white space evened out, as writing does it."""
    return " ".join(printable(text).split())
