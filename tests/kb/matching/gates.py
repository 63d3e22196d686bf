"""What matching must reach on each set of descriptions: never an average over easy ones."""

from __future__ import annotations

from dataclasses import dataclass

from tests.kb.matching.figures import Count, Figures


@dataclass(frozen=True)
class Gate:
    """A limit for one figure of one group; ``least`` or else at most."""

    group: str
    figure: str
    limit: float
    least: bool

    def value(self, figures: Figures) -> Count:
        """Return the count that the gate is about."""
        value = getattr(figures, self.figure)
        assert isinstance(value, Count)
        return value

    def is_met(self, figures: Figures) -> bool:
        """Return whether ``figures`` reach the limit."""
        share = self.value(figures).share
        return share >= self.limit if self.least else share <= self.limit

    def __str__(self) -> str:
        return (
            f"{self.group}: {self.figure.replace('_', ' ')} {'>=' if self.least else '<='} {self.limit:.2f}"
        )


_LEAST = {"first", "first_three", "out_of_scope_unknown"}
_LIMITS: dict[str, dict[str, float]] = {
    "short and plain": {
        "first": 0.97,
        "first_three": 0.99,
        "in_scope_unknown": 0.0,
        "sure_and_wrong": 0.01,
        "out_of_scope_sure": 0.02,
        "out_of_scope_unknown": 0.85,
    },
    "vague": {"first_three": 0.97, "in_scope_unknown": 0.0, "sure_and_wrong": 0.0},
    "dev": {
        "first": 0.93,
        "first_three": 0.99,
        "in_scope_unknown": 0.02,
        "sure_and_wrong": 0.01,
        "out_of_scope_sure": 0.01,
        "out_of_scope_unknown": 0.88,
    },
    "retold": {
        "first": 0.85,
        "first_three": 0.97,
        "in_scope_unknown": 0.04,
        "sure_and_wrong": 0.02,
        "out_of_scope_sure": 0.03,
        "out_of_scope_unknown": 0.80,
    },
}

GATES = tuple(
    Gate(group, figure, limit, figure in _LEAST)
    for group, limits in _LIMITS.items()
    for figure, limit in limits.items()
)
