"""The dialog: pure functions that turn a case's events into the state it stands in.

``advance`` is the only way to move, for the screens as well as for the checks.
"""

from kb.dialog.advancing import DoesNotFitError, advance, fold
from kb.dialog.moves import doubting, moves
from kb.dialog.settling import offers

__all__ = ["DoesNotFitError", "advance", "doubting", "fold", "moves", "offers"]
