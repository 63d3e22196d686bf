"""Ways through a problem: the most that can add up on one, rounds, and how a way is told in words."""

from __future__ import annotations

from collections.abc import Callable
from graphlib import CycleError

from kb.checking.exploring import Exploration, Visit
from kb.model import Answered, AtFact, AtQuestion, AtSymptoms, Event, KnowledgeBase, Outcome, Question, State

Sum = Callable[[int, State, Event], int]
"""What a count becomes by an event at a state. A higher count must never become a lower sum."""


def most(exploration: Exploration, add: Sum) -> dict[Visit, tuple[int, Visit]]:
    """Return the highest count with which each visit can be reached, and the visit with that way behind it.

    There must be no circle.
    """
    best = {exploration.start: (0, Visit(exploration.start.state))}
    for visit in exploration.ordered:
        so_far, here = best[visit]
        for event, following in visit.onward:
            count = add(so_far, visit.state, event)
            if following not in best or count > best[following][0]:
                best[following] = count, Visit(following.state, here, event)
    return best


def most_questions(exploration: Exploration) -> tuple[int, Visit]:
    """Return how many questions the longest way asks, and where it ends, with that way behind it."""
    best = most(exploration, lambda count, state, _: count + isinstance(state.position, AtQuestion | AtFact))
    return max(best.values(), key=lambda counted: counted[0])


def circle(exploration: Exploration) -> Visit | None:
    """Return a state to which a way from it leads back, the first on that way; ``None`` if there is none.

    A state holds what is known, asked in vain and tried, so such a round teaches nothing new.
    """
    try:
        _ = exploration.ordered
    except CycleError as error:
        round_trip: list[Visit] = error.args[1]
        return min(round_trip, key=lambda visit: len(visit.way()))
    return None


def witness(kb: KnowledgeBase, visit: Visit) -> str:
    """Return the answers and outcomes that lead to ``visit``, with arrows between them."""
    words = [
        _said(kb, before, event) for before, event in visit.said() if isinstance(event, Answered | Outcome)
    ]
    return " → ".join(words) or "the start"


def _said(kb: KnowledgeBase, before: State, event: Answered | Outcome) -> str:
    if isinstance(event, Outcome):
        return f"{event.action} {event.result.value}"
    position = before.position
    if isinstance(position, AtFact):
        return f"{kb.facts[position.fact].question} {event.answer}"
    if isinstance(position, AtSymptoms):
        return f"seen: {event.answer}"
    step = kb.steps[event.step]
    return f"{step.title} {step.answer(event.answer).text}" if isinstance(step, Question) else event.answer
