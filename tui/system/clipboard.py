"""Putting text on a clipboard, and saying honestly how far that went."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from textual.app import App

_TOOLS = ("pbcopy", "wl-copy", "xclip -selection clipboard", "xsel -ib", "clip.exe")
_PATIENCE = 2.0
"""Seconds that a tool may take."""


def copy(app: App[Any], text: str) -> str:
    """Put ``text`` on the clipboard as far as this terminal allows; return a sentence on how it went."""
    app.copy_to_clipboard(text)
    if app.is_web:  # the tools of this computer would put it on the clipboard of whoever runs the server
        return "Sent to your browser's clipboard. Not every browser takes it: paste it somewhere to be sure."
    if any(_taken(command, text) for command in _tools()):
        return "Copied to this computer's clipboard."
    return "Sent to the terminal's clipboard. Not every terminal takes it: paste it somewhere to be sure."


def _taken(command: list[str], text: str) -> bool:
    """Hand ``text`` to a tool for the clipboard, and return whether it took it."""
    # clip.exe goes by the code page of its console, unless it is given what Windows itself uses.
    encoding = "utf-16-le" if command[0].lower().endswith("clip.exe") else "utf-8"
    # xclip stays behind to serve the text: it would keep open whatever pipe it could write to.
    nothing = subprocess.DEVNULL
    try:
        subprocess.run(  # noqa: S603
            command,
            input=text.encode(encoding),
            stdout=nothing,
            stderr=nothing,
            check=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def has_desktop() -> bool:
    """Return whether programs with windows can be started here."""
    if any(name in os.environ for name in ("SSH_CONNECTION", "SSH_TTY")):  # the person sits elsewhere
        return False
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in displays)


def _tools() -> Iterator[list[str]]:
    """Yield the commands that take a text for the clipboard, where there is one to be had."""
    if not has_desktop():
        return
    for tool in _TOOLS:
        name, *options = tool.split()
        path = shutil.which(name)
        if path is not None:
            yield [path, *options]
