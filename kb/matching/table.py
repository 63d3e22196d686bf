"""A dictionary from words to bytes in little more room than they take themselves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from zlib import crc32

from kb.matching.packed import numbers_of, pack_numbers


@dataclass(frozen=True)
class Table(Mapping[str, bytes]):
    """Words and their rows, in the order in which they were put in; ``table_of`` makes one.

    ``words`` holds all words in UTF-8 one after another, ``word_ends`` where each of them ends, and ``rows``
    with ``row_ends`` what belongs to them. A word is looked up by its CRC: ``hashes`` has those of all words,
    the least first, and ``places`` which word each of them is of.

    As dictionaries, the words and rows of the model would take three times the room, and as many objects
    would have to be made at every start. All of this is looked at where it lies, in the compiled copy.
    """

    words: memoryview
    word_ends: memoryview
    rows: memoryview
    row_ends: memoryview
    hashes: memoryview
    places: memoryview

    @cached_property
    def _numbers(self) -> tuple[memoryview[int], ...]:
        """Everything that is packed, opened once: looking a word up is done hundreds of times a query."""
        return tuple(map(numbers_of, (self.hashes, self.places, self.word_ends, self.row_ends)))

    def __getitem__(self, word: str) -> bytes:
        """Return the row of ``word``. Raises ``KeyError``."""
        place = self._place(word)
        if place is None:
            raise KeyError(word)
        ends = self._numbers[3]
        return bytes(self.rows[ends[place - 1] if place else 0 : ends[place]])

    def __contains__(self, word: object) -> bool:
        """Return whether there is a row of ``word``."""
        return isinstance(word, str) and self._place(word) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the words in their order."""
        start = 0
        for end in numbers_of(self.word_ends):
            yield str(self.words[start:end], "utf-8", "surrogatepass")
            start = end

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._numbers[0])

    def _place(self, word: str) -> int | None:
        """Return at which place in the order ``word`` stands."""
        hashes, places, ends, _ = self._numbers
        sought = _bytes(word)
        crc = crc32(sought)
        index = bisect_left(hashes, crc)
        while index < len(hashes) and hashes[index] == crc:
            place = places[index]
            if self.words[ends[place - 1] if place else 0 : ends[place]] == sought:
                return place
            index += 1
        return None


def table_of(rows: Mapping[str, bytes]) -> Table:
    """Return ``rows`` as a table. Together neither the words nor the rows may take 4 GiB or more."""
    words = [_bytes(word) for word in rows]
    by_hash = sorted((crc32(word), place) for place, word in enumerate(words))
    return Table(
        words=memoryview(b"".join(words)),
        word_ends=memoryview(pack_numbers(accumulate(map(len, words)))),
        rows=memoryview(b"".join(rows.values())),
        row_ends=memoryview(pack_numbers(accumulate(map(len, rows.values())))),
        hashes=memoryview(pack_numbers(crc for crc, _ in by_hash)),
        places=memoryview(pack_numbers(place for _, place in by_hash)),
    )


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")  # what people type may hold half of a character
