"""Tables of properties: two columns, an empty header row, a property a row."""

from collections.abc import Iterable, Sequence
from typing import TypeGuard

from kb.reading.blocks import Block, Table, Text
from kb.reading.codes import Code
from kb.reading.library import nearest
from kb.reading.notes import Reading

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
    """Read property tables as one; an empty value is missing, except *Sources*, judged elsewhere."""
    tables = [block for block in blocks if is_property_table(block)]
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
            reading.report(tables[0].line, Code.MISSING_PROPERTY, f"The property '{name}' is missing.")
    return properties


def _read_row(
    row: tuple[Text, ...], properties: Properties, seen: set[str], known: Sequence[str], reading: Reading
) -> None:
    name, value = row[0].plain, row[1]
    if name not in known:
        near = nearest(name, known)
        remedy = f"Did you mean '{near}'?" if near else f"Properties here are {_names(known)}."
        reading.report(value.line, Code.UNKNOWN_PROPERTY, f"There is no property '{name}' here.", remedy)
    elif name in seen:
        reading.report(value.line, Code.DOUBLE_PROPERTY, f"The property '{name}' stands twice in this table.")
    elif value.plain:
        properties[name] = value
    elif name != _MAY_BE_EMPTY:
        reading.report(value.line, Code.EMPTY_PROPERTY, f"The property '{name}' has no value.")
    seen.add(name)


def is_property_table(block: Block) -> TypeGuard[Table]:
    """Whether a block is a table of two columns with an empty header row."""
    if not isinstance(block, Table) or len(block.header) != _COLUMNS:
        return False
    return not any(cell.plain for cell in block.header)


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
