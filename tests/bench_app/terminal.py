"""A program in a pseudo-terminal, driven from outside."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import resource
import select
import struct
import termios
from collections.abc import Mapping, Sequence
from time import perf_counter

SIZE = (24, 80)
PATIENCE = 60.0
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[ -/]*[0-~])"
)


class Terminal:
    """A terminal of 80 by 24 cells with a program in it. ``began`` is when the program was launched."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.began = perf_counter()
        self._process, self._descriptor = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(command[0], list(command), environment)  # noqa: S606 -- our own command
        self._output = b""

    def write(self, keys: bytes) -> None:
        """Press keys; what came out before is forgotten."""
        self._output = b""
        os.write(self._descriptor, keys)

    def wait_for(self, words: bytes) -> float:
        """Wait until ``words`` are written to the terminal, and return the seconds since the launch.

        Raises ``TimeoutError`` with the end of what came instead.
        """
        end = perf_counter() + PATIENCE
        while words not in _ESCAPES.sub(b"", self._output):
            if not self._read(end):
                raise TimeoutError(f"{words!r} never came, but:\n{self.last_words}")
        return perf_counter() - self.began

    @property
    def last_words(self) -> str:
        """The end of what was written to the terminal since a key was pressed."""
        return _ESCAPES.sub(b"", self._output).decode(errors="replace")[-2000:]

    def _read(self, end: float) -> bool:
        """Take what came out; return whether there may be more before ``end``."""
        ready, _, _ = select.select([self._descriptor], [], [], max(end - perf_counter(), 0))
        if not ready:
            return False
        try:
            data = os.read(self._descriptor, 1 << 16)
        except OSError:  # so Linux says that nobody is at the other end any more
            return False
        self._output += data
        return bool(data)

    def leave(self, keys: bytes = b"\x11") -> resource.struct_rusage:
        """Press ``keys``, Ctrl+Q by default, wait until the program has ended, and return what it used."""
        if keys:
            self.write(keys)
        while self._read(perf_counter() + PATIENCE):
            pass
        _, _, used = os.wait4(self._process, 0)
        os.close(self._descriptor)
        return used
