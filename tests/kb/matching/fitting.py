"""Fits how sure a match is to the labelled descriptions: ``python -m tests.kb.matching.fitting``.

Prints the coefficients of ``kb.matching.confidence``, and how far the chances can be relied on, out of fold.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kb.cache import load
from kb.matching import Matcher
from kb.matching.confidence import Chances, Coefficients, Signals, chances, softmax
from tests.kb.matching.descriptions import SETS, Described, descriptions

CONTENT = Path(__file__).parents[3] / "content"
FOLDS = 5
OUTCOMES = 3
ROUNDS = 400
RATE = 1.0
SHRINKAGE = 0.5
"""How strongly the coefficients are held near nought: the weight of their squares beside one description."""
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97, 1.01)


@dataclass(frozen=True)
class Outcome:
    """A description, its signals, and what has happened: 0 the first is right, 1 another one, 2 none."""

    row: Described
    signals: Signals
    happened: int


def outcomes(matcher: Matcher, rows: Iterable[Described]) -> list[Outcome]:
    """Return what ``matcher`` makes of ``rows``, without those that allow an answer and a refusal."""
    return [_outcome(matcher, row) for row in rows if not row.is_disputed]


def _outcome(matcher: Matcher, row: Described) -> Outcome:
    signals = matcher.signals(row.text)
    if not row.has_problem:
        return Outcome(row, signals, 2)
    first = matcher.match(row.text).ranked[0].problem
    return Outcome(row, signals, 0 if first in row.accepted else 1)


def fit(examples: Sequence[Outcome]) -> Coefficients:
    """Return the coefficients that make what happened most likely: softmax regression by gradient descent."""
    rows = [example.signals.row for example in examples]
    means, spreads = _moments(rows)
    scaled = [[(x - m) / s for x, m, s in zip(row, means, spreads, strict=True)] for row in rows]
    weights = [[0.0] * len(means) for _ in range(OUTCOMES)]
    for _ in range(ROUNDS):
        gradients = [[SHRINKAGE * w / len(rows) for w in row] for row in weights]
        for row, example in zip(scaled, examples, strict=True):
            shares = softmax([sum(map(float.__mul__, each, row)) for each in weights])
            for outcome, share in enumerate(shares):
                error = (share - (outcome == example.happened)) / len(rows)
                gradients[outcome] = [g + error * x for g, x in zip(gradients[outcome], row, strict=True)]
        for each, gradient in zip(weights, gradients, strict=True):
            each[:] = [w - RATE * g for w, g in zip(each, gradient, strict=True)]
    return tuple(tuple(_unscaled(each, means, spreads)) for each in weights)


def _moments(rows: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    """Return mean and spread of each signal; the constant is left as it is."""
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(sum((x - mean) ** 2 for x in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    return [0.0, *means[1:]], [1.0, *spreads[1:]]


def _unscaled(weights: Sequence[float], means: Sequence[float], spreads: Sequence[float]) -> Iterator[float]:
    plain = [weight / spread for weight, spread in zip(weights, spreads, strict=True)]
    yield round(plain[0] - sum(w * m for w, m in zip(plain[1:], means[1:], strict=True)), 3)
    yield from (round(weight, 3) for weight in plain[1:])


def out_of_fold(examples: Sequence[Outcome], seed: int = 0) -> list[tuple[Outcome, Coefficients]]:
    """Return each example with coefficients that were fitted without it and without its fold."""
    chance = random.Random(seed)  # noqa: S311  a sample, not a secret
    folds = [chance.randrange(FOLDS) for _ in examples]
    fitted = [fit([x for x, f in zip(examples, folds, strict=True) if f != fold]) for fold in range(FOLDS)]
    return [(example, fitted[fold]) for example, fold in zip(examples, folds, strict=True)]


def reliability(judged: Iterable[tuple[Chances, int]]) -> list[tuple[int, float, float]]:
    """Return for each range of chances how many there are, what was said on average, and what was right."""
    pairs = [(each.first, happened == 0) for each, happened in judged]
    table = []
    for low, high in pairwise(BINS):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            said = sum(first for first, _ in inside) / len(inside)
            table.append((len(inside), said, sum(right for _, right in inside) / len(inside)))
    return table


def examples_of_all_sets(matcher: Matcher) -> list[Outcome]:
    """Return the examples of every set but the stories that are kept for the final figure."""
    return [each for name in SETS for each in outcomes(matcher, descriptions(name)) if each.row.half == "fit"]


def main() -> None:
    """Print the coefficients and the reliability table."""
    loaded = load(CONTENT)
    examples = examples_of_all_sets(Matcher(loaded.kb, loaded.model))
    print("COEFFICIENTS: Coefficients = (")
    for weights in fit(examples):
        print(f"    {weights},")
    print(")\n\nout of fold:  texts  said  right")
    judged = [(chances(x.signals, fitted), x.happened) for x, fitted in out_of_fold(examples)]
    for number, said, right in reliability(judged):
        print(f"{number:>19}  {said:.2f}   {right:.2f}")


if __name__ == "__main__":
    main()
