"""What is to be done now, with boxes: the steps on offer, what an ending says, what to put back."""

from __future__ import annotations

from itertools import groupby

from kb.model import (
    AFTERWARDS,
    BEFORE,
    CHECK,
    Action,
    AtAction,
    AtEnding,
    KnowledgeBase,
    Passage,
    State,
)
from kb.report.log import WAITS
from kb.report.markdown import escape, listed, standalone
from kb.rules import (
    PutBack,
    as_prose,
    box,
    concerning,
    effect_id,
    how_far,
    passages_for,
    put_back,
    solved_by,
    step_id,
)
from kb.waits import waits_until


def to_do_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return what is to be done where the case stands, as blocks of Markdown; nothing where that is open."""
    position, until = state.position, waits_until(state)
    blocks = [] if until is None else [WAITS + until.isoformat(" ", "seconds")]
    if isinstance(position, AtAction):
        blocks += _action(state, kb.actions[position.action])
    if isinstance(position, AtEnding):
        blocks += [f"### {escape(kb.steps[position.step].title)}", standalone(kb.steps[position.step].prose)]
    undone, worked = put_back(kb, state), solved_by(state)
    if worked is not None and not undone:
        blocks += _boxes(state, kb.actions[worked], kb.actions[worked].put_back, AFTERWARDS)
    blocks += _put_back(state, undone)
    return ["## To do", *blocks] if blocks else []


def _action(state: State, action: Action) -> list[str]:
    before, check = (passages_for(part, state.facts) for part in (action.before, action.check))
    return [
        f"### {BEFORE}" if before else "",
        standalone(as_prose(before)),
        *_boxes(state, action, action.steps, escape(action.title)),
        f"### {CHECK}" if check else "",
        standalone(as_prose(check)),
    ]


def _boxes(state: State, action: Action, passages: tuple[Passage, ...], heading: str) -> list[str]:
    """Return a part of an action under its heading, with a box for each item."""
    blocks = []
    shown = passages_for(passages, state.facts)
    for version, group in groupby(shown, key=lambda passage: passage.dsm):
        blocks += [] if version is None else [f"**DSM {version}:**"]
        for passage in group:
            items = (
                f"{box(state, step_id(action, passage, item))} {standalone(item)}" for item in passage.items
            )
            blocks += [standalone(passage.prose), listed(items)]
    return [f"### {heading}", *blocks] if blocks else []


def _put_back(state: State, undone: tuple[PutBack, ...]) -> list[str]:
    if not undone:
        return []
    mine = concerning(state, undone)
    others = [escape(each.effect.title) for each in undone if each not in mine]
    done, total = how_far(state, undone)
    return [
        f"### What was undone, most urgent first: {done} of {total} put back",
        listed(f"{box(state, effect_id(each.effect))} {escape(each.title)}" for each in mine),
        f"Of no concern here: {'; '.join(others)}." if others else "",
    ]
