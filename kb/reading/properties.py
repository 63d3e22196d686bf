"""Tables, above all those of properties: two columns, an empty header row, a property a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markdown_it.rules_block import StateBlock, table

from kb.reading.blocks import Block, Row, Table, Text
from kb.reading.codes import Code
from kb.reading.notes import Reading
from kb.reading.suggestions import nearest

_COLUMNS = 2
_MAY_BE_EMPTY = "Sources"

Properties = dict[str, Text]
"""The cells of a property table that hold something, by the property's name."""


def read_properties(
    blocks: Iterable[Block],
    line: int,
    reading: Reading,
    *,
    needed: Sequence[str],
    optional: Sequence[str] = (),
) -> Properties:
    """Read the property tables among some blocks as one; ``line`` is the place for a missing table.

    An empty value counts as missing, except under *Sources*: a claim without a source can be read, and
    is another check's business.
    """
    tables = [block for block in blocks if isinstance(block, Table) and is_property_table(block)]
    if not tables:
        if needed:
            remedy = f"Add a table with an empty header row and the rows {_names(needed)}."
            reading.report(line, Code.NO_PROPERTIES, "There is no property table here.", remedy)
        return {}
    properties: Properties = {}
    seen: set[str] = set()
    for row in (row for each in tables for row in each.rows):
        _read_row(row, properties, seen, (*needed, *optional), reading)
    for name in needed:
        if name not in seen:
            wrong = f"The property '{name}' is missing."
            remedy = f"Add the row '| {name} | ... |'."
            reading.report(tables[0].line, Code.MISSING_PROPERTY, wrong, remedy)
    return properties


def _read_row(
    row: Row, properties: Properties, seen: set[str], known: Sequence[str], reading: Reading
) -> None:
    name, value = row.cells[0].plain, row.cells[1]
    if name not in known:
        near = nearest(name, known)
        remedy = f"Did you mean '{near}'?" if near else f"Properties here are {_names(known)}."
        reading.report(row.line, Code.UNKNOWN_PROPERTY, f"There is no property '{name}' here.", remedy)
    elif name in seen:
        wrong = f"The property '{name}' stands twice in this table."
        reading.report(row.line, Code.DOUBLE_PROPERTY, wrong)
    elif value.plain:
        properties[name] = value
    elif name != _MAY_BE_EMPTY:
        reading.report(row.line, Code.EMPTY_PROPERTY, f"The property '{name}' has no value.")
    seen.add(name)


def is_property_table(block: Block) -> bool:
    """Whether a block is a table of two columns with an empty header row."""
    if not isinstance(block, Table) or len(block.header.cells) != _COLUMNS:
        return False
    return not any(cell.plain for cell in block.header.cells)


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


MOST_MISSING = 1000
"""How many cells of a table may be left out.

The parser makes up for them, and takes as long as for written ones: a header of a thousand columns above a
thousand rows of one letter would be a million cells.
"""


def full_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 -- the parser's way
    """Take a table from the line ``start`` on, as a rule of the parser, unless much of it is missing."""
    if not table(state, start, end, silent=True) or _is_mostly_missing(state, start, end):
        return False
    return silent or table(state, start, end, silent=False)


def _is_mostly_missing(state: StateBlock, start: int, end: int) -> bool:
    columns = _bars(state, start + 1) - 1
    missing = 0
    for line in range(start + 2, end):
        if missing > MOST_MISSING or _ends_table(state, line, end):
            break
        missing += max(0, columns - _bars(state, line) - 1)
    return missing > MOST_MISSING


def _ends_table(state: StateBlock, line: int, end: int) -> bool:
    """Return whether the parser goes no further: else each of many tables would be counted to the end."""
    if state.isEmpty(line) or state.is_code_block(line):
        return True
    others = state.md.block.ruler.getRules("blockquote")
    silent = True
    return any(starts(state, line, end, silent) for starts in others)


def _bars(state: StateBlock, line: int) -> int:
    return state.src.count("|", state.bMarks[line], state.eMarks[line])
