"""Concepts: the expressions of the lexicon, found in sentences of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kb.matching.expressions import GAP, Expression
from kb.matching.particles import NEGATIONS, OBJECTIONS, REASONS

UNSAYS = NEGATIONS | REASONS | OBJECTIONS
"""Words that make something else of what stands around them, unless an expression holds them itself."""
WIDEST_GAP = 3
"""How many words a gap in an expression stands for at most."""
MOST_PASSED_OVER = 8
"""How many words in a row may stand between two parts without counting. Nobody says more, and looking past
thousands of them from each of thousands of words would take for ever."""

Index = dict[str, dict[str, list[str]]]
"""Expressions by their first part, then by the word that comes second, or after a gap: ``...word``.

The second key is ``""``, or ``...``, where that can be more than one word. Each expression is its concept
and its parts after the first, with spaces between: as one text it takes a third of the memory.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A concept in a sentence: the words from ``start`` up to ``end`` (not included) express it.

    ``negations`` counts the words that unsay something (``UNSAYS``) and belong to the expression itself;
    ``is_loose``: it has a gap.
    """

    concept: str
    start: int
    end: int
    negations: int
    is_loose: bool


def index(expressions: Iterable[Expression]) -> Index:
    """Return the index of ``expressions`` that a ``Lexicon`` works on."""
    by_first: Index = {}
    for expression in dict.fromkeys(expressions):
        first, rest = expression.parts[0], expression.parts[1:]
        gap = GAP if rest[:1] == (GAP,) else ""
        second = "".join(rest[:2] if gap else rest[:1])
        rests = by_first.setdefault(first, {}).setdefault(gap if second.endswith("-") else second, [])
        rests.append(" ".join((expression.concept, *rest)))
    return by_first


class Lexicon:
    """All expressions, ready to be found in time linear in the number of words."""

    def __init__(self, entries: Index, passed_over: frozenset[str] = frozenset()) -> None:
        """``passed_over`` are words that may stand between the parts of an expression without counting."""
        self._entries = entries
        self._passed_over = passed_over
        self._stem_lengths = sorted({len(first) - 1 for first in entries if first.endswith("-")})

    def find(self, words: tuple[str, ...]) -> list[Found]:
        """Return every concept in a sentence, also where expressions overlap, in order of their start."""
        found: list[Found] = []
        for start, word in enumerate(words):
            for first in self._firsts(word):
                for expression in self._possible(first, words, start + 1):
                    concept, *rest = expression.split(" ")
                    end = self._end_of_match(rest, words, start + 1)
                    if end:
                        negations = (first in UNSAYS) + sum(part in UNSAYS for part in rest)
                        found.append(Found(concept, start, end, negations, GAP in rest))
        return found

    def _firsts(self, word: str) -> Iterator[str]:
        if word in self._entries:
            yield word
        for length in self._stem_lengths:
            if length > len(word):
                return
            stem = word[:length] + "-"
            if stem in self._entries:
                yield stem

    def _possible(self, first: str, words: tuple[str, ...], position: int) -> Iterator[str]:
        """Return the expressions that open with ``first`` and may go on with the next word."""
        by_second = self._entries[first]
        seconds = {"": None, GAP: None}
        for word in words[position : position + MOST_PASSED_OVER + 1]:
            seconds[word] = None
            if word not in self._passed_over:
                break
        for word in words[position : position + WIDEST_GAP + MOST_PASSED_OVER + 1]:
            seconds[GAP + word] = None
        for second in seconds:
            yield from by_second.get(second, ())

    def _end_of_match(self, parts: list[str], words: tuple[str, ...], position: int) -> int:
        """Return where ``parts`` end when they match from ``position``, or 0 when they do not."""
        slack = 0
        for part in parts:
            if part == GAP:
                slack = WIDEST_GAP
                continue
            last = position + slack + MOST_PASSED_OVER
            while position < len(words) and not fits(part, words[position]):
                slack -= words[position] not in self._passed_over
                if slack < 0 or position == last:
                    return 0
                position += 1
            if position == len(words):
                return 0
            position, slack = position + 1, 0
        return position


def fits(part: str, word: str) -> bool:
    """Return whether ``word`` is what ``part`` of an expression stands for."""
    return word == part or (part[-1] == "-" and word.startswith(part[:-1]))


def longest(found: Sequence[Found]) -> list[Found]:
    """Leave out what stands within something longer, which says more: *only admin* in *only admin is off*.

    In the gap of something longer may stand what says another thing.
    """
    return [each for each in found if not any(_is_within(each, other) for other in found)]


def _is_within(one: Found, other: Found) -> bool:
    longer = other.end - other.start > one.end - one.start
    is_of_the_same = one.concept.rpartition("|")[0] == other.concept.rpartition("|")[0]
    says_more = longer and (is_of_the_same or not other.is_loose)
    return says_more and other.start <= one.start and one.end <= other.end
