"""One view for each position that a dialog can stand at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.model import AtAction, AtContradiction, AtFact, AtQuestion, AtSymptoms, AtWarning
from tui.widgets.countdown import Clocks
from tui.widgets.positions.action import ActionView
from tui.widgets.positions.ending import EndView
from tui.widgets.positions.question import ContradictionView, FactView, QuestionView, SymptomsView
from tui.widgets.positions.view import View
from tui.widgets.positions.warning import WarningView

if TYPE_CHECKING:
    from tui.session import Session


__all__ = ["View", "view_of"]


def view_of(session: Session, clocks: Clocks) -> View:
    """Return the view of where ``session`` stands; ``clocks`` outlive the view."""
    match session.state.position:
        case AtQuestion():
            return QuestionView(session)
        case AtFact():
            return FactView(session)
        case AtContradiction():
            return ContradictionView(session)
        case AtWarning():
            return WarningView(session)
        case AtAction():
            return ActionView(session, clocks)
        case AtSymptoms():
            return SymptomsView(session)
        case _:
            return EndView(session)
