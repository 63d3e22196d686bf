"""How the app reaches a visitor's browser."""

from threading import Event

from textual.drivers.web_driver import WebDriver
from textual.message import Message
from textual.messages import ExitApp

_MOST_WAITING = 200
"""Events that may wait in a queue of the app; each takes more than a kilobyte."""
_PAUSE = 0.005
"""Seconds until it is looked again whether the app has caught up."""


class VisitorDriver(WebDriver):
    """Textual's driver for browsers, which reads no faster than the app works.

    It also ends the app when the server is gone: Textual would leave it running for ever, with nobody who
    could reach it.
    """

    def run_input_thread(self) -> None:
        """Read what the server sends; when it sends no more, end the app."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self.send_message(ExitApp())

    def process_message(self, message: Message) -> None:
        """Hand ``message`` to the app when it has caught up."""
        self._wait_for_the_app()
        super().process_message(message)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Do what the server wants, a new size for example, when the app has caught up."""
        self._wait_for_the_app()
        super().on_meta(packet_type, payload)

    def _wait_for_the_app(self) -> None:
        while not self.exit_event.is_set():
            # What was handed over waits in the loop before it waits in a queue that can be looked at.
            arrived = Event()
            self._loop.call_soon_threadsafe(arrived.set)
            while not arrived.wait(_PAUSE):
                if self.exit_event.is_set():
                    return
            if not self._is_behind() or self.exit_event.wait(_PAUSE):
                return

    def _is_behind(self) -> bool:
        screens = self._app.screen_stack[-1:]
        focused = (screen.focused for screen in screens)
        queues = (self._app, *screens, *filter(None, focused))
        return any(each.message_queue_size > _MOST_WAITING for each in queues)
