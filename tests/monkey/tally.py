"""What came of letting the monkey loose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Finding:
    """A promise that did not hold: which, how it showed, and what was done before, the last thing last."""

    promise: str
    shown: str
    before: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.promise}: {self.shown}\n    after {' | '.join(self.before)}"


@dataclass
class Tally:
    """Counts over all lives of the app, by names of screens, of positions in the dialog and of moves."""

    steps: int = 0
    lives: int = 0
    checks: int = 0
    screens: Counter[str] = field(default_factory=Counter)
    positions: Counter[str] = field(default_factory=Counter)
    moves: Counter[str] = field(default_factory=Counter)
    tried: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each key or row of each screen was chosen, so that the new is tried before the known."""
    findings: list[Finding] = field(default_factory=list)

    def missed(self, screens: Collection[str]) -> list[str]:
        """Return those of ``screens`` that were never seen."""
        return sorted(set(screens) - self.screens.keys())

    def lines(self, screens: Collection[str]) -> Iterator[str]:
        """Yield it in words; ``screens`` are those that there are."""
        yield f"{self.steps} steps in {self.lives} lives, {self.checks} ways home"
        yield f"moves: {_counted(self.moves)}"
        yield f"screens: {_counted(self.screens)}"
        yield f"never seen: {', '.join(self.missed(screens)) or 'none'}"
        yield f"positions: {_counted(self.positions)}"
        yield f"keys and rows: {len(self.tried)} different ones"
        yield f"findings: {len(self.findings)}"
        alike = groupby(sorted(self.findings, key=_looks), key=_looks)
        for _, findings in alike:
            first, *others = findings
            yield f"{first}\n    and {len(others)} like it"


def _looks(finding: Finding) -> tuple[str, str]:
    return finding.promise, finding.shown


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
