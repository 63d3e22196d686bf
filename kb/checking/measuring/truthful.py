"""Walking a problem as people do who know everything asked for whom nothing works, weighted by share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kb.checking.exploring import Exploration, Visit, taught
from kb.checking.measuring.worlds import Worlds, answer_shares, any_possible, has_needs, possible
from kb.dialog import NONE_OF_THESE
from kb.model import (
    UNKNOWN,
    Accepted,
    Answered,
    AtAction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Condition,
    Event,
    HandOver,
    KnowledgeBase,
    Outcome,
    Position,
    Result,
)
from kb.rules import entailed, milder_candidates


@dataclass(slots=True)
class Walked:
    """Sums over all situations.

    In the share ``too_harsh`` (0..1) of situations the first advice is harsher than need be, in
    ``impossible`` some advice cannot be followed, in ``regret`` a mild remedy is possible and never offered.
    ``expected`` questions come before the first possible advice that has needs, or before the end (0 where
    none has any); at most it is ``worst``.
    """

    too_harsh: float = 0.0
    impossible: float = 0.0
    expected: float = 0.0
    regret: float = 0.0
    worst: int = 0


@dataclass(frozen=True, slots=True)
class _Walker:
    """Somebody on the way: a share of all people, for whom ``known`` holds."""

    visit: Visit
    share: float = 1.0
    known: dict[str, str] = field(default_factory=dict)
    asked: int = 0
    offered: tuple[str, ...] = ()
    arrived: bool = False


def walk_truthfully(kb: KnowledgeBase, worlds: Worlds, exploration: Exploration, walked: Walked) -> None:
    """Add up in ``walked`` what people meet who answer truthfully, over all situations of the problem."""
    held = {fact: known.value for fact, known in exploration.start.state.facts.items()}
    waiting = [_Walker(exploration.start, known=held)]
    while waiting:
        walker = _judged(kb, worlds, walked, waiting.pop(), exploration.problem)
        onward = list(_onward(kb, worlds, walker))
        if not onward:
            _end(kb, worlds, walked, walker, exploration.problem)
        waiting.extend(onward)


def _judged(kb: KnowledgeBase, worlds: Worlds, walked: Walked, walker: _Walker, problem: str) -> _Walker:
    """Look at what is offered, the first time that it is."""
    position = walker.visit.state.position
    if walker.visit.left or not isinstance(position, AtAction | AtWarning):
        return walker
    if position.action in walker.offered:
        return walker
    action = position.action
    likely = possible(kb, worlds, problem, action, walker.known)
    walked.impossible += walker.share * (1 - likely)
    if not walker.offered:
        milder = milder_candidates(kb, problem, action)
        walked.too_harsh += walker.share * any_possible(kb, worlds, problem, milder, walker.known)
    arrives = has_needs(kb, problem, action) and not walker.arrived
    if arrives:
        walked.expected += walker.share * walker.asked
    return replace(walker, offered=(*walker.offered, action), arrived=walker.arrived or arrives)


def _end(kb: KnowledgeBase, worlds: Worlds, walked: Walked, walker: _Walker, problem: str) -> None:
    walked.worst = max(walked.worst, walker.asked)
    could_arrive = any(has_needs(kb, problem, each.action) for each in kb.problems[problem].candidates)
    if could_arrive and not walker.arrived:
        walked.expected += walker.share * walker.asked
    if not walker.visit.left and _gives_up(walker.visit.state.position):
        missed = [
            each.action
            for each in kb.problems[problem].candidates
            if each.action not in walker.offered and not kb.actions[each.action].harm.needs_confirmation
        ]
        walked.regret += walker.share * any_possible(kb, worlds, problem, missed, walker.known)


def _gives_up(position: Position) -> bool:
    """Whether an end is one of those in roads, for when nothing is left, and no answer of the problem."""
    return isinstance(position, HandOver) or (
        isinstance(position, AtEnding) and position.step.startswith("roads/")
    )


def _onward(kb: KnowledgeBase, worlds: Worlds, walker: _Walker) -> Iterator[_Walker]:
    state = walker.visit.state
    asks = isinstance(state.position, AtQuestion | AtFact)
    shares = _answer_shares(kb, worlds, walker)
    for event, following in walker.visit.onward:
        share = shares.get(event.answer, 0.0) if isinstance(event, Answered) else _share_of(event)
        if share > 0:
            conditions = taught(kb, state, event)
            known = walker.known | entailed(kb, conditions) if conditions else walker.known
            yield replace(
                walker, visit=following, share=walker.share * share, known=known, asked=walker.asked + asks
            )


def _answer_shares(kb: KnowledgeBase, worlds: Worlds, walker: _Walker) -> dict[str, float]:
    """Return which part of the people at this point gives which answer."""
    position = walker.visit.state.position
    if isinstance(position, AtSymptoms):
        return {NONE_OF_THESE: 1.0}
    if isinstance(position, AtFact):
        values = kb.facts[position.fact].values
        return {each.id: worlds.chance([Condition(position.fact, each.id)], walker.known) for each in values}
    if isinstance(position, AtQuestion):
        return answer_shares(worlds, kb.question(position.step), walker.known)
    return {}


def _share_of(event: Event) -> float:
    """Return which part of the people for whom nothing works goes on by something else than an answer."""
    failed = isinstance(event, Outcome) and event.result is Result.DID_NOT_WORK
    return float(failed or isinstance(event, Accepted))


def blind_harm(kb: KnowledgeBase, exploration: Exploration) -> int:
    """Return the greatest harm (0..5) offered to whoever says *I don't know* wherever possible."""
    led_to = {exploration.start}
    for visit in exploration.ordered:
        if visit in led_to:
            led_to.update(_next_visits(visit))
    positions = (visit.state.position for visit in led_to)
    offered = (each.action for each in positions if isinstance(each, AtAction | AtWarning))
    return max((kb.actions[action].harm for action in offered), default=0)


def _next_visits(visit: Visit) -> Iterator[Visit]:
    wanted = NONE_OF_THESE if isinstance(visit.state.position, AtSymptoms) else UNKNOWN
    can = any(isinstance(event, Answered) and event.answer == wanted for event, _ in visit.onward)
    for event, following in visit.onward:
        worked = isinstance(event, Outcome) and event.result is Result.WORKED
        if not worked and (not isinstance(event, Answered) or event.answer == wanted or not can):
            yield following
