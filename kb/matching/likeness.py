"""The third voice: how like its nearest authored phrase a sentence is.

The other voices add up words; this one hears whether many of them come from one phrase. It is light: it
matters where a text is nearly a known phrase, and next to nothing elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

MOST_PHRASES = 400
"""Features of more phrases than this say nothing about one phrase, and would make long texts slow."""
STRENGTH, STEEPNESS = 15.0, 6
"""What full likeness adds, and how fast that falls: half the likeness adds a 64th."""
LEAST_COSINE = 0.5
"""Likeness below this is not worth the time to find it."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases, by number: the features they hold, their labels and their lengths as vectors."""

    holding: dict[str, tuple[int, ...]]
    labels: tuple[int, ...]
    lengths: tuple[float, ...]


def phrases_of(documents: Sequence[Sequence[AbstractSet[str]]]) -> Phrases:
    """Return the phrases of ``documents``, which go by label and hold the features of each phrase."""
    flat = [(label, phrase) for label, document in enumerate(documents) for phrase in document]
    holding: dict[str, list[int]] = {}
    for number, (_, phrase) in enumerate(flat):
        for feature in sorted(phrase):
            holding.setdefault(feature, []).append(number)
    kept = {feature: tuple(numbers) for feature, numbers in holding.items() if len(numbers) <= MOST_PHRASES}
    squares = [0.0] * len(flat)
    for numbers in kept.values():
        square = _square(len(numbers), len(flat))
        for number in numbers:
            squares[number] += square
    lengths = tuple(round(math.sqrt(square), 2) for square in squares)
    return Phrases(kept, tuple(label for label, _ in flat), lengths)


def likeness(phrases: Phrases, sentences: Iterable[AbstractSet[str]]) -> dict[int, float]:
    """Return for each label what the likeness of a sentence to one of its phrases adds."""
    nearest: dict[int, float] = {}
    for sentence in sentences:
        for number, cosine in _cosines(phrases, sentence):
            label = phrases.labels[number]
            if cosine > nearest.get(label, LEAST_COSINE):
                nearest[label] = cosine
    return {label: STRENGTH * float(min(cosine, 1.0) ** STEEPNESS) for label, cosine in nearest.items()}


def _cosines(phrases: Phrases, sentence: AbstractSet[str]) -> Iterator[tuple[int, float]]:
    """Yield the phrases that may be like ``sentence``, with their cosines.

    The features come rarest first. Where those that are left weigh too little, a phrase that holds none of
    the rarer ones cannot be like enough, and usual features stand in most phrases: so only the phrases
    that were met already are looked up.
    """
    met = sorted(
        (_square(len(numbers), len(phrases.labels)), numbers)
        for numbers in (phrases.holding.get(feature, ()) for feature in sentence)
        if numbers
    )
    total = left = sum(square for square, _ in met)
    needed = LEAST_COSINE**2 * total
    products: dict[int, float] = {}
    for square, numbers in reversed(met):
        if left >= needed:
            for number in numbers:
                products[number] = products.get(number, 0.0) + square
        else:
            for number in products.keys() & numbers:
                products[number] += square
        left -= square
    length = math.sqrt(total)
    return ((number, product / (length * phrases.lengths[number])) for number, product in products.items())


def _square(count: int, phrases: int) -> float:
    """Return the squared weight of a feature that ``count`` of all ``phrases`` hold: rare ones tell more."""
    return math.log(1 + phrases / count) ** 2
