"""Moving a case on by one event that fits, the fold of that over all of them, and taking up an earlier one.

A correction is not patched in: the events in force are played again from the beginning with the
correction in its place. Answers whose question still comes up are kept, wherever it comes up now; the
others fall away, and the state says which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from msgspec.structs import replace

from kb.dialog.learning import gives_way
from kb.dialog.possible_moves import answered_first, asks_for, fact_asked_at, moves
from kb.dialog.transitions import again, apply, keep
from kb.model import (
    Accepted,
    Answered,
    Case,
    Changed,
    ClockStarted,
    ClockStopped,
    Condition,
    Confirmed,
    Event,
    How,
    Kept,
    KnowledgeBase,
    Marked,
    Outcome,
    Preferred,
    Question,
    Seen,
    State,
    Stated,
    Switched,
    Unread,
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


_LONGEST = 100
"""How many characters are quoted of what a file says."""


def misfit(kb: KnowledgeBase, state: State, event: Event) -> str | None:
    """Return why ``event`` cannot be applied to ``state``, as a sentence, or ``None`` if it can."""
    if isinstance(event, Unread):
        quoted = " ".join(filter(None, (event.name, event.about, event.value)))[:_LONGEST]
        return f"This version of Backin does not know the entry “{quoted}” of the log."
    unknown = _unknown_name(kb, state, event)
    if unknown is not None:
        return f"{unknown} is not part of the knowledge any more."
    if isinstance(event, Stated | Confirmed | Switched | Outcome | Seen | Kept):
        return None
    if isinstance(event, Changed):
        return None if _was_passed(state, event) else f"{event.step} was not answered before."
    if answered_first(state, event) is not None or event in moves(kb, state):
        return None
    subject = event.step if isinstance(event, Answered) else event.action
    return f"{subject} is not what is asked at this point."


def _was_passed(state: State, event: Changed) -> bool:
    return any(
        passed.step == event.step and passed.how in {How.ANSWERED, How.KNOWN} for passed in state.trail
    )


def _unknown_name(kb: KnowledgeBase, state: State, event: Event) -> str | None:
    match event:
        case Stated(kind="fact", name=fact, value=value) | Confirmed(fact, value):
            return _unknown_value(kb, fact, value)
        case Answered(_, value) if (asked := answered_first(state, event)) is not None:
            return _unknown_value(kb, asked, value)
        case Stated(kind="detail", name=detail):
            return None if detail in kb.details else f"The detail {detail}"
        case Stated(kind="tried", name=action) | Accepted(action) | Preferred(action) | Outcome(action):
            return None if action in kb.actions else f"The action {action}"
        case Switched(problem):
            return None if problem in kb.problems else f"The problem {problem}"
        case Seen(observations):
            unknown = next((each for each in observations if each not in kb.observations), None)
            return None if unknown is None else f"The observation {unknown}"
        case Changed(step, answer):
            return _unknown_answer(kb, step, answer)
        case _:
            return None


def _unknown_value(kb: KnowledgeBase, fact: str, value: str) -> str | None:
    if fact not in kb.facts:
        return f"The fact {fact}"
    if all(each.id != value for each in kb.facts[fact].values):
        return f"The value {value} of the fact {fact}"
    return None


def _unknown_answer(kb: KnowledgeBase, step: str, answer: str) -> str | None:
    question = kb.steps.get(step)
    if isinstance(question, Question) and all(each.id != answer for each in question.answers):
        return f"The answer {answer} of {step}"
    return None


@dataclass(frozen=True, slots=True)
class Resumed:
    """Where an earlier case stands today.

    ``kept_events`` are the events up to the first that no longer fits, without details that exist no more:
    nothing rests on these. ``left_out`` is how many events came after that one.
    ``reason`` says in sentences what does not fit; it is ``None`` when all events do.
    """

    state: State
    kept_events: tuple[Event, ...]
    reason: str | None = None
    left_out: int = 0


def resume(kb: KnowledgeBase, case: Case) -> Resumed:
    """Replay the events of ``case`` by their ids, up to the first that does not fit the knowledge."""
    state, kept, reasons = State(), list[Event](), list[str]()
    for index, event in enumerate(case.events):
        try:
            state = advance(kb, state, event)
        except DoesNotFitError as error:
            reasons.append(_in_words(kb, error))
            if not (isinstance(event, Stated) and event.kind == "detail"):
                left_out = len(case.events) - index - 1
                return Resumed(state, tuple(kept), " ".join(reasons), left_out)
        else:
            kept.append(event)
    return Resumed(state, tuple(kept), " ".join(reasons) or None)


def _in_words(kb: KnowledgeBase, error: DoesNotFitError) -> str:
    """Return the reason with the title of the step in it, where that step still exists."""
    event = error.event
    step = kb.steps.get(getattr(event, "step", ""))
    if step is None:
        return error.reason
    if isinstance(event, Answered) and _unknown_answer(kb, step.ref, event.answer):
        return f"“{step.title}” does not have the answer “{event.answer}” any more."
    return error.reason.replace(step.ref, f"“{step.title}”")
