"""Repair of misspelt words, and parting of compounds, against the vocabulary of the knowledge base."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cached_property, lru_cache

SHORTEST = 4
"""Shorter words have too many neighbours to be repaired."""
TWO_EDITS_FROM = 9
SHORTEST_BEGINNING = 3
"""From so many letters on the word that is being typed is completed."""
SHORTEST_COMPOUND = 8
"""Each of its two parts has ``SHORTEST`` letters at least."""
LINKS = ("", "s", "n")
"""What German and Dutch put between the parts."""
MOST_REMEMBERED = 10_000
"""How many words are kept in mind with what they were read as: a process may run for weeks."""


class Repairer:
    """Finds the word of the vocabulary that a misspelt word most likely stands for."""

    def __init__(self, vocabulary: Mapping[str, float], common: Container[str]) -> None:
        """``vocabulary`` maps words to their weight: of equally near words the heavier one is taken.

        Words of ``common`` are never repaired.
        """
        self._weights = vocabulary
        self._common = common
        self._remembered = lru_cache(MOST_REMEMBERED)(self._read)

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """The words that can be what was meant; who makes no mistakes does not need them."""
        words: dict[int, list[str]] = {}
        for word in self._weights:
            if len(word) >= SHORTEST and word.isalpha():
                words.setdefault(len(word), []).append(word)
        return words

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._weights), default=0)

    def knows(self, word: str) -> bool:
        """Return whether ``word`` needs no repair."""
        return word in self._weights or word in self._common

    def read(self, word: str) -> tuple[str, ...]:
        """Return ``word`` repaired or, where nothing is near an unknown long word, the two it is made of."""
        two_words = 2 * self._longest + 1  # with a link between them; longer ones would fill the memory
        return self._remembered(word) if len(word) <= two_words else (word,)

    def complete(self, word: str) -> tuple[str, ...]:
        """Return the usual word that ``word``, perhaps typed in part, begins; else what it reads as."""
        if len(word) < SHORTEST_BEGINNING or not word.isalpha() or self.knows(word):
            return self.read(word)
        begun = [each for each in self._weights if each.startswith(word)]
        return (max(begun, key=lambda each: (self._weights[each], each)),) if begun else self.read(word)

    def _read(self, word: str) -> tuple[str, ...]:
        if not self._looks_wrong(word):
            return (word,)
        near = self._near(word)
        return self._find_parts(word) if near == word and len(word) >= SHORTEST_COMPOUND else (near,)

    def _looks_wrong(self, word: str) -> bool:
        return len(word) >= SHORTEST and word.isalpha() and not self.knows(word)

    def _find_parts(self, word: str) -> tuple[str, ...]:
        """Return the two words of the vocabulary that make ``word``: those whose rarer one is usual most."""
        best: tuple[str, ...] = (word,)
        most = 0.0
        for place in range(SHORTEST, len(word) - SHORTEST + 1):
            head, tail = word[:place], word[place:]
            for link in LINKS:
                stem = head.removesuffix(link)
                usual = min(self._weights.get(stem, 0.0), self._weights.get(tail, 0.0))
                if usual > most and len(stem) >= SHORTEST:
                    best, most = (stem, tail), usual
        return best

    def repair(self, word: str) -> str:
        """Return the word that ``word`` stands for, or ``word`` itself when nothing is near enough."""
        return self._near(word) if self._looks_wrong(word) else word

    def _near(self, word: str) -> str:
        return self._find_nearest(word) if len(word) <= self._longest + 2 else word

    def _find_nearest(self, word: str) -> str:
        # It takes as much memory as the whole model, and who makes no mistakes does not need it.
        from rapidfuzz import process  # noqa: PLC0415
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        reach = 2 if len(word) >= TWO_EDITS_FROM else 1
        best, best_rank = word, (reach + 1, 0.0)
        for length in range(len(word) - reach, len(word) + reach + 1):
            candidates = self._by_length.get(length)
            if not candidates:
                continue
            near = process.extract(word, candidates, scorer=OSA.distance, score_cutoff=reach, limit=None)
            for candidate, distance, _ in near:
                rank = (int(distance), -self._weights[candidate])
                if rank < best_rank:
                    best, best_rank = candidate, rank
        return best
