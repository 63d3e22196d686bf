"""Walking a problem from facts alone, without a person: for scripts, scenarios and reviews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kb.dialog import advance, fold, offers
from kb.dialog.moves import NONE_OF_THESE, UNKNOWN, asks_for, fact_step, symptoms_step
from kb.model import (
    Advice,
    Answered,
    AtAction,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Confirmed,
    Event,
    KnowledgeBase,
    Outcome,
    Question,
    Result,
    State,
    Switched,
)


def walk(
    kb: KnowledgeBase, problem: str, facts: Mapping[str, str | None], tried: Iterable[str] = ()
) -> State:
    """Return where ``problem`` leads when ``facts`` are all there is to know.

    ``facts`` maps names to values, or to ``None`` for *I don't know*; they count as confirmed. Actions in
    ``tried`` did not work. A question that teaches no fact is answered *I don't know*. The walk stops at the
    first offered action, at an ending, or at a question that the facts leave open. Raises
    ``DoesNotFitError`` when a fact, a value or an action is unknown.
    """
    unknown = frozenset(name for name, value in facts.items() if value is None)
    start: list[Event] = [Confirmed(name, value) for name, value in facts.items() if value is not None]
    state = fold(kb, (*start, Switched(problem)))
    given_up = frozenset(tried)
    while (event := _next(kb, state, unknown, given_up)) is not None:
        state = advance(kb, state, event)
    return state


def _next(kb: KnowledgeBase, state: State, unknown: frozenset[str], tried: frozenset[str]) -> Event | None:
    match state.position:
        case AtQuestion(step):
            return _dont_know(kb, step, unknown)
        case AtFact(_, fact, _) if fact in unknown:
            return Answered(fact_step(fact), UNKNOWN)
        case AtSymptoms(_, action):
            return Answered(symptoms_step(action), NONE_OF_THESE)
        case AtAction(_, action) if action in tried:
            return Outcome(action, Result.DID_NOT_WORK)
        case AtWarning(_, action) if action in tried:
            return Outcome(action, Result.DECLINED)
        case _:
            return None


def _dont_know(kb: KnowledgeBase, step: str, unknown: frozenset[str]) -> Event | None:
    question = kb.steps[step]
    if not isinstance(question, Question) or all(not answer.is_unknown for answer in question.answers):
        return None
    asked = asks_for(question)
    # No fact can ever decide a question that teaches none, so the walk would never get past it.
    return Answered(step, UNKNOWN) if asked & unknown or not asked else None


def offered_here(kb: KnowledgeBase, state: State) -> tuple[str, ...]:
    """Return the actions on offer where ``state`` stands: the one in focus, then the rest of its advice."""
    position = state.position
    if not isinstance(position, AtAction | AtWarning):
        return ()
    step = kb.steps[position.step]
    rest = offers(kb, state, step) if isinstance(step, Advice) else ()
    return (position.action, *(action for action in rest if action != position.action))
