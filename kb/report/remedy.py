"""One action in full, so that a helper can follow it without Backin."""

from __future__ import annotations

from kb.explain import afterwards, spends_words, statement
from kb.known import holds
from kb.model import (
    AFTERWARDS,
    BEFORE,
    CHECK,
    STEPS,
    Action,
    AtAction,
    AtSymptoms,
    AtWarning,
    Condition,
    KnowledgeBase,
    Outcome,
    Passage,
    Solved,
    State,
)
from kb.passages import as_prose, passages_for
from kb.putback import undone_by
from kb.report.markdown import escape, line_of, listed, standalone

_STEPS_LATER = (
    "**The steps are not in this report yet.** Backin shows them, and writes them into the report, "
    "once the person has read what the action undoes and has decided to go ahead."
)


def action_in_focus(state: State) -> str | None:
    """Return the action that is looked at, or the one that was offered last; ``None`` before any was."""
    position = state.position
    if isinstance(position, AtAction | AtWarning | AtSymptoms | Solved):
        return position.action
    outcomes = [event.action for event in state.history if isinstance(event, Outcome)]
    return outcomes[-1] if outcomes else None


def action_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the action in focus with its cost, warnings, steps, checks and what to do if it did not work.

    Until the person accepted what it undoes, that cost is all there is: it is to be read before the steps.
    """
    focus = action_in_focus(state)
    if focus is None:
        return []
    action = kb.actions[focus]
    return [
        "## The action",
        f"**{escape(action.title)}**",
        standalone(action.summary),
        listed(_costs(kb, state, action)),
        *([_STEPS_LATER] if isinstance(state.position, AtWarning) else _doing(state, action)),
    ]


def _doing(state: State, action: Action) -> list[str]:
    return [
        *_part(BEFORE, passages_for(action.before, state.facts)),
        *_part(STEPS, passages_for(action.steps, state.facts), numbered=True),
        *_part(CHECK, passages_for(action.check, state.facts)),
        *_symptoms(action),
        *_part(AFTERWARDS, passages_for(action.put_back, state.facts)),
    ]


def _costs(kb: KnowledgeBase, state: State, action: Action) -> list[str]:
    loses = ", ".join(escape(each.effect.title) for each in undone_by(kb, state, action.id))
    lines = [
        f"**Harm:** {action.harm_words}",
        f"**Takes about:** {escape(action.time)}" if action.time else "",
        f"**Undoes:** {loses}" if loses else "",
        *(f"**{title}:** {line_of(text)}" for title, text in afterwards(action)),
        f"**Uses:** {spends_words(action)}" if action.spends else "",
        *(_stop_sign(kb, state, condition) for condition in action.not_if),
    ]
    return [line for line in lines if line]


def _stop_sign(kb: KnowledgeBase, state: State, condition: Condition) -> str:
    cleared = {True: "this holds here", False: "this does not hold here", None: "not known here"}
    return f"**Not if:** {escape(statement(kb, condition))} ({cleared[holds(state.facts, condition)]})"


def _part(heading: str, passages: tuple[Passage, ...], *, numbered: bool = False) -> list[str]:
    return [f"### {heading}", standalone(as_prose(passages, numbered=numbered))] if passages else []


def _symptoms(action: Action) -> list[str]:
    if not action.symptoms:
        return []
    items = (f"{escape(each.text)} {line_of(each.hint)}".strip() for each in action.symptoms)
    return ["### If it did not", "Backin knows a way on if you see one of these:", listed(items)]
