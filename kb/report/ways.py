"""What became of the other actions, and which fact ruled each one out."""

from __future__ import annotations

from kb.explain import standing_words, statement
from kb.ladder import ladder
from kb.model import Condition, KnowledgeBase, Rung, Standing, State
from kb.report.known import how_known
from kb.report.markdown import escape, listed
from kb.report.remedy import action_in_focus


def ways_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the other actions that can help, mildest first, except harsher ones that nobody looked at."""
    focus = action_in_focus(state)
    limit = kb.actions[focus].harm if focus is not None else None
    shown = [
        rung
        for rung in ladder(kb, state)
        if rung.action != focus
        and (
            rung.standing is not Standing.OPEN
            or (limit is not None and kb.actions[rung.action].harm <= limit)
        )
    ]
    if not shown:
        return []
    return ["## Milder ways, and what became of them", listed(_way(kb, state, rung) for rung in shown)]


def _way(kb: KnowledgeBase, state: State, rung: Rung) -> str:
    action = kb.actions[rung.action]
    return f"**{escape(action.title)}** ({action.harm_words}): {_became(kb, state, rung)}"


def _became(kb: KnowledgeBase, state: State, rung: Rung) -> str:
    if rung.standing is Standing.TRIED:
        return f"tried: {state.tried[rung.action].value}"
    if rung.standing is Standing.RULED_OUT:
        return "ruled out: " + " ".join(_reason(kb, state, condition) for condition in rung.because)
    return escape(standing_words(kb, rung))


def _reason(kb: KnowledgeBase, state: State, condition: Condition) -> str:
    return f"{escape(statement(kb, condition))} ({how_known(state, condition.fact)})"
