"""The figures of the problems, for people and for scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb.checking.measuring import Metrics

_COLUMNS = (
    ("problem", 24), ("worlds", 7), ("states", 6), ("ways", 6), ("harsh", 6), ("impossible", 11),
    ("questions", 10), ("best", 5), ("worst", 6), ("regret", 7), ("slips", 6), ("blind", 6),
)  # fmt: skip
_HEAD = " ".join(f"{name:<{width}}" if name == "problem" else f"{name:>{width}}" for name, width in _COLUMNS)


def figures(metrics: Iterable[Metrics]) -> Iterator[str]:
    """Yield a head line, then a line for each problem, then one that says how much was walked in all."""
    listed = tuple(metrics)
    yield _HEAD
    for each in listed:
        yield (
            f"{each.problem:24} {each.worlds:7} {each.states:6} {each.ways:6} {each.too_harsh:6.1%} "
            f"{each.impossible:11.1%} {each.expected:10.2f} {each.optimum:5.2f} {each.worst:6} "
            f"{each.regret:7.1%} {len(each.slips):6} {each.blind:6}"
        )
    worlds, states = sum(each.worlds for each in listed), sum(each.states for each in listed)
    yield f"in all: {worlds} worlds, {states} states, {sum(each.ways for each in listed)} ways"


def as_fields(metrics: Metrics) -> dict[str, object]:
    """Return the figures of one problem by name, as plain values."""
    return {
        "problem": metrics.problem,
        "worlds": metrics.worlds,
        "states": metrics.states,
        "ways": metrics.ways,
        "too_harsh": round(metrics.too_harsh, 4),
        "impossible": round(metrics.impossible, 4),
        "expected_questions": round(metrics.expected, 3),
        "fewest_questions": round(metrics.optimum, 3),
        "worst_questions": metrics.worst,
        "regret": round(metrics.regret, 4),
        "slips": len(metrics.slips),
        "blind_harm": int(metrics.blind),
    }
