"""What screens ask of the app: an alarm when a wait is over, and a report printed on leaving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.message import Message
from textual.timer import Timer

if TYPE_CHECKING:
    from tui.session import Session


class Waiting(Message):
    """The case on the screen may stand at a wait that was begun; the app sets its alarm by it."""


class Alarm:
    """One alarm, for the wait of the session."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._timer: Timer | None = None

    def set(self, session: Session) -> None:
        """Set it to the end of the wait at which ``session`` stands, if there is one to come."""
        if self._timer is not None:
            self._timer.stop()
        until, now = session.waits_until, datetime.now().astimezone()
        if until is not None and until > now:
            self._timer = self._app.set_timer(
                (until - now).total_seconds(), partial(self._ring, session, until)
            )

    def _ring(self, session: Session, until: datetime) -> None:
        """Say that the wait is over, if the case still stands there."""
        if session.waits_until != until:
            return
        if datetime.now().astimezone() < until:  # the computer's clock was put back
            self.set(session)
            return
        self._app.bell()
        self._app.notify("The wait is over. Go on with the next step.", timeout=12, markup=False)


@dataclass
class PrintOnLeaving(Message):
    """Print ``text`` when the terminal is free again."""

    text: str
