"""How strongly the features of a description speak for each label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from kb.matching.likeness import likeness
from kb.matching.model import MatchModel
from kb.matching.weights import Weights

BEST_SENTENCE = 0.5
"""What the sentence that speaks loudest for a label adds to the whole."""
FIRST_SENTENCE = 0.5
"""What the first sentence adds: it often carries the symptom."""
UNEXPLAINED = 0.4
"""What the sentences add that the leading label leaves unexplained: they may tell of a second problem."""


def totals(model: MatchModel, sentences: Sequence[AbstractSet[str]]) -> list[float]:
    """Return the evidence for each label of ``model``, given the features of each sentence.

    A feature counts once however often it occurs. Long stories are heard by sentence as well as whole.
    """
    total = _heard(model.weights, sentences, len(model.labels))
    for label, likeness_to_phrase in likeness(model.phrases, sentences).items():
        total[label] += likeness_to_phrase
    return total


def _heard(weights: Weights, sentences: Sequence[AbstractSet[str]], labels: int) -> list[float]:
    whole: set[str] = set().union(*sentences)
    if len(sentences) < 2:
        return [(1 + BEST_SENTENCE + FIRST_SENTENCE) * total for total in _sum(weights, whole, labels)]
    parts = [_sum(weights, sentence, labels) for sentence in sentences]
    heard = [
        total + BEST_SENTENCE * max(by_sentence) + FIRST_SENTENCE * by_sentence[0]
        for total, *by_sentence in zip(_sum(weights, whole, labels), *parts, strict=True)
    ]
    return [total + UNEXPLAINED * more for total, more in zip(heard, _unexplained(heard, parts), strict=True)]


def _unexplained(heard: Sequence[float], parts: Sequence[Sequence[float]]) -> list[float]:
    """Return by label how much more it has of the sentences that speak for it than the leading label has."""
    leader = max(range(len(heard)), key=heard.__getitem__)
    more = [0.0] * len(heard)
    for part in parts:
        explained = max(part[leader], 0.0)
        for label, evidence in enumerate(part):
            if evidence > explained:
                more[label] += evidence - explained
    return more


def _sum(weights: Weights, features: Iterable[str], labels: int) -> list[float]:
    total = [0.0] * labels
    for feature in features:
        for label, weight in weights.get(feature, ()):
            total[label] += weight
    return total
