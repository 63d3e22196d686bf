"""How likely it is that an answer is given, or that an action can be done, as far as things are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kb.checking.worlds import World, Worlds
from kb.ladder import required, ruled_out_by
from kb.model import DSM, Condition, Grade, KnowledgeBase, Known, Question, State


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
    return worlds.share_where(lambda world: _one_can(kb, problem, left, world), read, known) if left else 0.0


def reads(kb: KnowledgeBase, problem: str, action: str) -> set[str]:
    """Return the facts on which it depends whether ``action`` can be done."""
    wanted = kb.actions[action]
    facts = {each.fact for each in (*conditions_of(kb, problem, action), *wanted.not_if)}
    versions = {value.id for value in kb.facts[DSM].values} if DSM in kb.facts else set()
    return facts | {DSM} if wanted.applies and not versions <= set(wanted.applies) else facts


def _one_can(kb: KnowledgeBase, problem: str, actions: Sequence[str], world: World) -> bool:
    here = situation(problem, world)
    return any(not ruled_out_by(kb, here, action) for action in actions)
