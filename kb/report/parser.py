"""A report read back into the case that it tells of."""

from collections.abc import Mapping, Sequence

from kb.hygiene import clip, printable
from kb.model import Case, ClockStarted, Event
from kb.reading import CodeBlock, Document, Section, Table, Text, is_property_table, parse_document
from kb.report.log import (
    BEGAN_ROW,
    CASE_ROW,
    COUNT_ROW,
    EVENT_COLUMNS,
    FORMAT,
    FORMAT_ROW,
    KINDS,
    LOG,
    LONGEST_WAIT,
    MATCH_ROW,
    TITLE,
    WAIT_ROW,
    WORDS,
    NotAReportError,
    event_of,
    is_case_id,
)
from kb.report.markdown import one_line, table
from kb.waits import local_time

_ROWS = frozenset({FORMAT_ROW, CASE_ROW, BEGAN_ROW, MATCH_ROW, WAIT_ROW, COUNT_ROW})


def read_report(text: str) -> Case:
    """Return the case that a report tells of, from its first block of words and its log.

    The rest of the report is derived from these and not read. Of a damaged report whatever can be read
    counts, and the case says what is missing; its id is empty where that cannot be read. Raises
    ``NotAReportError`` for what no report of Backin ever was, and for one in a newer format.
    """
    document = parse_document(text, "")
    log = next((each for each in reversed(document.chapters) if each.heading.text == LOG), None)
    whole = log is not None and _is_whole(log)
    if log is None or not whole:
        (log,) = parse_document(_mended(text), "").chapters
    properties, events = _properties(log), _events(log)
    if not (properties or events or text.startswith(f"# {TITLE}")):
        raise NotAReportError(f"This is not a report of Backin: it has no section “{LOG}”.")
    _refuse_other_formats(properties)
    words = _words(document)
    name = _value(properties.get(CASE_ROW))
    return Case(
        id=name if is_case_id(name) else "",
        began=_value(properties.get(BEGAN_ROW)),
        description=words or "",
        events=(*events, *(_old_wait(properties[WAIT_ROW]) if WAIT_ROW in properties else ())),
        band=_value(properties.get(MATCH_ROW)),
        damage=(
            *(("Your own words cannot be read.",) if words is None else ()),
            *(() if whole else _missing_events(properties, events)),
        ),
    )


def _is_whole(log: Section) -> bool:
    """Return whether everything that a log must have is there, with as many events as it says."""
    properties, events = _properties(log), _event_table(log)
    if events is None or not {FORMAT_ROW, CASE_ROW, BEGAN_ROW} <= properties.keys():
        return False
    count = _value(properties.get(COUNT_ROW))
    return not count.isdecimal() or int(count) == len(events.rows)


def _mended(text: str) -> str:
    """Return a log of the rows in the last section of ``text`` that look as if they belonged to one."""
    rows = [line.strip().strip("|").split("|") for line in text.rpartition("\n## ")[2].splitlines()]
    properties = [row[:2] for row in rows if len(row) >= 2 and row[0].strip() in _ROWS]
    events = [row[: len(EVENT_COLUMNS)] for row in rows if len(row) >= 3 and row[0].strip() in KINDS]
    return f"## {LOG}\n\n{table(('', ''), properties)}\n\n{table(EVENT_COLUMNS, events)}\n"


def _refuse_other_formats(properties: Mapping[str, Text]) -> None:
    number = _value(properties.get(FORMAT_ROW))
    if number.isdecimal() and number != FORMAT:
        raise NotAReportError(
            f"Line {properties[FORMAT_ROW].line}: This report has the format {number}, but this Backin reads "
            f"format {FORMAT}. "
            "Use the version of Backin that wrote it, or a newer one."
        )


def _words(document: Document) -> str | None:
    """Return the person's words, the first block of code, in their own section if there is one."""
    sections = [each for each in document.chapters if each.heading.text == WORDS] or document.chapters
    blocks = (block for section in sections for block in section.blocks)
    block = next((block for block in blocks if isinstance(block, CodeBlock)), None)
    return None if block is None else clip(printable(block.text.removesuffix("\n")))[0]


def _missing_events(properties: Mapping[str, Text], events: Sequence[Event]) -> tuple[str, ...]:
    count = _value(properties.get(COUNT_ROW))
    if not count.isdecimal():
        return ("How much of its log is missing cannot be told.",)
    missing = int(count) - len(events)
    return (f"Of {count} entries in its log, {missing} cannot be read.",) if missing > 0 else ()


def _properties(log: Section) -> dict[str, Text]:
    table = next((block for block in log.blocks if is_property_table(block)), None)
    rows = table.rows if table else ()
    return {row[0].plain: row[1] for row in rows}


def _event_table(log: Section) -> Table | None:
    for block in log.blocks:
        if isinstance(block, Table):
            columns = tuple(cell.plain for cell in block.header)
            if columns in {EVENT_COLUMNS, EVENT_COLUMNS[:-1]}:
                return block
    return None


def _events(log: Section) -> tuple[Event, ...]:
    table = _event_table(log)
    rows = () if table is None else table.rows
    return tuple(event_of(*map(_value, row)) for row in rows)


def _old_wait(cell: Text) -> tuple[ClockStarted, ...]:
    """Return the wait in three pieces of code; a row that somebody spoiled costs only the wait."""
    match [one_line(piece.text) for piece in cell.codes]:
        case [action, since, until]:
            times = local_time(since), local_time(until)
        case _:
            return ()
    if not action or times[0] is None or times[1] is None:
        return ()
    seconds = int((times[1] - times[0]).total_seconds())
    return (ClockStarted(f"actions/{action}", seconds, at=since),) if 0 < seconds <= LONGEST_WAIT else ()


def _value(cell: Text | None) -> str:
    return "" if cell is None else one_line(cell.codes[0].text if cell.codes else cell.plain)
