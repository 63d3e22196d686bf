"""What screens ask of the app: an alarm when a wait is over."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.message import Message
from textual.timer import Timer

if TYPE_CHECKING:
    from tui.session.session import Session


class Waiting(Message):
    """The case on the screen may stand at a wait that was begun; the app sets its alarm by it."""


_EVERY = 20
"""Seconds after which the title tells anew how long it is."""
_OVER = "The wait is over. Go on with the next step."


class Alarm:
    """One alarm, for the wait of the session; the terminal's title tells how long it is until then."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._timers: list[Timer] = []

    def set(self, session: Session) -> None:
        """Set it to the end of the wait at which ``session`` stands, if there is one to come."""
        self.forget()
        until, now = session.waits_until, datetime.now().astimezone()
        if until is None or until <= now:
            return
        left = (until - now).total_seconds()
        self._write("\x1b[22;2t")  # keeps the title that the terminal had
        self._timers = [
            self._app.set_timer(left, partial(self._ring, session, until)),
            self._app.set_interval(_EVERY, partial(self._tell, until)),
        ]
        self._tell(until)

    def forget(self) -> None:
        """Let it be, and give the terminal its own title back."""
        if self._timers:
            self._write("\x1b[23;2t")
        for timer in self._timers:
            timer.stop()
        self._timers = []

    def _tell(self, until: datetime) -> None:
        left = max((until - datetime.now().astimezone()).total_seconds(), 0)
        self._write(f"\x1b]2;⏳ {-(-int(left) // 60)} min · Backin\x07")

    def _ring(self, session: Session, until: datetime) -> None:
        """Say that the wait is over, if the case still stands there."""
        if session.waits_until != until:
            return
        if datetime.now().astimezone() < until:  # the computer's clock was put back
            self.set(session)
            return
        self.forget()
        self._app.bell()
        self._write(
            f"\x1b]9;Backin: {_OVER}\x07"
        )  # a notification of the desktop, where the terminal has them
        self._app.notify(_OVER, timeout=12, markup=False)

    def _write(self, sequence: str) -> None:
        """Send ``sequence`` to the terminal; in a browser the page is no terminal of the person's own."""
        driver = self._app._driver  # noqa: SLF001 -- Textual has no public way to a terminal's title
        if driver is not None and not self._app.is_web:
            driver.write(sequence)
