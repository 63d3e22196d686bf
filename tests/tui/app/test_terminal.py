"""The command in a real terminal, driven by tmux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.tiny_content import FOLDER

ROOT = Path(__file__).parents[3]
PATIENCE = 30.0

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Terminal:
    """A terminal of its own server, with the command running in it."""

    def __init__(self, folder: Path) -> None:
        self._server = f"backin-{uuid4().hex[:8]}"
        code = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
        inner = f"{sys.executable} -c '{code}' --content {FOLDER}; echo status $?; sleep 60"
        self._tmux("new-session", "-d", "-x", "80", "-y", "24", f"unset COLUMNS LINES; cd {ROOT} && {inner}")
        self.folder = folder

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._server, "-f", os.devnull, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def keys(self, *keys: str) -> None:
        """Press keys by tmux's names, no faster than a person does after reading."""
        time.sleep(0.4)
        self._tmux("send-keys", *keys)

    def paste(self, text: str) -> None:
        """Paste as a terminal does, in brackets."""
        file = self.folder / "paste"
        file.write_text(text, encoding="utf-8")
        self._tmux("load-buffer", str(file))
        self._tmux("paste-buffer", "-p")

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def shows(self, words: str) -> str:
        """Wait until the words stand on the screen, and return all of it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            text = self._tmux("capture-pane", "-p")
            if words in " ".join(text.split()):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{words!r} never came up in\n{text}")

    def close(self) -> None:
        """End the server with everything in it."""
        self._tmux("kill-server")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Return a terminal with the app in it."""
    started = Terminal(tmp_path)
    yield started
    started.close()


def test_a_case_in_a_real_terminal(terminal: Terminal) -> None:
    """Type, open, answer by arrow, resize in the middle, take the report, and quit with status 0."""
    terminal.shows("What happened?")
    terminal.keys("-l", "what was my password again")
    terminal.shows("I forgot my password")
    terminal.keys("Enter")
    terminal.shows("Is there another administrator?")
    terminal.keys("Down")
    terminal.resize(40, 15)
    terminal.shows("Is there another administrator?")
    terminal.shows("m Menu")
    terminal.shows("▌ 2 No")
    terminal.keys("Enter")
    terminal.shows("Is anything on it encrypted?")
    terminal.resize(120, 40)
    terminal.shows("Ways back in, mildest first")
    terminal.keys("e")
    terminal.shows("Keep the report")
    terminal.keys("Tab")
    terminal.keys("C-u")
    terminal.keys("-l", str(terminal.folder / "taken.md"))
    terminal.keys("Enter")
    terminal.shows("Saved in")
    assert "what was my password again" in (terminal.folder / "taken.md").read_text(encoding="utf-8")
    terminal.keys("Escape")
    terminal.shows("Is anything on it encrypted?")
    terminal.keys("q")
    terminal.shows("Your case is saved.")
    terminal.shows("status 0")


def test_a_large_paste_and_ctrl_c(terminal: Terminal) -> None:
    """Fifty thousand characters are cut and said so; Ctrl+C leaves at once."""
    terminal.shows("What happened?")
    terminal.paste("what was my password again " * 1900)
    terminal.shows("10,000 characters")
    terminal.keys("C-c")
    terminal.shows("status 0")


def test_alt_is_heard(terminal: Terminal) -> None:
    """A terminal sends Escape first: Alt+Enter begins a line, and with a digit it chooses a card."""
    terminal.shows("What happened?")
    terminal.keys("-l", "what was my password")
    terminal.keys("M-Enter")
    terminal.keys("-l", "again")
    terminal.shows("│ again")
    terminal.shows("I forgot my password")
    terminal.keys("M-1")
    terminal.shows("Is there another administrator?")
