"""How the app reaches a visitor's browser."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class VisitorDriver(WebDriver):
    """Textual's driver for browsers, which also ends the app when the server is gone.

    Textual would leave it running for ever, with nobody who could reach it.
    """

    def run_input_thread(self) -> None:
        """Read what the server sends; when it sends no more, end the app."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.send_message(ExitApp())
