"""An alarm for the wait of a case, in the full-screen app."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from textual.app import App

from kb.waits import waits_until
from tui.session.session import Session

_OVER = "The wait is over. Go on with the next step."


class Alarm:
    """Tells in the terminal's title how long the wait of ``session`` lasts, and says when it is over."""

    def __init__(self, app: App[Any], session: Session) -> None:
        self._app = app
        self._session = session
        self._until: datetime | None = None
        app.set_interval(1, self._look)

    def _look(self) -> None:
        """See how long it is until the wait is over at which the case stands, if it stands at one."""
        until, now = waits_until(self._session.state), datetime.now().astimezone()
        if until is not None and until > now:
            if self._until is None:
                self._write("\x1b[22;2t")  # keeps the title that the terminal had
            self._until = until
            self._write(f"\x1b]2;⏳ {-(-int((until - now).total_seconds()) // 60)} min · Backin\x07")
        elif self._until is not None:
            is_over = until == self._until
            self.forget()
            if is_over:
                self._app.bell()
                # A notification of the desktop, where the terminal has them.
                self._write(f"\x1b]9;Backin: {_OVER}\x07")
                self._app.notify(_OVER, timeout=12, markup=False)

    def forget(self) -> None:
        """Let it be, and give the terminal its own title back."""
        if self._until is not None:
            self._write("\x1b[23;2t")
        self._until = None

    def _write(self, sequence: str) -> None:
        """Send ``sequence`` to the terminal; in a browser the page is no terminal of the person's own."""
        driver = self._app._driver  # noqa: SLF001 -- Textual has no public way to a terminal's title
        if driver is not None and not self._app.is_web:
            driver.write(sequence)
