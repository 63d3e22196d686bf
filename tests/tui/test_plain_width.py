"""The line dialog in windows of every width."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import struct
import termios

import pytest

from kb.model import State
from tests.tiny_content import tiny_knowledge
from tui.plain.line_io import LineIO
from tui.plain.rendering import action_lines


def shown(columns: int) -> list[str]:
    """Return the lines in which a terminal of that width gets all the actions."""
    kb = tiny_knowledge()
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    written = io.StringIO()
    written.fileno = lambda: slave  # type: ignore[method-assign]
    talk = LineIO(io.StringIO(), written)
    for action in kb.actions.values():
        talk.say(*action_lines(kb, State(), action))
    os.close(master)
    os.close(slave)
    return written.getvalue().splitlines()


@pytest.mark.parametrize("columns", [30, 40, 60, 80, 200, 0])
def test_lines_fit_the_window(columns: int) -> None:
    """No word is broken by the terminal; wide windows, and those that say no width, get lines to be read."""
    lines = shown(columns)
    widest = min(columns - 1, 78) if columns else 78
    assert max(map(len, lines)) <= widest
    assert max(map(len, lines)) > widest - 12


@pytest.mark.parametrize("before", range(60, 80))
def test_no_line_begins_like_the_prompt(before: int) -> None:
    """The ">" of a menu path stays behind the word before it, wherever the line ends."""
    written = io.StringIO()
    talk = LineIO(io.StringIO(), written)
    talk.say(f"{'x' * before} Control Panel > Security > Firewall")
    lines = written.getvalue().splitlines()
    assert len(lines) > 1
    assert not [line for line in lines if line.startswith(">")]
