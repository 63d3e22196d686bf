"""Joining rows of a truth table that differ in the values of one fact only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kb.model import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Row:
    """Facts with their values, what they lead to by id and in words, and the milder actions they rule out."""

    facts: tuple[tuple[str, tuple[str, ...]], ...]
    leads_to: str
    words: str
    ruled_out: tuple[str, ...]


def merged(kb: KnowledgeBase, rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return ``rows`` joined as far as they can be; a fact that may have any of its values is left out."""
    left = list(rows)
    while (pair := _joinable(left)) is not None:
        first, second, fact = pair
        joined = _join(kb, left[first], left[second], fact)
        left[first] = joined
        del left[second]
        left = list(dict.fromkeys(left))
    return tuple(left)


def _joinable(rows: list[Row]) -> tuple[int, int, str] | None:
    """Find two rows that differ in one fact only, by looking each row up without one of its facts."""
    seen: dict[tuple[object, ...], int] = {}
    for index, row in enumerate(rows):
        for fact, _ in row.facts:
            rest = tuple(each for each in row.facts if each[0] != fact)
            key = fact, rest, row.leads_to, row.ruled_out
            if key in seen:
                return seen[key], index, fact
            seen[key] = index
    return None


def _join(kb: KnowledgeBase, one: Row, other: Row, fact: str) -> Row:
    values = {*dict(one.facts)[fact], *dict(other.facts)[fact]}
    ordered = tuple(value.id for value in kb.facts[fact].values if value.id in values)
    facts = [(name, ordered if name == fact else each) for name, each in one.facts]
    if len(ordered) == len(kb.facts[fact].values):
        facts = [each for each in facts if each[0] != fact]
    return Row(tuple(facts), one.leads_to, one.words, one.ruled_out)
