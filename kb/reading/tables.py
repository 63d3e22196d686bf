"""Tables that are about as large as they are written."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock, table

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
        if state.isEmpty(line) or missing > MOST_MISSING:
            break
        missing += max(0, columns - _bars(state, line) - 1)
    return missing > MOST_MISSING


def _bars(state: StateBlock, line: int) -> int:
    return state.src.count("|", state.bMarks[line], state.eMarks[line])
