"""The dialog: pure functions that turn a case's events into the state it stands in.

``advance`` is the only way to move, for the screens as well as for the checks.
"""

from kb.dialog.learning import shown_by
from kb.dialog.navigation import offers
from kb.dialog.possible_moves import (
    NONE_OF_THESE,
    NONE_OF_THESE_WORDS,
    SYMPTOMS_QUESTION,
    UNKNOWN_WORDS,
    action_seen_at,
    asks_for,
    doubting,
    fact_asked_at,
    fact_step,
    moves,
    symptoms,
    symptoms_step,
)
from kb.dialog.reducer import DoesNotFitError, advance, fold

__all__ = [
    "NONE_OF_THESE",
    "NONE_OF_THESE_WORDS",
    "SYMPTOMS_QUESTION",
    "UNKNOWN_WORDS",
    "DoesNotFitError",
    "action_seen_at",
    "advance",
    "asks_for",
    "doubting",
    "fact_asked_at",
    "fact_step",
    "fold",
    "moves",
    "offers",
    "shown_by",
    "symptoms",
    "symptoms_step",
]
