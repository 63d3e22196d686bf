"""What can be ticked, and how it is called: by what it says, so that a tick survives edits around it."""

import re

from kb.model import Action, Blocks, ClockStarted, Effect, Mark, Passage, State, flat, words

_WORDS = 8
"""How many words name a step; no two of an ending, or of an action for one version of DSM, share them."""


def step_id(action: Action, passage: Passage, item: Blocks) -> str:
    """Return a step's name, with its version if it has one: ``actions/reset-mode-1#take-the-clip-away``."""
    version = [] if passage.dsm is None else ["dsm", passage.dsm]
    return f"actions/{action.id}#{'-'.join([*version, *_first_words(item)])}"


def item_id(ref: str, item: Blocks) -> str:
    """Return the name of an ``item`` in an ending's list: ``roads/after-a-reset#first-things/test-it``."""
    return f"{ref}/{'-'.join(_first_words(item))}"


def _first_words(item: Blocks) -> list[str]:
    return re.findall(r"\w+", words(flat(item)).lower())[:_WORDS]


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
    """Return the wait of that many seconds begun at ``step`` or, by an earlier version, at its action."""
    found = state.clocks.get(step) or state.clocks.get(f"actions/{action_of(step)}")
    return found if found is not None and found.seconds == seconds else None
