"""The report's end: what to put back, and where help is."""

from __future__ import annotations

from kb.model import AtEnding, Blocks, Ending, KnowledgeBase, State, paragraph
from kb.passages import as_prose, passages_for
from kb.putback import PutBack, put_back
from kb.report.markdown import escape, standalone

HAND_OVER = "hand-over"
"""The road whose first ending tells everybody where help is."""

_NOBODY_NAMED = "Give this report to somebody who knows the NAS, or to the maker's support."


def put_back_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the effects of the actions that were taken, with how each is put back."""
    undone = put_back(kb, state)
    if not undone:
        return []
    blocks = ["## What to put back"]
    for each in undone:
        blocks += _effect(each, state)
    return blocks


def _effect(each: PutBack, state: State) -> list[str]:
    note = f" ({escape(each.note)})" if each.note else ""
    effect = each.effect
    how = as_prose(passages_for(effect.put_back, state.facts))
    return [f"### {escape(effect.title)}{note}", standalone((*effect.affects, *how))]


def help_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return where to get help, unless the case has ended at the very step that says so."""
    ending = _who_can_help(kb)
    if ending is None:
        return ["## Where to get help", _NOBODY_NAMED]
    if state.position == AtEnding(ending.ref):
        return []
    return ["## Where to get help", standalone(ending.prose)]


def help_words(kb: KnowledgeBase) -> Blocks:
    """Return where help is."""
    ending = _who_can_help(kb)
    return paragraph(_NOBODY_NAMED) if ending is None else ending.prose


def _who_can_help(kb: KnowledgeBase) -> Ending | None:
    steps = kb.roads[HAND_OVER].steps if HAND_OVER in kb.roads else ()
    return next((step for step in steps if isinstance(step, Ending)), None)
