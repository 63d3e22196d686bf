"""The file with a person's settings."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path
from unittest.mock import patch

from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless
from tests.hostile.targets.target import Target
from tui.app.settings import read_settings
from tui.app.themes import THEMES
from tui.commands.everywhere import DIALOG, HOME

_SCREENS = (HOME, DIALOG)
_GOOD = pieces_of(
    'theme = "light"\n\n[keys]\nback = "b,backspace"\nwhy = "w"\n',
    'theme = "terminal"  # as it is\nkeys = { quit = "ctrl+q", menu = "f10" }\n',
    'keys.back = "escape"\nkeys."why" = """w"""\n',
)
_PIECES = pieces_of(
    'theme¦keys¦back¦why¦=¦ = ¦"dark"¦"x"¦\'light\'¦[¦]¦[[¦]]¦{¦}¦.¦,¦\n¦[keys]\n¦[theme]\n',
    "theme = []\n¦theme = {}\n¦keys = 1\n¦#¦\"\"\"¦'''¦1¦inf¦nan¦true¦1979-05-27T07:32:00Z¦1_000¦0x",
    "backin-theme-1 ¦backin-light¦1e999¦\\u202e¦\\e",
    "9" * 5000,
    "[" * 3000,
    "{a=" * 1500,
    "a." * 3000,
)


def run(data: bytes) -> None:
    """Read the file: whatever stands in it, there are settings, and harmless complaints."""
    with patch.dict(os.environ, BACKIN_CONFIG=str(_folder())):
        (_folder() / "config.toml").write_bytes(data)
        (_folder() / "theme").write_bytes(data[-40:])
        settings = read_settings(_SCREENS)
    for complaint in settings.complaints:
        harmless(complaint, "a complaint about the settings")
        if len(complaint) > 1000:
            raise BrokenPromiseError("A complaint about the settings is longer than anybody reads.")
    ids = {command.id for commands in _SCREENS for command in commands}
    if settings.theme not in THEMES.values() or not ids.issuperset(settings.keys):
        raise BrokenPromiseError(f"The settings are {settings}.")
    for keys in settings.keys.values():
        harmless(" ".join(keys), "the list of keys")


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="backin-hostile-"))


CONFIG = Target("config", run, lambda: _GOOD, _PIECES, share=32, seconds=2)
