"""What a person may set in a small TOML file, the theme and the keys; and the theme chosen last.

The file is ``config.toml`` in the folder where this system keeps settings, or in the one that
``BACKIN_CONFIG`` names::

    theme = "light"            # dark, light, terminal or one of Textual's, such as dracula

    [keys]
    back = "b,backspace"       # the id of a command, and its keys
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path

from kb.hygiene import printable
from kb.storage import own_folder
from tui.app.themes import DARK, THEMES
from tui.commands import Command
from tui.commands.command import read_keys, without_clashes

_THEME_FORMAT = "backin-theme-1"
"""What the file with the theme that was chosen last begins with, and the version of its format."""
_LARGEST = 8 << 10
"""How many bytes the file may have: reading takes time with the square of the length of a name."""
_MOST, _LONGEST = 5, 300
"""How many complaints are shown, and how many characters of each."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The theme by its name, keys by the id of their command, and complaints about the file, in sentences."""

    theme: str = DARK.name
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()


def settings_folder() -> Path:
    """Return the folder of the settings, which need not exist."""
    return own_folder("BACKIN_CONFIG", user_config_path)


def read_settings(screens: Sequence[Sequence[Command]]) -> Settings:
    """Return the settings, for the commands of ``screens``; what cannot be used is only complained about."""
    path = settings_folder() / "config.toml"
    try:
        written = _written(path)
    except (OSError, ValueError, RecursionError) as error:
        complaint = f"{path} cannot be read: {error}. It is passed over."
        return Settings(_chosen() or DARK.name, {}, _fit_to_show([complaint]))
    complaints = [
        f"{path} sets {name!r}, which is no setting. There are: theme, keys."
        for name in written
        if name not in {"theme", "keys"}
    ]
    theme = _theme(written.get("theme"), complaints)
    ids = {command.id for commands in screens for command in commands}
    keys = without_clashes(_keys(written.get("keys", {}), ids, complaints), screens)
    return Settings(_chosen() or theme, keys, _fit_to_show(complaints))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(f"it has more than {_LARGEST >> 10} KiB")
    return data


def _written(path: Path) -> dict[str, object]:
    """Return what the file sets, if there is one. Raises ``OSError`` and ``ValueError``."""
    try:
        data = _read(path)
    except (FileNotFoundError, NotADirectoryError):  # the latter where this user has no home
        return {}
    import tomllib  # noqa: PLC0415 -- most people have no such file, and their start need not wait for it

    return tomllib.loads(data.decode("utf-8"))


def _fit_to_show(complaints: Sequence[str]) -> tuple[str, ...]:
    """Return the first complaints, each short and harmless: they quote what stands in the file."""
    shown = [printable(each) for each in complaints[:_MOST]]
    shown = [each if len(each) <= _LONGEST else f"{each[:_LONGEST]} ..." for each in shown]
    if len(complaints) > _MOST:
        shown.append(f"There is more wrong with the settings: {len(complaints) - _MOST} things.")
    return tuple(shown)


def _theme(word: object, complaints: list[str]) -> str:
    if word is None:
        return DARK.name
    if not isinstance(word, str) or word not in THEMES:
        complaints.append(f"The theme {word!r} does not exist. There are: {', '.join(THEMES)}.")
        return DARK.name
    return THEMES[word]


def _keys(written: object, ids: Collection[str], complaints: list[str]) -> dict[str, tuple[str, ...]]:
    if not isinstance(written, dict):
        complaints.append("The setting 'keys' must be a table: the id of a command = its keys.")
        return {}
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in written.items():
        if name not in ids:
            complaints.append(f"The command {name!r} does not exist. There are: {', '.join(sorted(ids))}.")
        elif not isinstance(value, str):
            complaints.append(f"The keys of {name!r} must be one text, with commas between them.")
        else:
            _read_keys(name, value, keys, complaints)
    return keys


def _read_keys(name: str, value: str, keys: dict[str, tuple[str, ...]], complaints: list[str]) -> None:
    """Take the keys of one command; those that another has already are left to it."""
    try:
        read = read_keys(value)
    except ValueError as error:
        complaints.append(f"The keys of {name!r} are passed over: {error}")
        return
    owners = {key: owner for owner, theirs in keys.items() for key in theirs}
    twice = [key for key in read if key in owners]
    complaints += [
        f"The key {key!r} is given twice. {owners[key]!r} keeps it, not {name!r}." for key in twice
    ]
    free = tuple(key for key in read if key not in owners)
    if free:
        keys[name] = free


def _chosen() -> str | None:
    """Return the theme that was chosen last in the app, if it still exists."""
    with suppress(OSError, ValueError):
        version, _, name = _read(settings_folder() / "theme").decode("utf-8").strip().partition(" ")
        return name if version == _THEME_FORMAT and name in THEMES.values() else None
    return None


def remember_theme(name: str) -> None:
    """Keep the chosen theme for the next start; where that is impossible, only this start has it."""
    with suppress(OSError):
        settings_folder().mkdir(parents=True, exist_ok=True)
        (settings_folder() / "theme").write_text(f"{_THEME_FORMAT} {name}\n", encoding="utf-8")
