"""One view for each position that a dialog can stand at."""

from typing import get_args

from kb.model import AtAction, AtEnding, AtWarning, HandOver, Position, Solved
from tui.session.choices import Asking
from tui.session.session import Session
from tui.widgets.countdown import Clocks
from tui.widgets.positions.action import ActionView
from tui.widgets.positions.ending import EndView
from tui.widgets.positions.question import QuestionView
from tui.widgets.positions.view import View
from tui.widgets.positions.warning import WarningView

_VIEWS: dict[type[Position], type[View]] = {
    **dict.fromkeys(get_args(Asking), QuestionView),
    AtAction: ActionView,
    AtWarning: WarningView,
    **dict.fromkeys((AtEnding, Solved, HandOver), EndView),
}
"""Not for ``AtStart``: before a problem is chosen there is nothing to draw."""


def view_of(session: Session, clocks: Clocks) -> View:
    """Return the view of where ``session`` stands. Raises ``KeyError`` before a problem is chosen."""
    return _VIEWS[type(session.state.position)](session, clocks)
