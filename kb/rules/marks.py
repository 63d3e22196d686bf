"""What can be ticked, and how it is called: by what it says, so that a tick survives edits around it."""

from __future__ import annotations

import re

from kb.model import Action, Blocks, ClockStarted, Effect, Mark, Passage, State, flat, words

_WORDS = 8
"""How many words of a step name it; no two steps of an action for one version of DSM begin with the same."""


def step_id(action: Action, passage: Passage, item: Blocks) -> str:
    """Return what the step ``item`` in a ``passage`` of ``action`` is called.

    For example ``actions/reset-mode-1#take-the-paper-clip-away``, with the version of DSM if it is for one.
    """
    version = [] if passage.dsm is None else ["dsm", passage.dsm]
    first = re.findall(r"\w+", words(flat(item)).lower())[:_WORDS]
    return f"actions/{action.id}#{'-'.join([*version, *first])}"


def effect_id(effect: Effect) -> str:
    """Return what an effect that is to be put back is called: ``effects/auto-block``."""
    return f"effects/{effect.id}"


def action_of(what: str) -> str:
    """Return the id of the action whose step, or which itself, is called ``what``."""
    return what.removeprefix("actions/").partition("#")[0]


def box(state: State, what: str) -> str:
    """Return a box for ``what``, ticked if it is done."""
    return "[x]" if state.marks.get(what) is Mark.DONE else "[ ]"


def clock_at(state: State, step: str, seconds: int) -> ClockStarted | None:
    """Return the wait of that many seconds that was begun at ``step``, if one was and still counts.

    Earlier versions kept a wait with its action only.
    """
    found = state.clocks.get(step) or state.clocks.get(f"actions/{action_of(step)}")
    return found if found is not None and found.seconds == seconds else None
