"""Walking a problem from facts alone, without a person: for scripts, scenarios and reviews."""

from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from kb.dialog import advance, fold, offers
from kb.dialog.possible_moves import NONE_OF_THESE, asks_for, fact_step, symptoms_step
from kb.model import (
    UNKNOWN,
    Advice,
    Answered,
    AtAction,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Condition,
    Confirmed,
    Event,
    KnowledgeBase,
    Outcome,
    Result,
    Standing,
    State,
    Switched,
)
from kb.rules import agree, ladder


class ContradictionError(ValueError):
    """Two of the facts to walk by, ``one`` and ``other``, cannot hold together."""

    def __init__(self, one: Condition, other: Condition) -> None:
        super().__init__(f"{one} and {other} exclude each other.")
        self.one = one
        self.other = other


def walk(
    kb: KnowledgeBase, problem: str, facts: Mapping[str, str | None], tried: Iterable[str] = ()
) -> State:
    """Return where ``problem`` leads when ``facts`` are all there is to know.

    ``facts`` maps names to values, or to ``None`` for *I don't know*; they count as confirmed. Actions in
    ``tried`` did not work. A question that teaches no fact is answered *I don't know*. The walk stops at the
    first offered action, at an ending, or at a question that the facts leave open. Where the steps lead
    round in a circle it stops at the first question that comes again with nothing learned since. Raises
    ``DoesNotFitError`` when a fact, a value or the problem is unknown, and ``ContradictionError`` when two
    facts, with what they imply, exclude each other.
    """
    known = [Condition(name, value) for name, value in facts.items() if value is not None]
    for one, other in combinations(known, 2):
        if not agree(kb, one, other):
            raise ContradictionError(one, other)
    unknown = frozenset(name for name, value in facts.items() if value is None)
    start = [Confirmed(condition.fact, condition.value) for condition in known]
    state = fold(kb, (*start, Switched(problem)))
    given_up = frozenset(tried)
    seen: set[Hashable] = set()
    while (event := _next(kb, state, unknown, given_up)) is not None:
        standpoint = _standpoint(state)
        if standpoint in seen:
            break
        seen.add(standpoint)
        state = advance(kb, state, event)
    return state


def _standpoint(state: State) -> Hashable:
    """Return all that decides the way on: two states with the same one lead the same way for ever."""
    knowledge = (frozenset(state.facts.items()), state.unknown, frozenset(state.tried.items()))
    return (state.problem, state.position, *knowledge)


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
    question = kb.question(step)
    if all(not answer.is_unknown for answer in question.answers):
        return None
    asked = asks_for(question)
    # No fact can ever decide a question that teaches none, so the walk would never get past it.
    return Answered(step, UNKNOWN) if asked & unknown or not asked else None


def first_action(kb: KnowledgeBase, state: State) -> str | None:
    """Return the action that is on offer, else the mildest that can still help, if any."""
    if isinstance(state.position, AtAction | AtWarning):
        return state.position.action
    still = {Standing.OPEN, Standing.OFFERED}
    return next((rung.action for rung in ladder(kb, state) if rung.standing in still), None)


def offered_here(kb: KnowledgeBase, state: State) -> tuple[str, ...]:
    """Return the actions on offer where ``state`` stands: the one in focus, then the rest of its advice."""
    position = state.position
    if not isinstance(position, AtAction | AtWarning):
        return ()
    step = kb.steps[position.step]
    rest = offers(kb, state, step) if isinstance(step, Advice) else ()
    return (position.action, *(action for action in rest if action != position.action))
