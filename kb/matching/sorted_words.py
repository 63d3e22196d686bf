"""Many words in little room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import accumulate

from kb.matching.packed import numbers_of, pack_numbers


@dataclass(frozen=True, slots=True)
class SortedWords(Container[str]):
    """Words in the order of their code points, in UTF-8 one after another; ``sorted_words`` makes it.

    As a set, the common words of six languages would take four megabytes, a third of all that is loaded.
    """

    words: memoryview
    ends: memoryview

    def __contains__(self, word: object) -> bool:
        """Return whether ``word`` is among them."""
        if not isinstance(word, str):
            return False
        ends = numbers_of(self.ends)
        sought = word.encode("utf-8", "surrogatepass")

        def at(place: int) -> bytes:
            return bytes(self.words[ends[place - 1] if place else 0 : ends[place]])

        place = bisect_left(range(len(ends)), sought, key=at)
        return place < len(ends) and at(place) == sought


def sorted_words(words: Iterable[str]) -> SortedWords:
    """Return ``words``, each once."""
    # UTF-8 keeps the order of code points.
    encoded = sorted({word.encode() for word in words})
    ends = pack_numbers(accumulate(map(len, encoded)))
    return SortedWords(memoryview(b"".join(encoded)), memoryview(ends))
