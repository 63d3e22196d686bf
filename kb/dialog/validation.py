"""Whether an event means anything here: by the ids it names, and by where the case stands."""

from kb.dialog.possible_moves import answered_first, moves
from kb.model import (
    Accepted,
    Answered,
    Changed,
    Confirmed,
    Event,
    How,
    Kept,
    KnowledgeBase,
    Outcome,
    Preferred,
    Question,
    Seen,
    State,
    Stated,
    Switched,
    Unread,
)

_LONGEST = 100
"""How many characters are quoted of what a file says."""


def misfit(kb: KnowledgeBase, state: State, event: Event) -> str | None:
    """Return why ``event`` cannot be applied to ``state``, as a sentence, or ``None`` if it can."""
    if isinstance(event, Unread):
        return f"This version of Backin does not know the entry “{_quoted(event)}” of the log."
    unknown = _unknown_name(kb, state, event)
    if unknown is not None:
        return f"{unknown} is not part of the knowledge any more."
    if isinstance(event, Stated | Confirmed | Switched | Outcome | Seen | Kept):
        return None
    if isinstance(event, Changed):
        return None if _was_passed(state, event) else f"{event.step} was not answered before."
    if answered_first(state, event) is not None or event in moves(kb, state):
        return None
    return f"{_subject(event)} is not what is asked at this point."


def _quoted(event: Unread) -> str:
    return " ".join(part for part in (event.name, event.about, event.value) if part)[:_LONGEST]


def _subject(event: Answered | Accepted | Preferred) -> str:
    return event.step if isinstance(event, Answered) else event.action


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
