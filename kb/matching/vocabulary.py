"""Words and how often they stand in the content, in little room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kb.matching.packed import floats_of, pack_floats
from kb.matching.table import Table, table_of


@dataclass(frozen=True, slots=True)
class Counts(Mapping[str, float]):
    """Counts by word, in the order in which the words were put in; ``counts_of`` makes one."""

    packed: Table

    def __getitem__(self, word: str) -> float:
        """Return the count of ``word``. Raises ``KeyError``."""
        return floats_of(self.packed[word])[0]

    def __contains__(self, word: object) -> bool:
        """Return whether ``word`` has a count."""
        return word in self.packed

    def __iter__(self) -> Iterator[str]:
        """Yield the words."""
        return iter(self.packed)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.packed)


def counts_of(counts: Mapping[str, float]) -> Counts:
    """Return ``counts`` packed."""
    return Counts(table_of({word: pack_floats([count]) for word, count in counts.items()}))
