"""The report's beginning: the person's words, the problem, and where the case stands."""

from __future__ import annotations

from kb.explain import position_title, statement
from kb.model import (
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtStart,
    AtSymptoms,
    AtWarning,
    Case,
    Condition,
    HandOver,
    KnowledgeBase,
    Solved,
    State,
    Switched,
)
from kb.report.layout import TITLE, WAITS, WORDS
from kb.report.markdown import escape, fenced, standalone
from kb.waiting import waits_until

_INTRODUCTION = (
    "What happened, what is known, what was tried and what is left, for you and for whoever helps you. "
    "Backin is not by Synology, works offline and changes nothing on a NAS."
)

_HOW_SURE = {
    "sure": "the description speaks clearly for it.",
    "likely": "the description fits it, and other problems too.",
    "unknown": "the description did not tell; you chose it.",
}

_ABOUT_ACTION = {
    AtWarning: "is not done yet. What it undoes is being read.",
    AtAction: "is to be tried.",
    AtSymptoms: "did not work.",
    Solved: "worked.",
}


def opening(kb: KnowledgeBase, case: Case, state: State) -> list[str]:
    """Return the title, the introduction and the person's words, as blocks of Markdown."""
    problem = "" if state.problem is None else f": {escape(kb.problems[state.problem].title)}"
    return [f"# {TITLE}{problem}", _INTRODUCTION, f"## {WORDS}", fenced(case.description)]


def problem_section(kb: KnowledgeBase, case: Case, state: State, misfit: str | None) -> list[str]:
    """Return which problem it is, how sure that is, and where the case stands.

    ``misfit`` says why not all events of the case could be replayed, if so.
    """
    blocks = ["## The problem"]
    if state.problem is not None:
        problem = kb.problems[state.problem]
        blocks += [f"**{escape(problem.title)}**", standalone(problem.summary), *_how_sure(kb, case, state)]
    blocks += ["**Where it stands:** " + _standing(kb, state)]
    until = waits_until(case, state)
    if until is not None:
        blocks.append(WAITS + until.isoformat(" ", "seconds"))
    if isinstance(state.position, AtEnding):
        blocks.append(standalone(kb.steps[state.position.step].prose))
    if misfit is not None:
        blocks.append(f"Not all of the log fits this version's knowledge any more: {escape(misfit)}")
    return blocks


def _how_sure(kb: KnowledgeBase, case: Case, state: State) -> list[str]:
    words = _HOW_SURE.get(case.band)
    if words is None:
        return []
    first = next((event.problem for event in case.events if isinstance(event, Switched)), state.problem)
    if first == state.problem or first not in kb.problems:
        return [f"**How sure:** {words}"]
    began = escape(kb.problems[first].title)
    return [f"**How sure:** the case began as “{began}”: {words} It turned into this problem on the way."]


def _standing(kb: KnowledgeBase, state: State) -> str:
    position = state.position
    match position:
        case AtStart():
            return "no problem is chosen yet."
        case AtQuestion() | AtFact():
            return f"this question waits for an answer: {escape(position_title(kb, state))}"
        case AtContradiction(_, fact, values):
            one, other = (escape(statement(kb, Condition(fact, value))) for value in values)
            return f"two statements exclude each other. {one} {other}"
        case AtEnding():
            return escape(position_title(kb, state))
        case HandOver():
            return "nothing is left to offer. This report is for somebody who can help."
        case AtWarning() | AtAction() | AtSymptoms() | Solved():
            return f"“{escape(kb.actions[position.action].title)}” {_ABOUT_ACTION[type(position)]}"
