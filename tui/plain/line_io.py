"""Printing and reading lines, with the words that mean the same at every prompt."""

import os
import textwrap
from typing import TextIO

from kb.hygiene import printable
from tui.plain.rendering import NO_BREAK
from tui.plain.replies import Word, word

WELCOME = """\
Backin helps you back into a Synology NAS. It works offline and changes nothing on the NAS.
It is not by Synology; use it for equipment that is yours. Never type a password here.
Words that work everywhere: back, why, facts, ladder, start over, none of these, help, quit.
"ladder" lists what can help; "terms" explains the words of a page, and "sources" says who says so.
"more" reads on where a page says little, and "how" tells how the things to do at the end are done.
To open a problem or a mild action that a text names, type its name.
"look" lets Backin look for your NAS in your own network, and "watch" where it goes and comes back."""

_WIDEST = 78
"""How many characters of a line are easily read, and how many stand in one where nobody knows a width."""
_LONGEST_LINE = 1 << 20
"""How many characters of a line are read; the rest is passed over."""
_ENDLESS = 64
"""How many times as long a line may be: an input that never ends one is no person's."""


class EndOfInputError(Exception):
    """There is nothing more to read."""


class LeftError(Exception):
    """The person wants to leave."""


class StartOverError(Exception):
    """The person wants to tell anew what happened."""


class LineIO:
    """A conversation over two text streams. Everything printed is free of control characters."""

    def __init__(self, reads: TextIO, writes: TextIO) -> None:
        self._reads = reads
        self._writes = writes

    def say(self, *texts: str) -> None:
        """Print ``texts``, each of their lines wrapped; what is wrapped is indented like its beginning."""
        width = self._width()
        for line in (line for text in texts for line in printable(text).split("\n")):
            self._writes.write(_wrapped(line, width) + "\n")

    def _width(self) -> int:
        """Return how long lines may be: some terminals add an empty line after one that fills them."""
        try:
            columns = os.get_terminal_size(self._writes.fileno()).columns
        except (OSError, ValueError):  # no terminal
            return _WIDEST
        return min(_WIDEST, columns - 1) if columns > 1 else _WIDEST

    def write(self, text: str) -> None:
        """Print ``text`` with its lines as they are."""
        self._writes.write(printable(text))

    def ask(self) -> str:
        """Return the next line but *help*. Raises ``LeftError``, ``StartOverError``, ``EndOfInputError``."""
        while True:
            reply = self._ask()
            match word(reply):
                case Word.QUIT:
                    raise LeftError
                case Word.START_OVER:
                    raise StartOverError
                case Word.HELP:
                    self.say(WELCOME)
                case _:
                    return reply

    def _ask(self) -> str:
        self._writes.write("> ")
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


def _wrapped(line: str, width: int) -> str:
    # Of what begins with thousands of spaces, not all are kept.
    indent = line[: min(len(line) - len(line.lstrip()), width // 2)]
    wrapped = textwrap.fill(
        # A line that begins with the ">" of a menu path would look like the prompt.
        line[len(indent) :].replace(" > ", f"{NO_BREAK}> "),
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return wrapped.replace(NO_BREAK, " ")
