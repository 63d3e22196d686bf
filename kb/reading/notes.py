"""What is gathered while all files are read: the findings, and the facts that must agree."""

from dataclasses import dataclass, field

from kb.model import Condition, Finding, Place
from kb.reading.blocks import Document, Heading, Section
from kb.reading.codes import Code
from kb.reading.library import Library

MOST = 1000
"""How many findings are gathered: whoever has more has the wrong folder, and is waiting for an answer."""
_LONGEST = 400
_ENOUGH = "So much is wrong that nothing else was looked at."


class TooManyFindingsError(Exception):
    """There are ``MOST`` findings, and reading on would find more."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What came up in all files read so far. ``unions`` are conditions meant to hold at the same time."""

    findings: list[Finding] = field(default_factory=list)
    unions: list[tuple[tuple[Condition, ...], Place]] = field(default_factory=list)

    def report(self, place: Place, code: Code, wrong: str, remedy: str = "") -> None:
        """Add a finding, with its code's advice or a remedy. Raises ``TooManyFindingsError`` at the last."""
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
    def page(self) -> Section:
        """The first section of level 1; where there is none, what stands before all headings."""
        titled = (each for each in self.document.every_section if each.heading.level == 1)
        return next(titled, Section(Heading(1, self.id, "", 1), self.document.preamble, ()))

    def chapter(self, heading: str) -> Section | None:
        """Return the section of level 2 with this heading, if there is one."""
        return next((each for each in self.document.chapters if each.heading.text == heading), None)

    def place(self, line: int) -> Place:
        """Return the place of a line of this file."""
        return Place(self.file, line)

    def report(self, line: int, code: Code, wrong: str, remedy: str = "") -> None:
        """Add a finding about a line of this file."""
        self.notes.report(self.place(line), code, wrong, remedy)
