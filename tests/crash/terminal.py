"""A program in a terminal of its own, to be typed to, read from and killed."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.crash.picture import Picture

ROOT = Path(__file__).parents[2]
BACKIN = Path(sys.executable).with_name("backin")
"""The installed command, as a person starts it."""
FAULTS = Path(__file__).parent / "faults"
PATIENCE = 60.0
"""Seconds after which a program that shows nothing new has gone wrong, also on a busy machine."""
_STILL = 0.1
"""Seconds in which nothing is drawn when a picture is complete."""
WIDE = (150, 160)
"""Rows and columns of a window in which the full-screen app need not scroll."""

_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]")


class Terminal:
    """``backin`` with some arguments in a pseudo-terminal.

    ``wide`` is for the full-screen app, which draws on stderr.
    ``within`` is a command that runs the program given to it as arguments, such as ``nice``.
    """

    def __init__(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        wide: bool = False,
        within: Sequence[str] = (),
    ) -> None:
        self._written = ""
        self._looked_at = 0
        self.stuck = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the terminal
        self._master, slave = pty.openpty()
        rows, columns = WIDE if wide else (24, 80)
        self._picture = Picture(rows, columns) if wide else None
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._process = subprocess.Popen(
            [*within, BACKIN, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave if wide else self._complaints,
            cwd=ROOT,
            env=_environment(environment or {}),
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        os.close(self._master)
        self._complaints.close()

    @property
    def text(self) -> str:
        """What stands on the wide window; else all that was shown since something was last typed, plain."""
        return self._picture.text if self._picture else self.written

    @property
    def written(self) -> str:
        """What was shown since something was last typed, without anything that steers a terminal."""
        return _CONTROL.sub("", self._written[self._looked_at :].replace("\r\n", "\n"))

    def type(self, text: str) -> None:
        """Type ``text``; a program that is gone does not hear it."""
        self._looked_at = len(self._written)
        try:
            os.write(self._master, text.encode())
        except OSError:
            self._process.wait()

    def read_until(self, shown: Callable[[str], bool]) -> bool:
        """Read until ``shown`` holds for the text, and return whether it did before all was shown.

        When nothing comes for ``PATIENCE`` seconds, that stands in ``stuck``, and it did not. A picture
        counts when nobody draws it any more: a key that is pressed before belongs to the one before.
        """
        while not shown(self.text) or (self._picture and self._comes(_STILL)):
            if not self._read(PATIENCE):
                return False
        return True

    def read_for(self, seconds: float) -> None:
        """Read what comes within ``seconds``."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and select.select([self._master], [], [], left)[0]:
            if not self._read(left):
                return

    def _comes(self, seconds: float) -> bool:
        return bool(select.select([self._master], [], [], seconds)[0])

    def _read(self, seconds: float) -> bool:
        """Read once; return whether the program still shows something."""
        if not self._comes(seconds):
            lines = [line for line in self.text.splitlines() if line.strip(" │▌")]
            self.stuck = "Nothing more was shown after:\n" + "\n".join(lines[-60:])
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux says so when the other side is closed
            data = b""
        if not data:
            self._process.wait(PATIENCE)
        text = self._decoder.decode(data)
        self._written += text
        if self._picture:
            self._picture.write(text)
        return bool(data)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether the program is gone already."""
        return self._process.poll() is not None

    def kill(self) -> None:
        """Kill the program where it stands, and read what it had shown by then."""
        self._process.kill()
        self._process.wait()
        while self._read(PATIENCE):
            pass

    def wait(self) -> int:
        """Wait until the program ends by itself and return its status, negative for a signal."""
        while self._read(PATIENCE):
            pass
        return self._process.wait(PATIENCE)

    @property
    def complained(self) -> str:
        """What the program wrote to stderr."""
        self._complaints.seek(0)
        return self._complaints.read().decode(errors="replace")


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    sizes = {"COLUMNS", "LINES"}  # would count more than the size of the window
    kept = {name: value for name, value in os.environ.items() if name not in sizes}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": f"{FAULTS}{os.pathsep}{ROOT}", **more}
