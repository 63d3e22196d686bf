"""Completing a path while it is typed."""

from __future__ import annotations

from pathlib import Path

from textual.suggester import Suggester

from kb.home import expand_home


class PathSuggester(Suggester):
    """Suggests the first folder or file that begins with what is typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return ``value`` completed, or ``None``."""
        return completed(value)


def completed(value: str) -> str | None:
    """Return ``value`` completed to the first folder or file that begins with it, or ``None``."""
    if value.endswith("/") or not Path(value).name:
        return None
    try:
        typed = expand_home(Path(value))
        names = sorted(path.name + "/" * path.is_dir() for path in typed.parent.iterdir())
    except OSError:
        return None
    found = next((name for name in names if name.startswith(typed.name) and name != typed.name), None)
    return None if found is None else value + found[len(typed.name) :]
