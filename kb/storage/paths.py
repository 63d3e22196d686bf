"""The home folder: ``~`` in the paths that a person types, and the folders of Backin's own in it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

NOWHERE: Final = Path(os.devnull) / "no-home-folder"
"""Stands for the folders of a user without a home: nothing is there, and nothing can be written there."""


def expand_home(path: Path) -> Path:
    """Return ``path`` with a leading ``~`` or ``~name`` resolved to that home folder.

    Raises ``FileNotFoundError`` where nobody of that name has one.
    """
    try:
        return path.expanduser()
    except RuntimeError:
        raise FileNotFoundError(errno.ENOENT, "There is no such home folder", str(path)) from None


def own_folder(variable: str, usual: Callable[..., Path]) -> Path:
    """Return Backin's folder that ``variable`` of the environment names, or its ``usual`` one at home.

    It is ``NOWHERE`` where this user has no home: neither ``HOME`` nor an entry among the users.
    """
    named = os.environ.get(variable)
    if named:
        return Path(named)
    try:
        folder = usual("backin", appauthor=False)
    except RuntimeError:
        return NOWHERE
    return NOWHERE if folder.parts[:1] == ("~",) else folder  # as platformdirs had it before it raised
