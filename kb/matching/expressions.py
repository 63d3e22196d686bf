"""Expressions of the lexicon as they are written, and the parts they are matched by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from kb.matching.normalize import normalize
from kb.matching.tokens import sentences

GAP = "..."
"""Stands in an expression for a few other words."""
ANY_ORDER = " + "
"""Stands between the parts of an expression that may come in any order, with a gap between them."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One way to express a concept.

    ``parts`` are folded words. A part that ends in a hyphen is a stem and stands for all words that
    begin with it; ``...`` stands for a gap.
    """

    concept: str
    parts: tuple[str, ...]


def orders_of(written: str) -> Iterator[tuple[str, ...]]:
    """Yield the parts of an expression in every order that it allows: ``ip + lock-`` has two."""
    for order in permutations(written.split(ANY_ORDER)):
        parts = parts_of(f" {GAP} ".join(order))
        if parts:
            yield parts


def parts_of(written: str) -> tuple[str, ...]:
    """Return the folded words of an expression, with its stems (``vergess-``) and gaps (``...``) kept."""
    parts: list[str] = []
    for number, piece in enumerate(normalize(written).split(GAP)):
        if number and parts:
            parts.append(GAP)
        for chunk in piece.split():
            words = [word for sentence in sentences(chunk) for word in sentence]
            if words and chunk.endswith("-"):
                words[-1] += "-"
            parts.extend(words)
    return tuple(parts if parts[-1:] != [GAP] else parts[:-1])
