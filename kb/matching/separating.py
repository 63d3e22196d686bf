"""The one question that parts two problems that a description fits equally well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kb.matching.concepts import Lexicon, index
from kb.matching.normalise import fold
from kb.matching.particles import PASSED_OVER
from kb.matching.tokens import clauses
from kb.matching.told import statements, told_by
from kb.model import Advice, Condition, KnowledgeBase, Problem, Question

LEAST_DIFFERENCE = 0.08
"""By how much the share of people who say so must differ between the two problems."""

Said = dict[str, tuple[tuple[str, str, float], ...]]
"""For each problem the facts that its phrases state: fact, value, and the share of the phrases (0..1)."""


def separating_question(
    kb: KnowledgeBase, first: str, second: str, known: Mapping[str, str], said: Said | None = None
) -> str | None:
    """Return the id of the fact whose value best separates two problems, or ``None`` where none does.

    What the phrases of a problem state shows how its people answer: those of *login fails after a reset*
    have pressed RESET, those of *what does a reset erase* have not. Where the phrases do not tell, it is
    the first fact that one of the two ways asks for and the other never does. Facts in ``known`` (by id)
    are left out. ``said`` is what ``what_is_said`` returned; without it, it is worked out anew.
    """
    said = what_is_said(kb) if said is None else said
    one, other = ({(fact, value): share for fact, value, share in said[each]} for each in (first, second))
    differences = {
        (fact, value): abs(one.get((fact, value), 0.0) - other.get((fact, value), 0.0))
        for fact, value in sorted(one.keys() | other.keys())
        if fact not in known
    }
    best = max(differences, key=lambda stated: differences[stated], default=None)
    if best is not None and differences[best] >= LEAST_DIFFERENCE:
        return best[0]
    return _asked_by_one(kb.problems[first], kb.problems[second], known)


def what_is_said(kb: KnowledgeBase) -> Said:
    """Return how often the phrases of each problem state each fact, outright or by what follows from it."""
    lexicon = Lexicon(index(statements(kb)), PASSED_OVER)
    return {problem.id: tuple(_shares(kb, problem, lexicon)) for problem in kb.problems.values()}


def _shares(kb: KnowledgeBase, problem: Problem, lexicon: Lexicon) -> Iterator[tuple[str, str, float]]:
    counts: Counter[Condition] = Counter()
    for phrase in problem.phrases:
        told = told_by(clauses(fold(phrase.text)), lexicon)
        stated = {Condition(each.name, each.value) for each in told if each.kind == "fact"}
        for condition in tuple(stated):
            stated.update(kb.facts[condition.fact].value(condition.value).implies)
        counts.update(stated)
    for condition, count in sorted(counts.items()):
        yield condition.fact, condition.value, round(count / len(problem.phrases), 3)


def _asked_by_one(first: Problem, second: Problem, known: Mapping[str, str]) -> str | None:
    ways = [list(dict.fromkeys(_asked(problem))) for problem in (first, second)]
    for number, way in enumerate(ways):
        for fact in way:
            if fact not in known and fact not in ways[1 - number]:
                return fact
    return None


def _asked(problem: Problem) -> Iterator[str]:
    """Return the facts that the questions before a problem's first advice teach, in their order."""
    for step in problem.steps:
        if isinstance(step, Advice):
            return
        if isinstance(step, Question):
            for answer in step.answers:
                yield from (condition.fact for condition in answer.teaches)
