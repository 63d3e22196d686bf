"""Notions: the expressions of the lexicon, found in sentences of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb.matching.expressions import GAP, Expression
from kb.matching.table import Table, table_of

WIDEST_GAP = 3
"""How many words a gap in an expression stands for at most."""
MOST_PASSED_OVER = 8
"""How many words in a row may stand between two parts without counting. Nobody says more, and looking past
thousands of them from each of thousands of words would take for ever."""

Index = Table
"""Expressions by their first part, one a line: the notion, a tab, and the other parts parted by spaces."""


@dataclass(frozen=True, slots=True)
class Found:
    """A notion in a sentence: the words from ``start`` up to ``end`` (not included) express it."""

    concept: str
    start: int
    end: int


Rest = tuple[str, tuple[str, ...]]
"""A notion, and the parts of an expression after the first."""


def index(expressions: Iterable[Expression]) -> Index:
    """Return the index of ``expressions`` that a ``Lexicon`` works on."""
    by_first: dict[str, list[str]] = {}
    for expression in expressions:
        by_first.setdefault(expression.parts[0], []).append(
            f"{expression.concept}\t{' '.join(expression.parts[1:])}"
        )
    return table_of({first: "\n".join(dict.fromkeys(lines)).encode() for first, lines in by_first.items()})


class Lexicon:
    """All expressions, ready to be found in time linear in the number of words."""

    def __init__(self, entries: Index, passed_over: frozenset[str] = frozenset()) -> None:
        """``passed_over`` are words that may stand between the parts of an expression without counting."""
        self._entries = entries
        self._passed_over = passed_over
        self._stems = frozenset(first for first in entries if first.endswith("-"))
        self._stem_lengths = sorted({len(stem) - 1 for stem in self._stems})
        self._opened: dict[str, Mapping[str, list[Rest]]] = {}

    def find(self, words: tuple[str, ...]) -> list[Found]:
        """Return every notion in a sentence, also where expressions overlap, in order of their start."""
        found: list[Found] = []
        for start, word in enumerate(words):
            for first in self._firsts(word):
                for concept, rest in self._possible(first, words, start + 1):
                    end = self._end_of_match(rest, words, start + 1)
                    if end:
                        found.append(Found(concept, start, end))
        return found

    def _firsts(self, word: str) -> Iterator[str]:
        if word in self._entries:
            yield word
        for length in self._stem_lengths:
            if length > len(word):
                return
            stem = word[:length] + "-"
            if stem in self._stems:
                yield stem

    def _possible(self, first: str, words: tuple[str, ...], position: int) -> Iterator[Rest]:
        """Return the expressions that open with ``first`` and may go on with the next word."""
        opened = self._opened.get(first)
        if opened is None:
            opened = self._opened[first] = _by_second(self._entries[first].decode().split("\n"))
        yield from opened.get("", ())
        seconds: dict[str, None] = {}
        for word in words[position : position + MOST_PASSED_OVER + 1]:
            seconds[word] = None
            if word not in self._passed_over:
                break
        for second in seconds:
            yield from opened.get(second, ())

    def _end_of_match(self, parts: tuple[str, ...], words: tuple[str, ...], position: int) -> int:
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


def _by_second(entries: Iterable[str]) -> dict[str, list[Rest]]:
    """Sort expressions by their second part; those where it can be more than one word stand under ``""``."""
    opened: dict[str, list[Rest]] = {}
    for entry in entries:
        concept, _, parts = entry.partition("\t")
        rest = tuple(parts.split())
        is_open = not rest or rest[0] == GAP or rest[0].endswith("-")
        opened.setdefault("" if is_open else rest[0], []).append((concept, rest))
    return opened


def fits(part: str, word: str) -> bool:
    """Return whether ``word`` is what ``part`` of an expression stands for."""
    return word == part or (part[-1] == "-" and word.startswith(part[:-1]))
