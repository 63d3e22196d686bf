"""What came of many kills, as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.crash.moments import EVERY, Moment

_TITLES = (
    "killed",
    "kills",
    "answers",
    "on the way",
    "survived",
    "lost",
    "same step",
    "other step",
    "no case",
)
_EXPLAINED = """\
answers: acknowledged in those runs, each followed by the next question before the kill.
on the way: kills after which a part of what was not acknowledged yet was saved all the same.
survived, lost: kills after which every acknowledged answer, in every case, was there, or was not.
same step, other step: where the next start went on. no case: killed before anything was said."""


@dataclass
class Row:
    """What came of the kills at one moment."""

    kills: int = 0
    answers: int = 0
    on_the_way: int = 0
    lost: int = 0
    same_step: int = 0
    other_step: int = 0
    no_case: int = 0

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers in the order of the table's columns."""
        survived = self.kills - self.lost
        steps = (self.same_step, self.other_step, self.no_case)
        return (self.kills, self.answers, self.on_the_way, survived, self.lost, *steps)


@dataclass
class Tally:
    """A row for each moment, and in sentences whatever must not be."""

    rows: dict[Moment, Row] = field(default_factory=lambda: defaultdict(Row))
    faults: list[str] = field(default_factory=list)

    @property
    def kills(self) -> int:
        """How often the program was killed."""
        return sum(row.kills for row in self.rows.values())

    @property
    def answers(self) -> int:
        """How many answers were acknowledged."""
        return sum(row.answers for row in self.rows.values())

    def __str__(self) -> str:
        return "\n".join((*self._lines(), "", _EXPLAINED, *self.faults))

    def _lines(self) -> Iterator[str]:
        present = [(str(moment), self.rows[moment].figures) for moment in EVERY if moment in self.rows]
        total = tuple(map(sum, zip(*(figures for _, figures in present), strict=True)))
        width = max(len(name) for name, _ in present)
        yield _line(_TITLES[0].ljust(width), _TITLES[1:])
        for name, figures in (*present, ("all", total)):
            yield _line(name.ljust(width), figures)


def _line(name: str, cells: tuple[object, ...]) -> str:
    columns = (str(cell).rjust(len(title)) for cell, title in zip(cells, _TITLES[1:], strict=True))
    return "  ".join((name, *columns))
