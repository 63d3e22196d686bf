"""How sure a ranking is: one small estimate of what has happened, and the band that follows from it.

Three things can have happened: the first problem is right, another problem is, or the text is about
something else. Their chances come from a softmax regression on a handful of signals. Its coefficients are
fitted on the labelled descriptions by ``python -m tests.kb.matching.fitting``, which prints them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kb.matching.result import Band

SURE = 0.94
"""The chance that the first problem is right from which on it is opened at once."""
OUTSIDE = 0.6
"""The chance that a text is about something else from which on that is said."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What the estimate goes by.

    ``evidence`` is the weight of the evidence for the first problem; ``lead`` how far it is ahead of the
    second and ``lead_outside`` of what lies elsewhere. ``size`` is the number of features of the text,
    ``understood`` the share (0..1) of them that the knowledge base has words for, ``denied`` the number of
    concepts it denies; ``names_nas`` whether it names the NAS, ``names_other`` whether something else.
    """

    evidence: float
    lead: float
    lead_outside: float
    size: int
    understood: float
    denied: int
    names_nas: bool
    names_other: bool

    @property
    def row(self) -> tuple[float, ...]:
        """The signals as the regression takes them; evidence grows with the root of what is said."""
        scale = math.sqrt(max(self.size, 1))
        return (
            1.0,
            self.evidence / scale,
            self.lead / scale,
            self.lead_outside / scale,
            math.log(max(self.size, 1)),
            self.understood,
            min(self.denied, 3) / 3,
            float(self.names_nas),
            float(self.names_other),
        )


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely (0..1, together 1) it is that the first problem is right, another one, or none."""

    first: float
    another: float
    outside: float

    @property
    def band(self) -> Band:
        """The band that follows from the chances alone."""
        if self.outside > OUTSIDE:
            return Band.UNKNOWN
        return Band.SURE if self.first >= SURE else Band.LIKELY


Coefficients = Sequence[Sequence[float]]
"""For each outcome the weight of each signal, in the order of ``Signals.row``."""

COEFFICIENTS: Coefficients = (
    (0.4, -0.042, 0.219, 0.458, 0.057, -1.439, 0.478, -0.272, -0.576),
    (-3.622, 0.04, -0.424, 0.171, -0.016, 1.695, 0.419, 0.669, -0.628),
    (3.222, 0.002, 0.205, -0.629, -0.041, -0.256, -0.897, -0.397, 1.205),
)


def chances(signals: Signals, coefficients: Coefficients = COEFFICIENTS) -> Chances:
    """Return how likely each outcome is, given ``signals``."""
    return Chances(*softmax([dot(weights, signals.row) for weights in coefficients]))


def softmax(scores: Sequence[float]) -> list[float]:
    """Return ``scores`` as shares of one."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def dot(weights: Sequence[float], row: Sequence[float]) -> float:
    """Return the sum of the products."""
    return sum(weight * value for weight, value in zip(weights, row, strict=True))
