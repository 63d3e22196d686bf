"""Which steps a move leads through, those at which there was nothing to say included."""

from __future__ import annotations

from collections.abc import Iterator

from kb.dialog.moves import symptoms
from kb.dialog.settling import foregone
from kb.model import (
    Advice,
    Answered,
    AtAction,
    AtQuestion,
    AtSymptoms,
    Event,
    HandOver,
    How,
    KnowledgeBase,
    Outcome,
    Question,
    Result,
    State,
    Target,
)


def entered(kb: KnowledgeBase, before: State, event: Event, after: State) -> tuple[str, ...]:
    """Return the steps from where ``event`` led at ``before`` to where ``after`` stands, in their order."""
    target = _target(kb, before, event)
    return () if target is None else tuple(chain(kb, target.step, after))


def chain(kb: KnowledgeBase, ref: str, after: State) -> Iterator[str]:
    """Yield ``ref`` and the steps that follow in silence, up to where ``after`` stands."""
    went_round = isinstance(after.position, HandOver)
    end = None if went_round else after.step or ref
    seen: set[str] = set()
    following: str | None = ref
    while following is not None and following not in seen:
        seen.add(following)
        yield following
        following = None if following == end else _next(kb, following, after)


def _next(kb: KnowledgeBase, ref: str, state: State) -> str | None:
    step = kb.steps[ref]
    if isinstance(step, Question):
        skipped = (each.answer for each in state.trail if each.step == ref and each.how is How.KNOWN)
        given = next(skipped, None)
        answer = foregone(step, state) if given is None else step.answer(given)
        return None if answer is None else answer.target.step
    if isinstance(step, Advice) and step.then is not None:
        return step.then.step
    return None


def _target(kb: KnowledgeBase, before: State, event: Event) -> Target | None:
    position = before.position
    if isinstance(position, AtQuestion) and isinstance(event, Answered):
        return kb.question(event.step).answer(event.answer).target
    if isinstance(position, AtSymptoms) and isinstance(event, Answered):
        seen = symptoms(kb, before, position.action)
        return next((each.target for each in seen if each.id == event.answer), Target(position.step))
    if isinstance(position, AtAction) and isinstance(event, Outcome) and event.result is Result.WORKED:
        return None if position.detour else kb.advice(position.step).worked
    return None if before.step is None else Target(before.step)
