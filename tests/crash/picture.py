"""What stands on a terminal's screen, from what was written to it."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-Z^-~\\]"
    r"|(?P<end>[\r\n])|(?P<text>[^\x1b\r\n]+)"
)


class Picture:
    """A screen that understands as much of a terminal's language as the full-screen app speaks."""

    def __init__(self, rows: int, columns: int) -> None:
        self._columns = columns
        self._lines = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0
        self._rest = ""

    def write(self, text: str) -> None:
        """Draw ``text``; a command at its end that is not complete waits for more."""
        text = self._rest + text
        position = 0
        while token := _TOKEN.match(text, position):
            position = token.end()
            if token["row"]:
                self._row, self._column = int(token["row"]) - 1, int(token["column"]) - 1
            elif token["end"]:
                self._row, self._column = self._row + (token["end"] == "\n"), 0
            for character in token["text"] or "":
                self._put(character)
        self._rest = text[position:]

    def _put(self, character: str) -> None:
        if self._row < len(self._lines) and self._column < self._columns:
            self._lines[self._row][self._column] = character
        self._column += 1
        if east_asian_width(character) in "WF":
            self._column += 1

    @property
    def text(self) -> str:
        """What can be read, line by line."""
        return "\n".join("".join(line).rstrip() for line in self._lines).rstrip()
