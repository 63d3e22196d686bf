"""How sure a ranking is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kb.matching.model import ELSEWHERE
from kb.matching.result import Band, Ranked

SOFTNESS = 0.3
"""How far several entries of *elsewhere* together outweigh each alone."""
EVEN_MARGIN = 7.5
"""The lead over *elsewhere* at which a description is as likely in scope as not; fitted, like the rest."""
STEEPNESS = 0.25
LEAST_SCORE = 0.5
SURE_SCORE = 0.615
SURE_LEAD, LEAD_GROWTH = 4.0, 0.25
"""The lead over the second problem that is needed, and how it grows with the number of features."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ranking and how far to trust it. ``competitor`` is the entry of *elsewhere* that fits best."""

    band: Band
    ranked: tuple[Ranked, ...]
    competitor: str | None
    reason: str


def judge(labels: Sequence[str], totals: Sequence[float], known: int) -> Verdict:
    """Return the verdict on the evidence for each label, which ``known`` features gave."""
    problems, others = [], []
    for label, total in zip(labels, totals, strict=True):
        if label.startswith(ELSEWHERE):
            others.append((total, label.removeprefix(ELSEWHERE)))
        elif total > 0:
            problems.append((total, label))
    problems.sort(key=lambda pair: (-pair[0], pair[1]))
    competitor = max(others, default=(0.0, None))
    rival = _soft_maximum([total for total, _ in others])
    ranked = tuple(Ranked(label, _share(total - rival)) for total, label in problems)
    band, reason = _band(ranked, [total for total, _ in problems[:2]], known)
    return Verdict(band, ranked, competitor[1] if competitor[0] > 0 else None, reason)


def _band(ranked: Sequence[Ranked], leading: Sequence[float], known: int) -> tuple[Band, str]:
    if not ranked:
        return Band.UNKNOWN, "Nothing in the text is about a known problem."
    if ranked[0].score < LEAST_SCORE:
        return Band.UNKNOWN, "What lies elsewhere fits better than any known problem."
    lead = leading[0] - (leading[1] if len(leading) > 1 else 0.0)
    if ranked[0].score >= SURE_SCORE and lead >= SURE_LEAD * (known + 3) ** LEAD_GROWTH:
        return Band.SURE, "One problem fits clearly better than all others."
    return Band.LIKELY, "The best problem does not lead by enough to be sure."


def _soft_maximum(totals: Sequence[float]) -> float:
    if not totals:
        return 0.0
    top = max(totals)
    return top + math.log(sum(math.exp(SOFTNESS * (total - top)) for total in totals)) / SOFTNESS


def _share(margin: float) -> float:
    return round(1 / (1 + math.exp(-STEEPNESS * (margin - EVEN_MARGIN))), 4)
