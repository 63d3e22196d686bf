"""What is gathered while all files are read: the findings, and the facts that were mentioned."""

from __future__ import annotations

from dataclasses import dataclass, field

from kb.model import Condition, Finding, Place
from kb.reading.blocks import Document, Section, Text
from kb.reading.codes import Code
from kb.reading.library import Library

MOST = 1000
"""How many findings are gathered: whoever has more has the wrong folder, and is waiting for an answer."""
_LONGEST = 400
_ENOUGH = "So much is wrong that nothing else was looked at."


class TooManyFindingsError(Exception):
    """There are ``MOST`` findings, and reading on would find more."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact with a value that stands somewhere and must exist. The value ``?`` stands for any."""

    condition: Condition
    place: Place


@dataclass(frozen=True, slots=True)
class Union:
    """Conditions that are meant to hold at the same time."""

    conditions: tuple[Condition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Notes:
    """What came up in all files read so far, to be judged at the end."""

    findings: list[Finding] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    unions: list[Union] = field(default_factory=list)

    def report(self, place: Place, code: Code, wrong: str, remedy: str = "") -> None:
        """Add a finding. ``wrong`` says what is wrong, ``remedy`` what to do here: whole sentences.

        Without a remedy of its own it has the code's advice.

        Raises ``TooManyFindingsError`` when it is the last that is taken.
        """
        is_last = len(self.findings) == MOST - 1
        said = f"{_shown(remedy or code.advice)} {_ENOUGH}" if is_last else _shown(remedy or code.advice)
        self.findings.append(Finding(place, code.code, _shown(wrong), said))
        if is_last:
            raise TooManyFindingsError


def _shown(message: str) -> str:
    """Make a message safe to print: what it quotes may be long, or hold what steers a terminal."""
    shortened = message if len(message) <= _LONGEST else f"{message[:_LONGEST]} ..."
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in shortened)


@dataclass(frozen=True, slots=True)
class Reading:
    """One file being read: what every reading function needs beside the part it reads."""

    document: Document
    library: Library
    notes: Notes

    @property
    def file(self) -> str:
        """The file's path relative to the content folder."""
        return self.document.file

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition("/")[2].removesuffix(".md")

    @property
    def title(self) -> str:
        """The text of the file's first heading, or its id where it has none."""
        return self.document.title.text if self.document.title else self.id

    @property
    def title_line(self) -> int:
        """The line of the file's first heading, 1 where it has none."""
        return self.document.title.line if self.document.title else 1

    def chapter(self, heading: str) -> Section | None:
        """Return the section of level 2 with this heading, if there is one."""
        return next((each for each in self.document.chapters if each.heading.text == heading), None)

    def has_broken_link(self, text: Text) -> bool:
        """Whether a link was meant in a text but stayed plain: told already, so not to be missed again."""
        lines = range(text.line, text.line + text.markdown.count("\n") + 1)
        return not self.document.broken_link_lines.isdisjoint(lines)

    def place(self, line: int) -> Place:
        """Return the place of a line of this file."""
        return Place(self.file, line)

    def report(self, line: int, code: Code, wrong: str, remedy: str = "") -> None:
        """Add a finding about a line of this file."""
        self.notes.report(self.place(line), code, wrong, remedy)
