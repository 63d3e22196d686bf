"""How good a ranking is: the figures that the gates and the benchmark speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kb.matching import Band
from tests.kb.matching.descriptions import Described


@dataclass(frozen=True)
class Ranking:
    """What a method says: problems, best first, the score of the first, and a band if it has bands."""

    problems: tuple[str, ...]
    score: float
    band: Band | None = None


Method = Callable[[str], Ranking]


@dataclass(frozen=True)
class Figures:
    """Shares from 0 to 1. Rows that allow both an answer and a refusal count for the ranking only."""

    first: float
    first_three: float
    mean_reciprocal_rank: float
    auc: float
    in_scope_unknown: float
    in_scope_sure: float
    sure_and_wrong: float
    out_of_scope_unknown: float
    out_of_scope_sure: float


def measure(rows: Sequence[Described], method: Method, change: Callable[[str], str] = str) -> Figures:
    """Return the figures of ``method`` on ``rows``, after ``change`` was done to each text."""
    answers = [(row, method(change(row.text))) for row in rows]
    ranks = [_rank(row, answer) for row, answer in answers if row.has_problem]
    clear = [(row, answer) for row, answer in answers if not row.is_disputed]
    inside = [(row, answer) for row, answer in clear if row.has_problem]
    outside = [answer for row, answer in clear if not row.has_problem]
    wrong = [answer for row, answer in inside if _rank(row, answer) != 1]
    return Figures(
        first=_share(rank == 1 for rank in ranks),
        first_three=_share(rank <= 3 for rank in ranks),
        mean_reciprocal_rank=sum(1 / rank for rank in ranks) / max(len(ranks), 1),
        auc=area_under_curve([answer.score for _, answer in inside], [answer.score for answer in outside]),
        in_scope_unknown=_share(answer.band is Band.UNKNOWN for _, answer in inside),
        in_scope_sure=_share(answer.band is Band.SURE for _, answer in inside),
        sure_and_wrong=sum(answer.band is Band.SURE for answer in wrong) / max(len(inside), 1),
        out_of_scope_unknown=_share(answer.band is Band.UNKNOWN for answer in outside),
        out_of_scope_sure=_share(answer.band is Band.SURE for answer in outside),
    )


def area_under_curve(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Return how often (0..1) a description in scope scores higher than one out of scope; ties count half."""
    if not inside or not outside:
        return float("nan")
    wins = sum((a > b) + (a == b) / 2 for a in inside for b in outside)
    return wins / (len(inside) * len(outside))


def _rank(row: Described, answer: Ranking) -> int:
    """Return the place, from 1, of the first right problem; a thousand where there is none."""
    return next((place for place, each in enumerate(answer.problems, 1) if each in row.accepted), 1000)


def _share(truths: Iterable[bool]) -> float:
    values = list(truths)
    return sum(values) / max(len(values), 1)
