"""The clipboard of this computer gets the text, or nobody is told that it did."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from textual.app import App

from tui.system import clipboard

TEXT = "Größe: 5 µm, 日本, “x”\n" * 2000
COPIED = "Copied to this computer's clipboard."

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts here")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is the whole PATH besides the system's own, at a computer with a desktop."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.delenv("SSH_TTY", raising=False)
    return tmp_path


def put(folder: Path, name: str, *lines: str) -> Path:
    """Make a tool that runs ``lines``, and return where it puts what it reads."""
    tool, taken = folder / name, folder / f"{name}.taken"
    tool.write_text("\n".join(["#!/bin/sh", f"cat > '{taken}'", *lines, ""]))
    tool.chmod(0o755)
    return taken


def test_a_tool_that_stays_behind_is_not_waited_for(tools: Path) -> None:
    """As xclip does, with every descriptor that it was given: copying is over at once, and is not denied."""
    taken = put(tools, "xclip", "sleep 20 &")
    began = time.monotonic()
    assert clipboard.copy(App(), TEXT) == COPIED
    assert time.monotonic() - began < 1.5
    assert taken.read_text(encoding="utf-8") == TEXT


def test_what_a_tool_refuses_the_next_one_gets(tools: Path) -> None:
    """Without a display xclip fails; nothing is claimed that did not happen."""
    put(tools, "xclip", "echo cannot open display >&2", "exit 1")
    assert clipboard.copy(App(), TEXT).startswith("Sent to the terminal's clipboard. Not every terminal")
    taken = put(tools, "xsel")
    assert clipboard.copy(App(), TEXT) == COPIED
    assert taken.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("name", ["clip.exe", "CLIP.EXE"])
def test_windows_gets_its_own_encoding(tools: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """clip.exe would read UTF-8 in the code page of its console, and make "GrÃ¶ÃŸe" of it."""
    taken = put(tools, name)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr("shutil.which", lambda tool: str(tools / name) if tool == "clip.exe" else None)
    assert clipboard.copy(App(), TEXT) == COPIED
    assert taken.read_bytes().decode("utf-16-le") == TEXT
