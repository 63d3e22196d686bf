"""Texts that say little: when the triage stands among the problems, and when few words can be unknown."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from kb.matching.confidence import Chances, Signals
from kb.matching.scope import PASSWORD, SIGNING_IN, Ranking, names_nothing_but_a_nas
from kb.model import Condition, KnowledgeBase, Question

TRIAGE = "cannot-sign-in"
"""The problem of people who cannot say more. It is never opened unasked: the likely ones stand beside it."""
EVEN_CHANCE = 0.5
UNCERTAIN, UNCERTAIN_IN_STORIES = 0.8, 0.3
"""The chance of the first problem below which the triage takes the place of the third guess.

On the labelled descriptions that guess was then never the right one; a story earns it more often.
"""
LEAST_LEAD = 0.01
"""So much more evidence puts a problem before another."""
STORY = 16
"""More features than these make a story."""
SHOWN = 3
"""So many problems are put before the person."""
FEW_WORDS = 3
FEW_WORDS_ON_SIGNING_IN = 8
CERTAINLY_OUTSIDE = 0.9
"""The chance that a text is about something else from which on even a few words about a sign-in are."""


def best_first(pair: tuple[float, str]) -> tuple[float, bool, str]:
    """Order by evidence; where there is none, whoever cannot say more comes first."""
    weight, label = pair
    return (-weight, label != TRIAGE, label)


def is_brief(found: AbstractSet[str], signals: Signals, estimate: Chances) -> bool:
    """Return whether a text is so short that it cannot tell that it is about something else.

    Whoever starts this app is locked out of a NAS unless the text says otherwise. So few words are only
    unknown where more of them speak of something else; and a sign-in is one on the NAS.
    """
    if signals.names_other:
        return False
    if SIGNING_IN.isdisjoint(found) and PASSWORD not in found:
        return signals.size <= FEW_WORDS and signals.lead_outside > 0
    return signals.size <= FEW_WORDS_ON_SIGNING_IN and estimate.outside < CERTAINLY_OUTSIDE


def with_triage(problems: Ranking, found: AbstractSet[str], signals: Signals, estimate: Chances) -> Ranking:
    """Return ``problems`` with the triage first where a text says only that somebody is locked out.

    Where the first one is likely wrong, the triage stands among those that are shown.
    """
    on_signing_in = not SIGNING_IN.isdisjoint(found) and is_brief(found, signals, estimate)
    if names_nothing_but_a_nas(found) or (estimate.first < EVEN_CHANCE and on_signing_in):
        return _raised({TRIAGE}, 0, problems)
    limit = UNCERTAIN if signals.size <= STORY else UNCERTAIN_IN_STORIES
    return _raised({TRIAGE}, SHOWN - 1, problems) if estimate.first < limit else problems


def answered_by(kb: KnowledgeBase, conditions: AbstractSet[Condition]) -> set[str]:
    """Return the problems that the triage leads to where one of ``conditions`` is the answer."""
    steps = kb.problems[TRIAGE].steps if TRIAGE in kb.problems else ()
    answers = (answer for step in steps if isinstance(step, Question) for answer in step.answers)
    found = (answer.target.switches for answer in answers if not conditions.isdisjoint(answer.teaches))
    return {problem for problem in found if problem}


def asking_for(kb: KnowledgeBase, condition: Condition) -> set[str]:
    """Return the problems a question of which is answered by ``condition``."""
    return {
        problem.id
        for problem in kb.problems.values()
        for step in problem.steps
        if isinstance(step, Question) and any(condition in answer.teaches for answer in step.answers)
    }


def with_shown(problems: Ranking, wanted: AbstractSet[str]) -> Ranking:
    """Return ``problems`` with those that are ``wanted`` among the ones that are shown."""
    return _raised(wanted - {problem for _, problem in problems[:SHOWN]}, 1, problems)


def with_first(problems: Ranking, wanted: AbstractSet[str]) -> Ranking:
    """Return ``problems`` with those that are ``wanted`` before all others."""
    first = problems[0][0]
    lifted = ((first + LEAST_LEAD if each in wanted else weight, each) for weight, each in problems)
    return sorted(lifted, key=best_first)


def _raised(chosen: AbstractSet[str], place: int, problems: Ranking) -> Ranking:
    """Return ``problems`` with the ``chosen`` at ``place``, counted from 0, or before it."""
    least = problems[min(place, len(problems) - 1)][0]
    lifted = ((max(weight, least) if each in chosen else weight, each) for weight, each in problems)
    return sorted(lifted, key=best_first)
