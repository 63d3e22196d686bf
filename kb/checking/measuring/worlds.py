"""How likely situations, answers and actions are, as far as things are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from math import prod

from kb.model import DSM, Condition, Fact, Grade, KnowledgeBase, Known, Question, State
from kb.rules import agree, required, ruled_out_by

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
        return prod(
            len(
                {
                    tuple(world[fact] for fact in group if fact in wanted)
                    for world, _ in self._worlds_of(group)
                }
            )
            for group in groups
        )

    def bound(self, facts: Iterable[str]) -> frozenset[str]:
        """Return ``facts`` and all that implications bind to them."""
        return frozenset(each for fact in facts for each in self._group_of[fact])

    def chance(self, wanted: Sequence[Condition], known: World) -> float:
        """Return the share of situations (0..1) with all of ``wanted`` among those with ``known``."""
        facts = [each.fact for each in wanted]
        return self.share_where(lambda w: all(w[each.fact] == each.value for each in wanted), facts, known)

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
        worlds: list[tuple[dict[str, str], float]] = [({}, 1.0)]
        for fact in group:
            worlds = [
                ({**world, fact: value}, before * share)
                for world, before in worlds
                for value, share in _shares(self._kb.facts[fact]).items()
                if self._occurs(world, Condition(fact, value))
            ]
        return worlds

    def _occurs(self, world: World, more: Condition) -> bool:
        if more.fact == DSM and self._versions and more.value not in self._versions:
            return False
        return all(agree(self._kb, Condition(fact, value), more) for fact, value in world.items())


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


def situation(problem: str, known: Mapping[str, str]) -> State:
    """Return a state of ``problem`` in which ``known`` holds, for the ladder to judge."""
    return State(problem, facts={fact: Known(value, Grade.ANSWERED) for fact, value in known.items()})


def answer_shares(worlds: Worlds, question: Question, known: World) -> dict[str, float]:
    """Return how likely each answer is for somebody who knows: they sum up to 1, *I don't know* is 0.

    Answers that teach nothing divide evenly what the others leave.
    """
    choices = [answer for answer in question.answers if not answer.is_unknown]
    shares = {each.id: worlds.chance(each.teaches, known) for each in choices if each.teaches}
    silent = [answer.id for answer in choices if not answer.teaches]
    left = max(0.0, 1 - sum(shares.values()))
    shares |= {each: left / len(silent) for each in silent}
    total = sum(shares.values()) or 1.0
    return {each: share / total for each, share in shares.items()}


def conditions_of(kb: KnowledgeBase, problem: str, action: str) -> tuple[Condition, ...]:
    """Return what ``action`` needs to be offered for ``problem``, its *only if* included."""
    return required(kb, State(problem), kb.actions[action])


def has_needs(kb: KnowledgeBase, problem: str, action: str) -> bool:
    """Whether ``action`` waits for facts: for its needs, from harm 2 on for its stop signs too."""
    wanted = kb.actions[action]
    stops = bool(wanted.not_if) and wanted.harm.needs_confirmation
    return stops or bool(conditions_of(kb, problem, action))


def possible(kb: KnowledgeBase, worlds: Worlds, problem: str, action: str, known: World) -> float:
    """Return the share (0..1) of situations with ``known`` in which ``action`` can be done.

    A stop sign of an action below harm 2 need not be asked: such an action says itself when to leave it.
    """
    facts = reads(kb, problem, action)
    if not kb.actions[action].harm.needs_confirmation:
        stops = {each.fact for each in kb.actions[action].not_if}
        facts -= stops - {each.fact for each in conditions_of(kb, problem, action)}
    if facts <= known.keys():
        return 1.0

    def can(world: World) -> bool:
        here = situation(problem, {fact: world[fact] for fact in facts})
        return not ruled_out_by(kb, here, action)

    return worlds.share_where(can, facts, known)


def any_possible(
    kb: KnowledgeBase, worlds: Worlds, problem: str, actions: Sequence[str], known: World
) -> float:
    """Return the share (0..1) of situations with ``known`` in which one of ``actions`` can be done."""
    here = situation(problem, known)
    left = [action for action in actions if not ruled_out_by(kb, here, action)]
    read = {fact for action in left for fact in reads(kb, problem, action)}
    if any(reads(kb, problem, action) <= known.keys() for action in left):
        return 1.0

    def can(world: World) -> bool:
        there = situation(problem, world)
        return any(not ruled_out_by(kb, there, action) for action in left)

    return worlds.share_where(can, read, known)


def reads(kb: KnowledgeBase, problem: str, action: str) -> set[str]:
    """Return the facts on which it depends whether ``action`` can be done."""
    wanted = kb.actions[action]
    facts = {each.fact for each in (*conditions_of(kb, problem, action), *wanted.not_if)}
    versions = {value.id for value in kb.facts[DSM].values} if DSM in kb.facts else set()
    return facts | {DSM} if wanted.applies and not versions <= set(wanted.applies) else facts
