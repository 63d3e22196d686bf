"""One view for each position that a dialog can stand at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kb.model import (
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtStart,
    AtSymptoms,
    AtWarning,
    HandOver,
    Position,
    Solved,
)
from tui.widgets.countdown import Clocks
from tui.widgets.positions.action import ActionView
from tui.widgets.positions.ending import EndView
from tui.widgets.positions.question import ContradictionView, FactView, QuestionView, SymptomsView
from tui.widgets.positions.view import View
from tui.widgets.positions.warning import WarningView

if TYPE_CHECKING:
    from tui.session.session import Session


__all__ = ["View", "view_of"]


_VIEWS: dict[type[Position], type[View]] = {
    AtQuestion: QuestionView,
    AtFact: FactView,
    AtContradiction: ContradictionView,
    AtWarning: WarningView,
    AtSymptoms: SymptomsView,
    AtEnding: EndView,
    Solved: EndView,
    HandOver: EndView,
}


def view_of(session: Session, clocks: Clocks) -> View:
    """Return the view of where ``session`` stands; ``clocks`` outlive the view.

    Raises ``ValueError`` before a problem is chosen: then there is none.
    """
    match session.state.position:
        case AtStart():
            raise ValueError("No problem is chosen yet.")
        case AtAction() as position:
            return ActionView(session, position, clocks)
        case position:
            return _VIEWS[type(position)](session, position)
