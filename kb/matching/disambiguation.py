"""The one question that parts two problems that a description fits about equally well."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kb.matching.fact_likelihoods import Said
from kb.matching.result import Band, Match, Ranked
from kb.model import Condition, Fact, KnowledgeBase, Stated

CLOSE = 0.6
"""From which part of the first score on the second is near enough to be asked about."""
SURE_TOGETHER = 0.6
"""What the scores of two must make together for the one that an answer speaks for to be sure."""
BASE_WEIGHT = 0.15
"""How much everybody's answers count beside what the phrases of a problem state, as a share of phrases."""
CLEAR = 2.0
"""How much more usual an answer must be among the people of one problem to speak for it."""
LEAST_INFORMATION = 0.1
"""How many bits the answer must be expected to tell about which of the two it is."""
MOST_VALUES = 4
"""A question with more answers is none that is quickly answered."""


@dataclass(frozen=True, slots=True)
class Separation:
    """A fact that parts two problems.

    ``pair`` are the two by id, the better one first. ``speaks_for`` gives for each value of the fact, in the
    order of the content, the one of the two that it speaks for, or ``None`` where it tells nothing.
    """

    fact: str
    pair: tuple[str, str]
    speaks_for: Mapping[str, str | None]


def separate(kb: KnowledgeBase, said: Said, match: Match, known: Mapping[str, str]) -> Separation | None:
    """Return what best parts the first two problems of ``match``, or ``None`` where nothing need or can.

    Only a *likely* match whose second problem is close needs it: a *sure* one is right too often for a
    question to help, however near its second. Facts in ``known`` (values by id), and what follows from
    them, are left out; so is a question that takes something for granted which is not known, such as what
    was heard when RESET was pressed. ``said`` is what ``what_is_said`` returned.
    """
    pair = _close_pair(match)
    if pair is None:
        return None
    stated = {fact for problem in pair for fact, _, _ in said[problem]}
    certain = {Condition(fact, value) for fact, value in known.items()}.union(
        implied for fact, value in known.items() for implied in kb.facts[fact].value(value).implies
    )
    settled = {condition.fact for condition in certain}
    best, most = None, LEAST_INFORMATION
    for fact in kb.facts.values():
        if fact.id not in stated - settled or len(fact.values) > MOST_VALUES:
            continue
        if not _taken_for_granted(fact) <= certain:
            continue
        answers = _answers(said, pair[0], fact), _answers(said, pair[1], fact)
        information = _information(*answers)
        speaks_for = {value.id: _favoured(pair, *answers, value.id) for value in fact.values}
        if information >= most and any(speaks_for.values()):
            best, most = Separation(fact.id, pair, speaks_for), information
    return best


def with_answer(kb: KnowledgeBase, said: Said, match: Match, answer: Condition) -> Match:
    """Return ``match`` after the person gave ``answer``, which is told from now on.

    Where it speaks for one of the two first problems that are close, that one comes first, with the better
    of their two scores, and the match is *sure* if that score would do for it. Otherwise those that it speaks
    against (``Not if``) are left out, and the ranking stays.
    """
    told = (*match.told, Stated.fact(answer))
    match = replace(match, told=tuple(dict.fromkeys(told)))
    pair = _close_pair(match)
    if pair is None:
        return match
    fact = kb.facts[answer.fact]
    answers = _answers(said, pair[0], fact), _answers(said, pair[1], fact)
    favoured = _favoured(pair, *answers, answer.value)
    if favoured is None or answer in kb.problems[favoured].not_if:
        left = tuple(each for each in match.ranked if answer not in kb.problems[each.problem].not_if)
        return replace(match, ranked=left or match.ranked)
    first, second = match.ranked[:2]
    ranked = match.ranked
    if favoured == second.problem:
        ranked = (Ranked(favoured, first.score), Ranked(first.problem, second.score), *ranked[2:])
    reason = "The first two fit about equally well; the answer speaks for the first."
    band = Band.SURE if first.score + second.score >= SURE_TOGETHER else match.band
    return replace(match, band=band, ranked=ranked, reason=reason)


def _taken_for_granted(fact: Fact) -> set[Condition]:
    """Return what every answer about ``fact`` implies."""
    return set.intersection(*({*value.implies} for value in fact.values))


def _close_pair(match: Match) -> tuple[str, str] | None:
    if match.band is not Band.LIKELY or len(match.ranked) < 2:
        return None
    first, second = match.ranked[:2]
    return (first.problem, second.problem) if second.score >= CLOSE * first.score else None


def _answers(said: Said, problem: str, fact: Fact) -> dict[str, float]:
    """Return for each value of ``fact`` the estimated share (0..1) of the people with ``problem``.

    What the phrases state, smoothed with the shares among all people: where they state nothing, it is
    those. Where nobody estimated these, all values count alike.
    """
    stated = {value: share for name, value, share in said[problem] if name == fact.id}
    usual = {value.id: 1 / len(fact.values) if value.share is None else value.share for value in fact.values}
    whole = sum(stated.values()) + BASE_WEIGHT * sum(usual.values())
    return {value: (stated.get(value, 0.0) + BASE_WEIGHT * share) / whole for value, share in usual.items()}


def _favoured(
    pair: tuple[str, str], first: Mapping[str, float], second: Mapping[str, float], value: str
) -> str | None:
    if first[value] >= CLEAR * second[value] > 0:
        return pair[0]
    if second[value] >= CLEAR * first[value] > 0:
        return pair[1]
    return None


def _information(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Return how many bits an answer tells about which of two it is: the Jensen-Shannon divergence."""
    pairs = [(first[value], second[value]) for value in first]
    return sum(_bits(one, other) + _bits(other, one) for one, other in pairs)


def _bits(share: float, other: float) -> float:
    return share / 2 * math.log2(2 * share / (share + other)) if share > 0 else 0.0
