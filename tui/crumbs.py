"""Where one is in a case, from the problem down to what is on the screen."""

from __future__ import annotations

from kb.model import (
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    HandOver,
    KnowledgeBase,
    Solved,
    State,
)

SOLVED = "You are in again"
HANDED_OVER = "Now somebody should look at this with you"


def crumbs(kb: KnowledgeBase, state: State) -> tuple[str, ...]:
    """Return the titles of the problem and of the present step; nothing before a problem is chosen."""
    if state.problem is None:
        return ()
    here = _here(kb, state)
    return (kb.problems[state.problem].title, here) if here else (kb.problems[state.problem].title,)


def _here(kb: KnowledgeBase, state: State) -> str:
    match state.position:
        case AtQuestion(step) | AtEnding(step):
            return kb.steps[step].title
        case AtFact(_, fact, _) | AtContradiction(_, fact, _):
            return kb.facts[fact].question
        case AtAction(_, action) | AtWarning(_, action, _) | AtSymptoms(_, action):
            return kb.actions[action].title
        case Solved():
            return SOLVED
        case HandOver():
            return HANDED_OVER
    return ""
