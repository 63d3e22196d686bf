"""How strongly the features of a description speak for each label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from kb.matching.model import ELSEWHERE, MatchModel
from kb.matching.phrase_similarity import likeness

BEST_SENTENCE = 0.5
"""What the sentence that speaks loudest for a label adds to the whole."""
FIRST_SENTENCE = 0.5
"""What the first sentence adds: it often carries the symptom."""
DIGITS = 6
"""So many digits of evidence count: in later ones sums differ with the order of their terms."""
UNEXPLAINED = 0.4
"""What the sentences add that the leading label leaves unexplained: they may tell of a second problem."""
ANOTHER_PROBLEM = 5.0
"""How much two problems must leave unexplained for a third to be shown beside them."""


def totals(model: MatchModel, sentences: Sequence[AbstractSet[str]]) -> list[float]:
    """Return the evidence for each label of ``model``, given the features of each sentence.

    A feature counts once however often it occurs. Long stories are heard by sentence as well as whole, and
    a second problem in them is heard beside the one that leads.
    """
    features: set[str] = set().union(*sentences)
    rows = {feature: row for feature in features if (row := model.weights.get(feature))}
    parts = [_sum(rows, sentence, len(model.labels)) for sentence in sentences if len(sentences) > 1]
    total = _heard(_sum(rows, features, len(model.labels)), parts)
    for label, likeness_to_phrase in likeness(model.phrases, sentences).items():
        total[label] += likeness_to_phrase
    if parts:
        _raise_another_problem(model.labels, total, parts)
    return [round(evidence, DIGITS) for evidence in total]


def _heard(whole: Sequence[float], parts: Sequence[Sequence[float]]) -> list[float]:
    """Return the evidence of the ``whole`` with that of its ``parts``, of which one sentence has none."""
    if not parts:
        return [(1 + BEST_SENTENCE + FIRST_SENTENCE) * total for total in whole]
    heard = [
        total + BEST_SENTENCE * max(by_sentence) + FIRST_SENTENCE * by_sentence[0]
        for total, *by_sentence in zip(whole, *parts, strict=True)
    ]
    leader = max(range(len(heard)), key=heard.__getitem__)
    return [
        total + UNEXPLAINED * more for total, more in zip(heard, _unexplained(parts, [leader]), strict=True)
    ]


def _raise_another_problem(
    labels: Sequence[str], total: list[float], parts: Sequence[Sequence[float]]
) -> None:
    """Raise the problem that best explains what the first two leave unexplained to the third place."""
    problems = [place for place, label in enumerate(labels) if not label.startswith(ELSEWHERE)]
    if len(problems) < 4:
        return
    first, second, third, *others = sorted(problems, key=lambda place: -total[place])
    more = _unexplained(parts, [first, second])
    another = max(others, key=more.__getitem__)
    if more[another] >= max(ANOTHER_PROBLEM, more[third]):
        total[another] = (total[second] + total[third]) / 2


def _unexplained(parts: Sequence[Sequence[float]], explaining: Sequence[int]) -> list[float]:
    """Return by label how much more the sentences speak for it than for any of the ``explaining`` labels."""
    more = [0.0] * len(parts[0])
    for part in parts:
        explained = max(0.0, *(part[label] for label in explaining))
        for label, evidence in enumerate(part):
            if evidence > explained:
                more[label] += evidence - explained
    return more


def _sum(rows: Mapping[str, Mapping[int, float]], features: AbstractSet[str], labels: int) -> list[float]:
    total = [0.0] * labels
    for feature in sorted(rows.keys() & features):
        for label, weight in rows[feature].items():
            total[label] += weight
    return total
