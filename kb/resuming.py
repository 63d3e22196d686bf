"""Taking up an earlier case with today's knowledge."""

from __future__ import annotations

from dataclasses import dataclass

from kb.dialog import DoesNotFitError, advance
from kb.model import Answered, Case, Event, KnowledgeBase, Question, State


@dataclass(frozen=True, slots=True)
class Resumed:
    """Where an earlier case stands today.

    ``kept_events`` are the events up to the first that no longer fits, which is ``stopped_at``;
    ``reason`` says in a sentence why it does not fit. Both are ``None`` when all events fit.
    """

    state: State
    kept_events: tuple[Event, ...]
    stopped_at: Event | None = None
    reason: str | None = None


def resume(kb: KnowledgeBase, case: Case) -> Resumed:
    """Replay the events of ``case`` by their ids, up to the first that does not fit the knowledge."""
    state = State()
    for index, event in enumerate(case.events):
        try:
            state = advance(kb, state, event)
        except DoesNotFitError as error:
            return Resumed(state, case.events[:index], event, _in_words(kb, error))
    return Resumed(state, case.events)


def _in_words(kb: KnowledgeBase, error: DoesNotFitError) -> str:
    """Return the reason with the title of the step in it, where that step still exists."""
    event = error.event
    step = kb.steps.get(getattr(event, "step", ""))
    if step is None:
        return error.reason
    if isinstance(event, Answered) and isinstance(step, Question) and not _offers(step, event.answer):
        return f"“{step.title}” does not have the answer “{event.answer}” any more."
    return error.reason.replace(step.ref, f"“{step.title}”")


def _offers(question: Question, answer: str) -> bool:
    return any(each.id == answer for each in question.answers)
