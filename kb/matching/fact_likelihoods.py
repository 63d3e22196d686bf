"""What the phrases of each problem state: how its people would answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kb.matching.concepts import Lexicon
from kb.matching.fact_extraction import told_by
from kb.matching.normalize import normalize
from kb.matching.tokens import parted
from kb.model import Condition, KnowledgeBase, Problem

Said = dict[str, tuple[tuple[str, str, float], ...]]
"""For each problem the facts that its phrases state: fact, value, and the share of the phrases (0..1)."""


def what_is_said(kb: KnowledgeBase, lexicon: Lexicon) -> Said:
    """Return how often the phrases of each problem state each fact, outright or by what follows from it.

    ``lexicon`` holds the statements.
    """
    return {problem.id: tuple(_shares(kb, problem, lexicon)) for problem in kb.problems.values()}


def _shares(kb: KnowledgeBase, problem: Problem, lexicon: Lexicon) -> Iterator[tuple[str, str, float]]:
    counts: Counter[Condition] = Counter()
    for phrase in problem.phrases:
        told = told_by(parted(normalize(phrase.text)), lexicon)
        stated = {each.condition for each in told if each.kind == "fact"}
        for condition in tuple(stated):
            stated.update(kb.facts[condition.fact].value(condition.value).implies)
        counts.update(stated)
    for condition, count in sorted(counts.items()):
        yield condition.fact, condition.value, round(count / len(problem.phrases), 3)
