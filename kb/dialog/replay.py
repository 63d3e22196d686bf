"""Taking up an earlier case with today's knowledge."""

from dataclasses import dataclass

from kb.dialog import DoesNotFitError, advance
from kb.model import Answered, Case, Event, KnowledgeBase, Question, State, Stated


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
    if isinstance(event, Answered) and isinstance(step, Question) and not _offers(step, event.answer):
        return f"“{step.title}” does not have the answer “{event.answer}” any more."
    return error.reason.replace(step.ref, f"“{step.title}”")


def _offers(question: Question, answer: str) -> bool:
    return any(each.id == answer for each in question.answers)
