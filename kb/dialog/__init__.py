"""The dialog: pure functions that turn a case's events into the state it stands in.

``advance`` is the only way to move, for the screens as well as for the checks.
"""

from kb.dialog.advancing import DoesNotFitError, advance, fold
from kb.dialog.moves import (
    NONE_OF_THESE,
    NONE_OF_THESE_WORDS,
    SYMPTOMS_QUESTION,
    UNKNOWN_WORDS,
    action_seen_at,
    doubting,
    fact_asked_at,
    fact_step,
    moves,
    symptoms,
    symptoms_step,
)
from kb.dialog.settling import offers

__all__ = [
    "NONE_OF_THESE",
    "NONE_OF_THESE_WORDS",
    "SYMPTOMS_QUESTION",
    "UNKNOWN_WORDS",
    "DoesNotFitError",
    "action_seen_at",
    "advance",
    "doubting",
    "fact_asked_at",
    "fact_step",
    "fold",
    "moves",
    "offers",
    "symptoms",
    "symptoms_step",
]
