"""What a person may set in a small TOML file, the theme and the keys; and the theme chosen last.

The file is ``config.toml`` in the folder where this system keeps settings, or in the one that
``BACKIN_CONFIG`` names::

    theme = "light"            # dark, light or terminal

    [keys]
    back = "b,backspace"       # the id of a command, and its keys
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from platformdirs import user_config_path

from tui.themes import DARK, LIGHT, TERMINAL

THEMES: Final = {"dark": DARK.name, "light": LIGHT.name, "terminal": TERMINAL}
"""The themes by the word that the file has for them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The theme by its name, keys by the id of their command, and complaints about the file, in sentences."""

    theme: str = DARK.name
    keys: Mapping[str, str] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()


def settings_folder() -> Path:
    """Return the folder of the settings, which need not exist."""
    named = os.environ.get("BACKIN_CONFIG")
    return Path(named) if named else user_config_path("backin", appauthor=False)


def read_settings(commands: Collection[str]) -> Settings:
    """Return the settings; ``commands`` are the ids that keys can be given to.

    Whatever cannot be used is left out and complained about; nothing keeps the app from starting.
    """
    path = settings_folder() / "config.toml"
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        written = {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Settings(_chosen() or DARK.name, {}, (f"{path} cannot be read: {error}. It is passed over.",))
    complaints = [
        f"{path} sets {name!r}, which is no setting. There are: theme, keys."
        for name in written
        if name not in {"theme", "keys"}
    ]
    theme = _theme(written.get("theme"), complaints)
    keys = _keys(written.get("keys", {}), commands, complaints)
    return Settings(_chosen() or theme, keys, tuple(complaints))


def _theme(word: object, complaints: list[str]) -> str:
    if word is not None and word not in THEMES:
        complaints.append(f"The theme {word!r} does not exist. There are: {', '.join(THEMES)}.")
    return THEMES.get(str(word), DARK.name)


def _keys(written: object, commands: Collection[str], complaints: list[str]) -> dict[str, str]:
    if not isinstance(written, dict):
        complaints.append("The setting 'keys' must be a table: the id of a command = its keys.")
        return {}
    keys = {}
    for name, value in written.items():
        if name not in commands:
            complaints.append(
                f"The command {name!r} does not exist. There are: {', '.join(sorted(commands))}."
            )
        elif not isinstance(value, str):
            complaints.append(f"The keys of {name!r} must be one text, with commas between them.")
        else:
            keys[name] = value
    return keys


def _chosen() -> str | None:
    """Return the theme that was chosen last in the app, if it still exists."""
    with suppress(OSError, UnicodeDecodeError):
        name = (settings_folder() / "theme").read_text(encoding="utf-8").strip()
        return name if name in THEMES.values() else None
    return None


def remember_theme(name: str) -> None:
    """Keep the chosen theme for the next start; where that is impossible, only this start has it."""
    with suppress(OSError):
        settings_folder().mkdir(parents=True, exist_ok=True)
        (settings_folder() / "theme").write_text(f"{name}\n", encoding="utf-8")
