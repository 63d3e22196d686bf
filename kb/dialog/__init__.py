"""The dialog: pure functions that turn a case's events into the state it stands in.

``advance`` is the only way to move, for the screens as well as for the checks.
"""

from kb.dialog.learning import found_just_now, gives_way, learn, shown_by
from kb.dialog.navigation import foregone, offers
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
from kb.dialog.reducer import DoesNotFitError, advance, fold, resume
from kb.dialog.simulation import ContradictionError, first_action, offered_here, walk
