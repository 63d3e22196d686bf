"""What the full-screen app shows where a case stands, and which key gives which answer."""

from __future__ import annotations

from itertools import count

from kb.dialog import fact_asked_at
from kb.model import (
    UNKNOWN,
    Answered,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Confirmed,
    Event,
    KnowledgeBase,
    Outcome,
    Result,
    Solved,
    State,
)
from kb.rules import milder_and_skipped
from tui.session.choices import choices
from tui.widgets.row import NUMBER_KEYS

_ENOUGH = 30
"""So many characters tell headings apart, and stand on one line of the window."""


def painted(kb: KnowledgeBase, state: State, screen: str) -> bool:
    """Return whether ``screen`` shows the position of ``state``.

    What can help, beside the conversation, and the answers given before, above it, name steps as well.
    """
    conversation = (line.partition("│")[0] for line in screen.splitlines() if "→" not in line)
    return heading(kb, state) in "\n".join(conversation)


def heading(kb: KnowledgeBase, state: State) -> str:
    """Return how the heading of the position of ``state`` begins."""
    return _heading(kb, state)[:_ENOUGH].rstrip()


def _heading(kb: KnowledgeBase, state: State) -> str:
    match state.position:
        case AtQuestion(step) | AtEnding(step):
            return kb.steps[step].title
        case AtFact(_, fact, _):
            return kb.facts[fact].question
        case AtContradiction():
            return "Two things that you said do not go together."
        case AtWarning(_, _, confirm):
            return kb.statement(confirm[0]) if confirm else "I have read this. Show me the steps"
        case AtAction(_, action):
            return kb.actions[action].title
        case AtSymptoms():
            return "What did you see instead?"
        case Solved():
            return "You are in again"
        case _:
            return "Now somebody should look at this with you"


def keys(kb: KnowledgeBase, state: State) -> list[tuple[str, Event]]:
    """Return the keys that give an answer where ``state`` stands, with what each says; none at the end."""
    if isinstance(state.position, AtWarning) and state.position.confirm:
        first = state.position.confirm[0]
        declined = Outcome(state.position.action, Result.DECLINED)
        milder = len(milder_and_skipped(kb, state, state.position.action))
        return [("1", Confirmed(first.fact, first.value)), (str(3 + milder), declined)]
    numbers = (1, 2, 4) if isinstance(state.position, AtAction) else count(1)  # 3 is: I'm stuck at this step
    return [
        (_key(kb, n, choice.event), choice.event)
        for n, choice in zip(numbers, choices(kb, state), strict=False)
        if n in NUMBER_KEYS
    ]


def _key(kb: KnowledgeBase, number: int, event: Event) -> str:
    """Return what is to be pressed: *I don't know* counts the second time, where one can find out."""
    if not (isinstance(event, Answered) and event.answer == UNKNOWN):
        return str(number)
    fact = fact_asked_at(event.step)
    find_out = kb.facts[fact].find_out if fact else kb.question(event.step).find_out
    return str(number) * (2 if find_out else 1)
