"""Printing and reading lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TextIO

from kb.hygiene import printable
from tui.plain.wording import NO_BREAK

_WIDTH = 78
_DEEPEST = _WIDTH // 2
"""How far wrapped lines are indented at most: of what begins with thousands of spaces, not all would."""
_LONGEST_LINE = 1 << 20
"""How many characters of a line are read; the rest is passed over."""
_ENDLESS = 64
"""How many times as long a line may be: an input that never ends one is no person's."""


class EndOfInputError(Exception):
    """There is nothing more to read."""


class Talk:
    """A conversation over two text streams. Everything printed is free of control characters."""

    def __init__(self, reads: TextIO, writes: TextIO) -> None:
        self._reads = reads
        self._writes = writes

    def say(self, text: str = "") -> None:
        """Print ``text``, each of its lines wrapped; what is wrapped is indented like its beginning."""
        for line in printable(text).split("\n"):
            self._writes.write(_wrapped(line) + "\n")

    def say_all(self, texts: Iterable[str]) -> None:
        """Print each of ``texts``."""
        for text in texts:
            self.say(text)

    def write(self, text: str) -> None:
        """Print ``text`` with its lines as they are."""
        self._writes.write(printable(text))

    def ask(self, prompt: str = "> ") -> str:
        """Print ``prompt`` and return the line that follows. Raises ``EndOfInputError`` where none does."""
        self._writes.write(prompt)
        self._writes.flush()
        line = self._read_line()
        if not line:
            self._writes.write("\n")
            raise EndOfInputError
        if not self._reads.isatty():
            # In a transcript the answer would otherwise be missing.
            self.say(line.rstrip("\n"))
        return printable(line).strip()

    def _read_line(self) -> str:
        """Return the beginning of the next line, or nothing where none ends."""
        line = piece = self._reads.readline(_LONGEST_LINE)
        for _ in range(_ENDLESS):
            if len(piece) < _LONGEST_LINE or piece.endswith("\n"):
                return line
            piece = self._reads.readline(_LONGEST_LINE)
        return ""


def _wrapped(line: str) -> str:
    indent = line[: min(len(line) - len(line.lstrip()), _DEEPEST)]
    wrapped = textwrap.fill(
        line[len(indent) :],
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return wrapped.replace(NO_BREAK, " ")
