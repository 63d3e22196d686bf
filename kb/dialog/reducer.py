"""Moving a case on by one event, and the fold of that over all its events.

A correction is not patched in: the events in force are played again from the beginning with the
correction in its place. Answers whose question still comes up are kept, wherever it comes up now; the
others fall away, and the state says which.
"""

from collections.abc import Iterable
from functools import reduce

from msgspec.structs import replace

from kb.dialog.learning import gives_way
from kb.dialog.possible_moves import answered_first, asks_for, fact_asked_at, moves
from kb.dialog.transitions import again, apply, keep
from kb.dialog.validation import misfit
from kb.model import (
    Answered,
    Changed,
    ClockStarted,
    ClockStopped,
    Condition,
    Confirmed,
    Event,
    How,
    KnowledgeBase,
    Marked,
    Outcome,
    Question,
    Seen,
    State,
    Stated,
    Switched,
)
from kb.rules import agree, holds


class DoesNotFitError(ValueError):
    """An event names something unknown, or something that is not asked at this point."""

    def __init__(self, event: Event, reason: str) -> None:
        super().__init__(reason)
        self.event = event
        self.reason = reason


def fold(kb: KnowledgeBase, events: Iterable[Event]) -> State:
    """Return the state in which ``events``, in this order, leave a case; see ``advance``."""
    return reduce(lambda state, event: advance(kb, state, event), events, State())


def advance(kb: KnowledgeBase, state: State, event: Event) -> State:
    """Return the state after ``event``. Raises ``DoesNotFitError`` where that does not fit the ``state``."""
    reason = misfit(kb, state, event)
    if reason is not None:
        raise DoesNotFitError(event, reason)
    state = replace(state, fell_away=())
    match event:
        case Marked() | ClockStarted() | ClockStopped():
            return keep(state, event)
        case Changed():
            return _change(kb, state, event)
        case Stated(kind="fact", name=fact, value=value) | Confirmed(fact, value):
            return _state_late(kb, state, event, Condition(fact, value))
        case _:
            return apply(kb, state, event)


def _change(kb: KnowledgeBase, state: State, change: Changed) -> State:
    given = [p.answer for p in state.trail if p.step == change.step and p.how in {How.ANSWERED, How.KNOWN}]
    if given[-1] == change.answer:
        return state
    answered = Answered(change.step, change.answer)
    before = [e for e in state.history if isinstance(e, Answered) and e.step == change.step]
    if before:
        index = len(state.history) - 1 - state.history[::-1].index(before[-1])
        events = (*state.history[:index], answered, *state.history[index + 1 :])
        return _still_doubting(kb, state.doubts, _replay(kb, state, events, answered))
    stated = tuple(Confirmed(condition.fact, condition.value) for condition in _teaches(kb, answered))
    history = _hoist(kb, _without_facts_of(kb, state.history, change.step), stated)
    after = _replay(kb, state, (*history, answered), answered)
    return _still_doubting(kb, state.doubts, after)


def _without_facts_of(kb: KnowledgeBase, history: tuple[Event, ...], step: str) -> tuple[Event, ...]:
    """Take out what told the facts that ``step`` asks for, so that it is asked again."""
    asked = asks_for(kb.steps[step])
    return tuple(
        event
        for event in history
        if isinstance(event, Answered) or not any(c.fact in asked for c in _teaches(kb, event))
    )


def _state_late(kb: KnowledgeBase, state: State, event: Stated | Confirmed, condition: Condition) -> State:
    """Learn a fact outside the question that asks for it; what it changes is walked again."""
    known = holds(state.facts, condition)
    tells_nothing_new = known is True and condition.fact not in state.doubts
    only_a_doubt = isinstance(event, Stated) and not gives_way(kb, state, condition)
    if state.problem is None or tells_nothing_new or only_a_doubt:
        return apply(kb, state, event)
    doubts = {fact: values for fact, values in state.doubts.items() if fact != condition.fact}
    return _still_doubting(kb, doubts, _replay(kb, state, _hoist(kb, state.history, (event,))))


def _still_doubting(kb: KnowledgeBase, doubts: dict[str, tuple[str, str]], state: State) -> State:
    """Ask again what was in doubt before a correction, as far as the correction did not settle it."""
    open_doubts = {fact: values for fact, values in doubts.items() if fact in state.facts}
    return again(kb, replace(state, doubts=open_doubts)) if open_doubts else state


def _hoist(
    kb: KnowledgeBase, history: tuple[Event, ...], stated: tuple[Stated | Confirmed, ...]
) -> tuple[Event, ...]:
    """Put ``stated`` behind the facts of the beginning, and take out whatever excludes them."""
    kept = [event for event in history if not any(_excludes(kb, event, new) for new in stated)]
    start = next((i for i, event in enumerate(kept) if isinstance(event, Switched)), len(kept))
    return (*kept[:start], *stated, *kept[start:])


def _excludes(kb: KnowledgeBase, event: Event, new: Stated | Confirmed) -> bool:
    (stated,) = _teaches(kb, new)
    return not all(agree(kb, condition, stated) for condition in _teaches(kb, event))


def _teaches(kb: KnowledgeBase, event: Event) -> tuple[Condition, ...]:
    match event:
        case Stated(kind="fact", name=fact, value=value) | Confirmed(fact, value):
            return (Condition(fact, value),)
        case Answered(step, answer):
            question = kb.steps.get(step)
            if isinstance(question, Question):
                return question.answer(answer).teaches
            asked = fact_asked_at(step)
            return () if asked is None else (Condition(asked, answer),)
        case _:
            return ()


def _replay(
    kb: KnowledgeBase, before: State, events: tuple[Event, ...], new: Answered | None = None
) -> State:
    """Play ``events`` anew, each as soon as it fits, and say which answers never fitted.

    An action that was taken stays taken: an outcome that has lost its place is still recorded.
    """
    state = State(details=before.details, marks=before.marks, clocks=before.clocks)
    waiting = list(events)
    fell_away = _taken_out(before.history, events, new)
    while waiting:
        index = _next_fitting(kb, state, waiting)
        event = waiting.pop(index or 0)
        if index is not None or isinstance(event, Outcome):
            state = apply(kb, state, event)
        elif isinstance(event, Answered) and event != new:
            fell_away.append(event)
    return replace(state, fell_away=tuple(each for each in fell_away if not _known_anyway(state, each)))


def _taken_out(before: tuple[Event, ...], events: tuple[Event, ...], new: Answered | None) -> list[Answered]:
    """Return the answers that a correction excludes, without the one that ``new`` stands in for."""
    answers = [event for event in before if isinstance(event, Answered) and event not in events]
    return [event for event in answers if new is None or event.step != new.step]


def _next_fitting(kb: KnowledgeBase, state: State, waiting: list[Event]) -> int | None:
    """Return the first event that fits, looking no further than the next change of problem."""
    possible = moves(kb, state)
    for index, event in enumerate(waiting):
        if isinstance(event, Switched):
            return index if index == 0 else None
        if isinstance(event, Stated | Confirmed | Seen) or event in possible or answered_first(state, event):
            return index
    return None


def _known_anyway(state: State, event: Answered) -> bool:
    return any(
        passed.step == event.step and passed.answer == event.answer and passed.how is How.KNOWN
        for passed in state.trail
    )
