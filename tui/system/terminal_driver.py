"""Textual's driver for the terminals of Linux and macOS, so that no byte and no signal breaks the app."""

import asyncio
import os
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO, cast

from textual._parser import Parser
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

_TICK = 0.1
"""Seconds after which an Escape that nothing follows counts as the key."""
_CHUNK = 4096
_BY_SIGNAL = 128
"""An exit status above that says which signal ended a program."""


class ForgivingParser(XTermParser):
    """Textual's parser; it passes over what it cannot understand (``ESC[1114112u``), and goes on after it.

    Alt and a digit are a key, and so are Alt and Enter. Textual 8 makes signs of the first (``™`` of Alt+2),
    for one terminal of the Mac, and Enter of the others.
    """

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the events in ``data``."""
        for character in data:
            try:
                yield from super().feed(character)
            except (ValueError, ArithmeticError, LookupError):
                Parser.__init__(self)  # its generator has ended; what is known of the terminal stays

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:  # noqa: FBT001, FBT002
        if sequence[:-1] == "\x1b" and sequence[-1].isdecimal():
            return [Key(f"alt+{sequence[-1]}", None)]
        if alt and sequence == "\r":
            return [Key("alt+enter", None)]
        return super()._sequence_to_key_events(sequence, alt)


class _Screen:
    """A terminal to write to. When it is gone nobody sees what is lost, and Textual must not wait for it."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self.fileno = terminal.fileno

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._terminal.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._terminal.flush()


class TerminalDriver(LinuxDriver):
    """Reads any bytes, and leaves in order when the terminal or the system ends the app."""

    def start_application_mode(self) -> None:
        """Take the terminal, and give it back at SIGTERM and, unless `nohup` has it ignored, at SIGHUP."""
        if isinstance(self._file, TextIOWrapper):
            self._file = cast("TextIOWrapper", _Screen(self._file))
        super().start_application_mode()  # type: ignore[no-untyped-call]
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:
                loop.add_signal_handler(number, self._leave, number)

    def _leave(self, number: signal.Signals) -> None:
        self._app.exit(return_code=_BY_SIGNAL + number)

    def run_input_thread(self) -> None:
        """Hand on what the terminal sends until the app ends; when there is no terminal any more, end it."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = ForgivingParser(self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_TICK):
                    data = self._read()
                    if not data:
                        self._loop.call_soon_threadsafe(self._leave, signal.SIGHUP)
                        return
                    self._hand_on(parser.feed(decode(data)))
                self._hand_on(parser.tick())

    def _read(self) -> bytes:
        """Return what the terminal has sent, nothing where there is none any more."""
        with suppress(OSError):
            return os.read(self.fileno, _CHUNK)
        return b""

    def _hand_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
