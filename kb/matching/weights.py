"""How much each feature says for or against each label.

Two voices are added. The first counts: the log-odds of a feature among a label's phrases against
everyday language (naive Bayes with an informed prior). It is robust where phrases are few. The second is
learnt (see ``training``) and tells close labels apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from kb.matching.common_words import LANGUAGES, common_words, frequency
from kb.matching.features import CONCEPT
from kb.matching.training import train

Document = Sequence[frozenset[str]]
"""The features of each of a label's phrases."""
Weights = dict[str, dict[int, float]]
"""For each feature the labels, by position, that it speaks for or against, and how much."""

PRIOR = 16.0
"""How many phrases' worth of the background are mixed into what a label's phrases hold."""
CAUTION = 0.6
"""How far a feature that stands in few phrases is doubted."""
NOTION_COUNTED, NOTION_LEARNT = 2.5, 1.5
"""How much more a concept counts than a word, for each voice."""
COUNTED_SHARE = 0.45
"""The part of the counting voice in the sum; the learnt one has 1."""
EVERYDAY_DISCOUNT = 30.0
LEAST = 0.15
"""Weights nearer to nought than this are left out."""


def weigh(documents: Sequence[Document]) -> Weights:
    """Return the weights of all features of ``documents``, which go by label."""
    everyday = everyday_shares()
    counted = _counted(documents, everyday)
    examples = [(phrase, label) for label, document in enumerate(documents) for phrase in document]
    learnt = train(examples, len(documents), {feature: _scale(feature, everyday) for feature in counted})
    return {feature: _added(row, learnt[feature]) for feature, row in counted.items()}


def everyday_shares() -> dict[str, float]:
    """Return the share (0..1) of sentences that hold each common word, in the language that uses it most."""
    shares: dict[str, float] = {}
    for language in LANGUAGES:
        for rank, word in enumerate(common_words(language)):
            shares[word] = max(shares.get(word, 0.0), frequency(rank))
    return shares


def _scale(feature: str, everyday: Mapping[str, float]) -> float:
    if feature.startswith(CONCEPT):
        return NOTION_LEARNT
    return 1 / (1 + EVERYDAY_DISCOUNT * everyday.get(feature, 0.0))


def _counted(documents: Sequence[Document], everyday: Mapping[str, float]) -> dict[str, dict[int, float]]:
    counts = [Counter(feature for phrase in document for feature in phrase) for document in documents]
    by_feature: dict[str, dict[int, int]] = {}
    for label, count in enumerate(counts):
        for feature, number in count.items():
            by_feature.setdefault(feature, {})[label] = number
    sizes = [max(len(document), 1) for document in documents]
    return {
        feature: _log_odds(row, sizes, everyday.get(feature, 0.0), _voice(feature))
        for feature, row in sorted(by_feature.items())
    }


def _voice(feature: str) -> float:
    return NOTION_COUNTED if feature.startswith(CONCEPT) else 1.0


def _log_odds(
    row: Mapping[int, int], sizes: Sequence[int], everyday: float, factor: float
) -> dict[int, float]:
    """Return how much more often each label holds a feature than the background, as a logarithm.

    A label without the feature has the rate ``background * PRIOR / (size + PRIOR)``; weights are relative
    to that, so that what is missing weighs nothing.
    """
    mean = sum(number / sizes[label] for label, number in row.items()) / len(sizes)
    background = max(mean, everyday)
    total = sum(row.values())
    trust = factor * total / (total + CAUTION)
    return {label: trust * math.log(1 + number / (PRIOR * background)) for label, number in row.items()}


def _added(counted: Mapping[int, float], learnt: Sequence[float]) -> dict[int, float]:
    sums = ((label, weight + COUNTED_SHARE * counted.get(label, 0.0)) for label, weight in enumerate(learnt))
    return {label: round(weight, 3) for label, weight in sums if abs(weight) >= LEAST}
