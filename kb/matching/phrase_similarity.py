"""The third voice: how like its nearest authored phrase a sentence is.

The other voices add up words; this one hears whether many of them come from one phrase. It is light: it
matters where a text is nearly a known phrase, and next to nothing elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

MOST_PHRASES = 400
"""Features of more phrases than this say nothing about one phrase, and would make long texts slow."""
STRENGTH, STEEPNESS = 15.0, 6
"""What full likeness adds, and how fast that falls: half the likeness adds a 64th."""
LEAST_COSINE = 0.5
"""Likeness below this adds next to nothing."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases, by number: the features they hold, their labels and their lengths as vectors.

    ``holding`` has for each feature the numbers of the phrases that hold it.
    """

    holding: dict[str, list[int]]
    labels: list[int]
    lengths: list[float]


def phrases_of(documents: Sequence[Sequence[AbstractSet[str]]]) -> Phrases:
    """Return the phrases of ``documents``, which go by label and hold the features of each phrase."""
    flat = [(label, phrase) for label, document in enumerate(documents) for phrase in document]
    holding: dict[str, list[int]] = {}
    for number, (_, phrase) in enumerate(flat):
        for feature in sorted(phrase):
            holding.setdefault(feature, []).append(number)
    kept = {feature: numbers for feature, numbers in holding.items() if len(numbers) <= MOST_PHRASES}
    squares = [0.0] * len(flat)
    for numbers in kept.values():
        square = _square(len(numbers), len(flat))
        for number in numbers:
            squares[number] += square
    return Phrases(
        holding=kept,
        labels=[label for label, _ in flat],
        lengths=[round(math.sqrt(square), 2) for square in squares],
    )


def likeness(phrases: Phrases, sentences: Iterable[AbstractSet[str]]) -> dict[int, float]:
    """Return for each label what the likeness of a sentence to one of its phrases adds."""
    nearest: dict[int, float] = {}
    for sentence in sentences:
        for number, cosine in _alike(phrases, sentence):
            label = phrases.labels[number]
            nearest[label] = max(nearest.get(label, 0.0), cosine)
    return {label: STRENGTH * float(cosine**STEEPNESS) for label, cosine in nearest.items()}


def _alike(phrases: Phrases, sentence: AbstractSet[str]) -> list[tuple[int, float]]:
    """Return the phrases whose cosine with ``sentence`` is ``LEAST_COSINE`` or more, with it."""
    held = sorted((phrases.holding[feature] for feature in sentence & phrases.holding.keys()), key=len)
    squares = [_square(len(numbers), len(phrases.lengths)) for numbers in held]
    total = left = sum(squares)
    length, lengths = math.sqrt(total), phrases.lengths
    products: dict[int, float] = {}
    for numbers, square in zip(held, squares, strict=True):
        # The cosine of a phrase that holds no more than what is left is at most the root of its share.
        near = numbers if left >= LEAST_COSINE**2 * total else products.keys() & numbers
        for number in near:
            products[number] = products.get(number, 0.0) + square
        left -= square
    cosines = [(number, product / (length * lengths[number])) for number, product in products.items()]
    return [(number, min(cosine, 1.0)) for number, cosine in cosines if cosine >= LEAST_COSINE]


def _square(count: int, phrases: int) -> float:
    """Return the squared weight of a feature that ``count`` of all ``phrases`` hold: rare ones tell more."""
    return math.log(1 + phrases / count) ** 2
