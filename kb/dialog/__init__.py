"""The dialog: pure functions that turn a case's events into the state it stands in.

``advance`` is the only way to move, for the screens as well as for the checks.
"""

from kb.dialog.learning import found_just_now as found_just_now
from kb.dialog.learning import gives_way as gives_way
from kb.dialog.learning import learn as learn
from kb.dialog.learning import shown_by as shown_by
from kb.dialog.navigation import foregone as foregone
from kb.dialog.navigation import offers as offers
from kb.dialog.possible_moves import NONE_OF_THESE as NONE_OF_THESE
from kb.dialog.possible_moves import NONE_OF_THESE_WORDS as NONE_OF_THESE_WORDS
from kb.dialog.possible_moves import SYMPTOMS_QUESTION as SYMPTOMS_QUESTION
from kb.dialog.possible_moves import UNKNOWN_WORDS as UNKNOWN_WORDS
from kb.dialog.possible_moves import action_seen_at as action_seen_at
from kb.dialog.possible_moves import asks_for as asks_for
from kb.dialog.possible_moves import doubting as doubting
from kb.dialog.possible_moves import fact_asked_at as fact_asked_at
from kb.dialog.possible_moves import fact_step as fact_step
from kb.dialog.possible_moves import moves as moves
from kb.dialog.possible_moves import symptoms as symptoms
from kb.dialog.possible_moves import symptoms_step as symptoms_step
from kb.dialog.reducer import DoesNotFitError as DoesNotFitError
from kb.dialog.reducer import advance as advance
from kb.dialog.reducer import fold as fold
from kb.dialog.replay import resume as resume
from kb.dialog.simulation import ContradictionError as ContradictionError
from kb.dialog.simulation import first_action as first_action
from kb.dialog.simulation import offered_here as offered_here
from kb.dialog.simulation import walk as walk
