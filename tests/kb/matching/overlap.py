"""Runs of words that an authored phrase shares with a labelled description: nobody shall copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kb.matching import normalize
from kb.matching.common_words import LANGUAGES, common_words
from kb.matching.han import is_han
from kb.matching.tokens import sentences
from kb.model import KnowledgeBase, Phrase
from tests.kb.matching.descriptions import Described

LONGEST_SHARED = 4
"""A run of five content words is copied; a Chinese character counts as half a word."""
_SMALL_WORDS = 250

MESSAGES = (
    "this account has been disabled, please contact your administrator",
    "permission denied, please try again",
    "you are not authorized to use this service",
    "system login not possible, try again later",
    "system login not possible, try later or ask synology support",
)
"""What DSM and SSH themselves say: quoting them is not copying."""


def phrases_of_pages(kb: KnowledgeBase) -> Iterator[Phrase]:
    """Return what people say, of every problem and of every entry of *elsewhere*."""
    for problem in kb.problems.values():
        yield from problem.phrases
    for entry in kb.elsewhere.values():
        yield from entry.phrases


def authored(kb: KnowledgeBase) -> Iterator[Phrase]:
    """Return every authored phrase and expression."""
    yield from phrases_of_pages(kb)
    for fact in kb.facts.values():
        for value in fact.values:
            yield from value.phrases
    for action in kb.actions.values():
        yield from action.phrases
    for concept in kb.concepts.values():
        yield from concept.expressions


def copied(phrases: Iterable[Phrase], rows: Iterable[Described]) -> list[str]:
    """Return a line for each phrase that shares a run of five or more content words with a description."""
    known = {run: row.id for row in rows for run in _runs(row.text)}
    allowed = {run for message in MESSAGES for run in _runs(message)}
    found = []
    for phrase in phrases:
        shared = next((run for run in _runs(phrase.text) if run in known and run not in allowed), None)
        if shared:
            found.append(f"{phrase.place}: '{phrase.text}' shares '{' '.join(shared)}' with {known[shared]}")
    return found


def repeated(phrases: Iterable[Phrase], rows: Iterable[Described]) -> list[str]:
    """Return a line for each phrase that has the very words of a description, in whatever order."""
    known = {_words(row.text): row.id for row in rows}
    allowed = {_words(message) for message in MESSAGES}
    return [
        f"{phrase.place}: '{phrase.text}' has the words of {known[words]}"
        for phrase in phrases
        if (words := _words(phrase.text)) in known and words not in allowed
    ]


@cache
def _fillers() -> frozenset[str]:
    """Return the small words of all languages; it takes a second, for which no other test need wait."""
    return frozenset(word for language in LANGUAGES for word in common_words(language)[:_SMALL_WORDS])


def _words(text: str) -> tuple[str, ...]:
    fillers = _fillers()
    words = (word for sentence in sentences(normalize(text)) for word in sentence)
    return tuple(sorted(word for word in words if word not in fillers or len(word) > 2))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    fillers = _fillers()
    words = [word for sentence in sentences(normalize(text)) for word in sentence if word not in fillers]
    for start in range(len(words)):
        weight, end = 0.0, start
        while end < len(words) and weight <= LONGEST_SHARED:
            weight += 0.5 if is_han(words[end][0]) else 1.0
            end += 1
        if weight > LONGEST_SHARED:
            yield tuple(words[start:end])
