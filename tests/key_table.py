"""The table of ``docs/keys.md``, from the commands: ``python -m tests.key_table`` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

from tui.commands import Command, Keymap
from tui.commands.everywhere import DELETE_CASE, DIALOG, HOME, LINKS, SHEET

PAGE = Path(__file__).parent.parent / "docs" / "keys.md"
HEADER = ("What", "On the first screen", "In a case", "On a page over it", "What it does")
_SHEETS = {*SHEET, DELETE_CASE, LINKS}
_TABLE = re.compile(r"(?<=^# Keys\n\n)(?:\|.*\n)+")


def key_table() -> str:
    """Return a row for each command, first those of a case."""
    commands = dict.fromkeys((*DIALOG, *HOME, *SHEET, DELETE_CASE))
    rows = [HEADER, ("---",) * len(HEADER), *(_row(command) for command in commands)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def _row(command: Command) -> tuple[str, ...]:
    first = _keys(command, typing=True) if command in HOME else ""
    case = _keys(command, typing=False) if command in DIALOG else ""
    sheet = _keys(command, typing=False) if command in _SHEETS else ""
    return f"{command.title} (`{command.id}`)", first, case, sheet, command.tooltip


def _keys(command: Command, *, typing: bool) -> str:
    return " ".join(f"`{key}`" for key in Keymap().shown(command, typing=typing))


def written_table(page: str) -> str:
    """Return the table as it stands in ``page``, empty where it has none."""
    found = _TABLE.search(page)
    return found.group() if found is not None else ""


def with_table(page: str) -> str:
    """Return ``page`` with the table as it should be."""
    return _TABLE.sub(lambda _: key_table(), page)


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
