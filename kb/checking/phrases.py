"""Family P: the phrases are different from each other, many, and lead back to their own page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kb.checking.codes import Code
from kb.checking.limits import FEWEST_PHRASES
from kb.matching import TRIAGE, Band, Match, Matcher, normalize
from kb.model import Action, Elsewhere, Finding, KnowledgeBase, Phrase, Problem

_SHOWN = 3
_APART = re.compile(r"[\W_]+")


def twins(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report phrases that stand in two places, but for case, accents and punctuation."""
    first: dict[str, Phrase] = {}
    for phrase in _all(kb):
        other = first.setdefault(_APART.sub(" ", normalize(phrase.text)).strip(), phrase)
        if other is not phrase:
            wrong = f"“{phrase.text}” stands in {other.place} as well."
            yield Code.DOUBLE_PHRASE.at(phrase.place, wrong, "Keep it where it says more.")


def _all(kb: KnowledgeBase) -> Iterator[Phrase]:
    pages: tuple[Problem | Elsewhere | Action, ...]
    pages = (*kb.problems.values(), *kb.elsewhere.values(), *kb.actions.values())
    for page in pages:
        yield from page.phrases
    for fact in kb.facts.values():
        for value in fact.values:
            yield from value.phrases


def few(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report problems with too few phrases to be recognised."""
    for problem in kb.problems.values():
        if len(problem.phrases) < FEWEST_PHRASES:
            wrong = f"“{problem.title}” has {len(problem.phrases)} phrases; {FEWEST_PHRASES} are the least."
            yield Code.FEW_PHRASES.at(problem.place, wrong, "Add what people type, each in its own words.")


def back(pages: Iterable[Problem | Elsewhere], matcher: Matcher) -> Iterator[Finding]:
    """Report, in one finding a page, phrases that do not lead back to their page, first and not unknown.

    A phrase of *elsewhere* must be unknown, and no other page what it sounds like. What people say who cannot
    say more is near to everything, and may lead anywhere.
    """
    for page in pages:
        astray = [each for each in page.phrases if not _leads_back(page, matcher.match(each.text))]
        if astray:
            some = ", ".join(f"“{each.text}”" for each in astray[:_SHOWN])
            wrong = f"{len(astray)} of {len(page.phrases)} phrases do not lead back here: {some}."
            remedy = "Word them so that they tell this page from others, or give the other page better ones."
            yield Code.NOT_FIRST.at(astray[0].place, wrong, remedy)


def _leads_back(page: Problem | Elsewhere, match: Match) -> bool:
    if isinstance(page, Elsewhere):
        return match.band is Band.UNKNOWN and match.elsewhere in {page.id, None}
    return page.id == TRIAGE or (match.band is not Band.UNKNOWN and match.ranked[0].problem == page.id)
