"""How likely situations are: facts are independent of each other, except where one value implies another.

The shares are estimates of the content's authors. Values without one divide evenly what the others leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import product
from math import prod

from kb.known import agree
from kb.model import DSM, Condition, Fact, KnowledgeBase

World = Mapping[str, str]
"""Values by fact, for some or all facts."""


class Worlds:
    """Every consistent combination of values of the facts, with its share."""

    def __init__(self, kb: KnowledgeBase, versions: tuple[str, ...] = ()) -> None:
        """``versions`` are the values of the fact ``dsm`` that can occur; none stands for all."""
        self._kb = kb
        self._versions = versions
        self._group_of = _groups(kb)
        self._joint: dict[tuple[str, ...], list[tuple[dict[str, str], float]]] = {}

    def count(self, facts: Iterable[str]) -> int:
        """Return how many consistent combinations of values ``facts`` have."""
        wanted = frozenset(facts)
        groups = {self._group_of[fact] for fact in wanted}
        return prod(len(set(self._seen_of(group, wanted))) for group in groups)

    def _seen_of(self, group: tuple[str, ...], wanted: frozenset[str]) -> list[frozenset[tuple[str, str]]]:
        return [
            frozenset((fact, value) for fact, value in world.items() if fact in wanted)
            for world, _ in self._worlds_of(group)
        ]

    def bound(self, facts: Iterable[str]) -> frozenset[str]:
        """Return ``facts`` and all that implications bind to them."""
        return frozenset(each for fact in facts for each in self._group_of[fact])

    def chance(self, wanted: Iterable[Condition], known: World) -> float:
        """Return the share of situations (0..1) with all of ``wanted`` among those with ``known``."""
        wanted = tuple(wanted)
        return prod(
            self._chance_in(group, [each for each in wanted if self._group_of[each.fact] == group], known)
            for group in {self._group_of[each.fact] for each in wanted}
        )

    def _chance_in(self, group: tuple[str, ...], wanted: list[Condition], known: World) -> float:
        possible = fitting = 0.0
        for world, share in self._worlds_of(group):
            if all(known.get(fact, value) == value for fact, value in world.items()):
                possible += share
                fitting += share * all(world[each.fact] == each.value for each in wanted)
        return fitting / possible if possible else 0.0

    def share_where(self, holds: Callable[[World], bool], facts: Iterable[str], known: World) -> float:
        """Return the share (0..1) of situations with ``known`` in which ``holds``, reading only ``facts``."""
        groups = sorted({self._group_of[fact] for fact in facts})
        choices = [self._open(group, known) for group in groups]
        total = 0.0
        for combination in product(*choices):
            world = {fact: value for part, _ in combination for fact, value in part.items()}
            if holds({**known, **world}):
                total += prod(share for _, share in combination)
        return total

    def _open(self, group: tuple[str, ...], known: World) -> list[tuple[dict[str, str], float]]:
        left = [
            (world, share)
            for world, share in self._worlds_of(group)
            if all(known.get(fact, value) == value for fact, value in world.items())
        ]
        total = sum(share for _, share in left) or 1.0
        return [(world, share / total) for world, share in left]

    def _worlds_of(self, group: tuple[str, ...]) -> list[tuple[dict[str, str], float]]:
        if group not in self._joint:
            self._joint[group] = self._enumerate(group)
        return self._joint[group]

    def _enumerate(self, group: tuple[str, ...]) -> list[tuple[dict[str, str], float]]:
        shares = [_shares(self._kb.facts[fact]) for fact in group]
        worlds: list[tuple[dict[str, str], float]] = []
        for values in product(*shares):
            world = dict(zip(group, values, strict=True))
            if self._occurs(world):
                share = prod(each[value] for each, value in zip(shares, values, strict=True))
                worlds.append((world, share))
        return worlds

    def _occurs(self, world: Mapping[str, str]) -> bool:
        if self._versions and world.get(DSM, self._versions[0]) not in self._versions:
            return False
        conditions = [Condition(fact, value) for fact, value in world.items()]
        return all(
            agree(self._kb, one, other) for i, one in enumerate(conditions) for other in conditions[:i]
        )


def _groups(kb: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    """Map every fact to all facts with which implications bind it together, itself included."""
    together = {fact: {fact} for fact in kb.facts}
    for fact in kb.facts.values():
        for implied in (each for value in fact.values for each in value.implies):
            joined = together[fact.id] | together[implied.fact]
            for member in joined:
                together[member] = joined
    return {fact: tuple(sorted(members)) for fact, members in together.items()}


def _shares(fact: Fact) -> dict[str, float]:
    """Return the share of every value; where all are estimated, they are scaled to 1."""
    given = {value.id: value.share for value in fact.values if value.share is not None}
    left = max(0.0, 1 - sum(given.values()))
    open_values = [value.id for value in fact.values if value.id not in given]
    shares = {**given, **{value: left / len(open_values) for value in open_values}}
    total = sum(shares.values()) or 1.0
    return {value.id: shares[value.id] / total for value in fact.values}
