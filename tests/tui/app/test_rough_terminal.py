"""The full-screen app in a real pseudo-terminal that does what terminals do on a bad day."""

from __future__ import annotations

import os
import signal
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.crash.terminal import PATIENCE, Terminal
from tests.tiny_content import FOLDER

LAUNCH = """
import runpy, signal, sys
signal.signal(signal.SIGHUP, signal.{hangup})
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a program with SIGHUP as it is told, whatever this test was started under."""
HOMELESS = """
import pwd
def nobody(uid):
    raise KeyError(uid)
pwd.getpwuid = nobody
"""
ALL_GIVEN_BACK = ("\x1b[?2004l", "\x1b[?1003l", "\x1b[?1049l", "\x1b[?25h")
"""What ends pasting in brackets, the mouse and the other screen, and shows the cursor."""
STORY = "what was my password again"


class App(Terminal):
    """The app on the tiny content."""

    def __init__(
        self, *, hangup: str = "SIG_DFL", before: str = "", where: Path | None = None, **environment: str
    ) -> None:
        there = ("sh", "-c", 'cd "$0" && exec "$@"', str(where or FOLDER))
        launch = (sys.executable, "-c", before + LAUNCH.format(hangup=hangup))
        super().__init__(
            "--content", str(FOLDER), environment=environment, wide=True, within=(*there, *launch)
        )
        self.attributes = termios.tcgetattr(self._master)

    def send(self, data: bytes) -> None:
        """Send bytes as a terminal does."""
        os.write(self._master, data)

    def shows(self, words: str) -> None:
        """Wait until ``words`` stand on the screen, whose cursor may blink for ever."""
        end = time.monotonic() + PATIENCE
        assert self.read_until(lambda text: words in " ".join(text.split()) or time.monotonic() > end)
        assert words in " ".join(self.text.split()), self.text

    def is_given_back(self) -> bool:
        """Return whether the terminal is as it was: what was switched on is off, and it echoes again."""
        tail = self._written[self._written.rindex("\x1b[?2004l") :]
        return all(each in tail for each in ALL_GIVEN_BACK) and (
            termios.tcgetattr(self._master)[3] == self.attributes[3]
        )

    def hang_up(self) -> None:
        """Take the terminal away."""
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self._master)
        os.close(nothing)


@contextmanager
def app(**options: object) -> Iterator[App]:
    """Start the app and wait until it can be typed to."""
    with App(**options) as started:  # type: ignore[arg-type]
        started.shows("What happened?")
        started.send(STORY.encode())
        started.shows("None of these")
        yield started


ROUGH = (
    b"\xe9",
    b"\xff\xfe",
    b"\xe9\x1b[A\xe4",
    b"\xc3",
    b"\x1b[1114112u",
    b"\x1b[99999999999999999999u",
    b"\x1b[97;;1114112u",
    b"\x1b[<99999999999999999;1;1M",
    b"\x1b[48;0;0;0;0t",
    b"\x80\x1b[200~\xff\x1b[201~",
)


def test_no_byte_ends_the_app() -> None:
    """From a terminal with another encoding, or one gone mad: it goes on, and what is typed next counts."""
    with app() as started:
        for number, data in enumerate(ROUGH):
            started.send(data)
            started.send(f" zebra{number}".encode())
            started.shows(f"zebra{number}")
        started.send(b"\x03")
        assert started.wait() == 0
        assert started.is_given_back()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_gives_the_terminal_back(number: signal.Signals) -> None:
    """Whoever ends the app from outside: the case is safe, the shell usable, the status tells the signal."""
    with app() as started:
        started.send(b"\r")
        started.shows("Is there another administrator?")
        os.kill(started.pid, number)
        assert started.wait() == 128 + number
        assert started.is_given_back()
        assert "Your case is saved." in started.written


def test_a_hang_up_is_ignored_where_the_person_asked_for_that() -> None:
    """Under `nohup`."""
    with app(hangup="SIG_IGN") as started:
        os.kill(started.pid, signal.SIGHUP)
        started.send(b" zebra")
        started.shows("zebra")


@pytest.mark.parametrize("hangup", ["SIG_DFL", "SIG_IGN"])
def test_no_app_stays_behind_without_a_terminal(hangup: str) -> None:
    """When its window is closed it ends, though nobody hears it out, also under `nohup`."""
    with app(hangup=hangup) as started:
        started.hang_up()
        assert started._process.wait(30) != 0


def test_the_start_folder_may_be_deleted(tmp_path: Path) -> None:
    """Answers and a report still work; the report goes to the person's home."""
    place, home = tmp_path / "place", tmp_path / "home"
    place.mkdir()
    home.mkdir()
    with app(where=place, HOME=str(home)) as started:
        place.rmdir()
        started.send(b"\r")
        started.shows("Is there another administrator?")
        started.send(b"e")
        started.shows("Keep the report")
        started.send(b"2")
        started.shows("Saved in")
        assert len(list(home.glob("backin-*.md"))) == 1


def test_nobody_needs_a_home(tmp_path: Path) -> None:
    """Without HOME and an entry among the users, it says that nothing is saved, and litters nowhere."""
    nowhere = dict.fromkeys(("HOME", "BACKIN_DATA", "BACKIN_CONFIG", "BACKIN_CACHE"), "")
    unset = "import os\nfor name in ('HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME'):\n"
    unset += "    os.environ.pop(name, None)\n"
    with app(before=unset + HOMELESS, where=tmp_path, **nowhere) as started:
        started.send(b"\r")
        started.shows("Is there another administrator?")
        started.shows("cannot be saved")
        started.send(b"\x03")
        assert started.wait() == 0
        assert "This case could not be saved. Here is its report" in started.written
        assert list(tmp_path.iterdir()) == []
