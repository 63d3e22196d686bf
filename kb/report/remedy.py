"""One action in full, so that a helper can follow it without Backin."""

from __future__ import annotations

from itertools import groupby

from kb.explain import statement
from kb.known import holds
from kb.model import (
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
from kb.passages import passages_for
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
        *_part("Before you start", passages_for(action.before, state.facts)),
        *_part("Steps", passages_for(action.steps, state.facts), numbered=True),
        *_part("Check that it worked", passages_for(action.check, state.facts)),
        *_symptoms(action),
        *_part("Afterwards", passages_for(action.put_back, state.facts)),
    ]


def _costs(kb: KnowledgeBase, state: State, action: Action) -> list[str]:
    loses = ", ".join(escape(each.effect.title) for each in undone_by(kb, state, action.id))
    attempts = "one sign-in attempt" if action.spends == 1 else f"{action.spends} sign-in attempts"
    lines = [
        f"**Harm:** {action.harm_words}",
        f"**Takes about:** {escape(action.time)}" if action.time else "",
        f"**Undoes:** {loses}" if loses else "",
        f"**Keeps:** {line_of(action.keeps)}" if action.keeps else "",
        f"**To undo it:** {line_of(action.undo)}" if action.undo else "",
        f"**Spends:** {attempts}. Auto Block counts them too." if action.spends else "",
        *(_stop_sign(kb, state, condition) for condition in action.not_if),
    ]
    return [line for line in lines if line]


def _stop_sign(kb: KnowledgeBase, state: State, condition: Condition) -> str:
    cleared = {True: "this holds here", False: "this does not hold here", None: "not known here"}
    return f"**Not if:** {line_of(statement(kb, condition))} ({cleared[holds(state.facts, condition)]})"


def _part(heading: str, passages: tuple[Passage, ...], *, numbered: bool = False) -> list[str]:
    return [f"### {heading}", *passage_blocks(passages, numbered=numbered)] if passages else []


def passage_blocks(passages: tuple[Passage, ...], *, numbered: bool = False) -> list[str]:
    """Return passages as blocks of Markdown, with the version of DSM above those that are for one only."""
    blocks = []
    for version, group in groupby(passages, key=lambda passage: passage.dsm):
        if version is not None:
            blocks.append(f"**DSM {version}:**")
        number = 1
        for passage in group:
            blocks += [standalone(passage.prose)] if passage.prose else []
            items = [standalone(item) for item in passage.items]
            blocks += [listed(items, first=number if numbered else None)] if items else []
            number += len(items)
    return blocks


def _symptoms(action: Action) -> list[str]:
    if not action.symptoms:
        return []
    items = (f"{escape(each.text)} {line_of(each.hint)}".strip() for each in action.symptoms)
    return ["### If it did not", "Backin knows a way on if you see one of these:", listed(items)]
