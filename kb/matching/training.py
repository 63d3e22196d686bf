"""Learning what each feature says for and against each label, from the authored phrases.

A softmax regression (multinomial logistic regression) by stochastic gradient descent: plain counts
weigh a word by how often a problem's phrases hold it; this weighs it by how well it tells problems apart.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from operator import mul

EPOCHS = 5
MOST_STEPS = 40_000
"""With more phrases there are fewer rounds, and at last not every phrase is learnt from."""
RATE = 0.7
"""The length of a step in the first round; it falls, so that the order of the phrases matters little."""
SHARPNESS = 8.0
"""How steeply a lead in score becomes a lead in probability."""
NEGLIGIBLE = 0.01
"""Errors in probability below this teach nothing."""
LEARNT = 0.95
"""A phrase whose own label is as probable as this is left out until the last round."""

Example = tuple[frozenset[str], int]
"""The features of a phrase, and its label by position."""
_Inputs = tuple[list[list[float]], list[float]]


def train(examples: Sequence[Example], labels: int, scales: Mapping[str, float]) -> dict[str, list[float]]:
    """Return a weight for each feature and label (0 to ``labels`` - 1).

    ``scales`` says how much each feature counts beforehand: concepts more, everyday words less. The
    order of the examples is shuffled with a fixed seed, so that equal content gives equal weights.
    """
    weights = {feature: [0.0] * labels for features, _ in examples for feature in sorted(features)}
    order = [(_inputs(features, scales, weights), label) for features, label in examples if features]
    shuffle = random.Random(0).shuffle  # noqa: S311  an order, not a secret
    shuffle(order)
    order = order[:MOST_STEPS]
    epochs = max(1, min(EPOCHS, MOST_STEPS // max(len(order), 1)))
    open_ones = order
    for epoch in range(epochs):
        if epoch == epochs - 1:
            open_ones = order
        shuffle(open_ones)
        rate = RATE / (1 + epoch)
        open_ones = [each for each in open_ones if _learn(*each, rate) < LEARNT]
    return {feature: [w * scales.get(feature, 1.0) for w in row] for feature, row in weights.items()}


def _inputs(
    features: frozenset[str], scales: Mapping[str, float], weights: Mapping[str, list[float]]
) -> _Inputs:
    """Return the weights that a phrase meets, and their values, which make a unit vector."""
    names = sorted(features)
    raw = [scales.get(feature, 1.0) for feature in names]
    norm = math.sqrt(sum(value * value for value in raw))
    return [weights[feature] for feature in names], [value / norm for value in raw]


def _learn(inputs: _Inputs, label: int, rate: float) -> float:
    """Take one step towards ``label``; return how probable it was before."""
    rows, values = inputs
    scores = [sum(map(mul, column, values)) for column in zip(*rows, strict=True)]
    top = max(scores)
    shares = [math.exp(SHARPNESS * (score - top)) for score in scores]
    total = sum(shares)
    shares[label] -= total
    least = NEGLIGIBLE * total
    for position, error in enumerate(shares):
        if error > least or error < -least:
            step = rate * error / total
            for row, value in zip(rows, values, strict=True):
                row[position] -= step * value
    return 1 + shares[label] / total
