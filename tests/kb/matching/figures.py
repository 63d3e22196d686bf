"""How good a ranking is: the counts that the gates and the benchmark speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kb.matching import Band
from tests.kb.matching.descriptions import Described, descriptions


@dataclass(frozen=True)
class Ranking:
    """What a method says: problems, best first, the score of the first, and a band if it has bands."""

    problems: tuple[str, ...]
    score: float
    band: Band | None = None


Method = Callable[[str], Ranking]


@dataclass(frozen=True)
class Count:
    """So many of so many."""

    number: int
    of: int

    @property
    def share(self) -> float:
        """The share (0..1); of none, nought."""
        return self.number / self.of if self.of else 0.0

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


@dataclass(frozen=True)
class Figures:
    """Counts over a set. Rows that allow both an answer and a refusal count for the ranking only."""

    first: Count
    first_three: Count
    in_scope_unknown: Count
    in_scope_sure: Count
    sure_and_wrong: Count
    out_of_scope_unknown: Count
    out_of_scope_sure: Count
    mean_reciprocal_rank: float
    auc: float


def measure(rows: Sequence[Described], method: Method, change: Callable[[str], str] = str) -> Figures:
    """Return the figures of ``method`` on ``rows``, after ``change`` was done to each text."""
    answers = [(row, method(change(row.text))) for row in rows]
    ranks = [_rank(row, answer) for row, answer in answers if row.has_problem]
    clear = [(row, answer) for row, answer in answers if not row.is_disputed]
    inside = [(row, answer) for row, answer in clear if row.has_problem]
    outside = [answer for row, answer in clear if not row.has_problem]
    sure = [(row, answer) for row, answer in inside if answer.band is Band.SURE]
    return Figures(
        first=_count(rank == 1 for rank in ranks),
        first_three=_count(rank <= 3 for rank in ranks),
        in_scope_unknown=_count(answer.band is Band.UNKNOWN for _, answer in inside),
        in_scope_sure=Count(len(sure), len(inside)),
        sure_and_wrong=Count(sum(_rank(*each) != 1 for each in sure), len(inside)),
        out_of_scope_unknown=_count(answer.band is Band.UNKNOWN for answer in outside),
        out_of_scope_sure=_count(answer.band is Band.SURE for answer in outside),
        mean_reciprocal_rank=sum(1 / rank for rank in ranks) / max(len(ranks), 1),
        auc=area_under_curve([answer.score for _, answer in inside], [answer.score for answer in outside]),
    )


def area_under_curve(inside: Sequence[float], outside: Sequence[float]) -> float:
    """Return how often (0..1) a description in scope scores higher than one out of scope; ties count half."""
    if not inside or not outside:
        return float("nan")
    wins = sum((a > b) + (a == b) / 2 for a in inside for b in outside)
    return wins / (len(inside) * len(outside))


def groups() -> dict[str, tuple[Described, ...]]:
    """Return the descriptions that are gated apart, by name: each set, vague texts by themselves."""
    short, stories = descriptions("short"), descriptions("stories")
    return {
        "short and plain": tuple(row for row in short if not row.is_vague),
        "vague": tuple(row for row in short if row.is_vague),
        "dev": descriptions("dev"),
        "retold": descriptions("retold"),
        "stories, fitted on": tuple(row for row in stories if row.half == "fit"),
        "stories, kept apart": tuple(row for row in stories if row.half == "final"),
    }


def _rank(row: Described, answer: Ranking) -> int:
    """Return the place, from 1, of the first right problem; a thousand where there is none."""
    return next((place for place, each in enumerate(answer.problems, 1) if each in row.accepted), 1000)


def _count(truths: Iterable[bool]) -> Count:
    values = list(truths)
    return Count(sum(values), len(values))
