"""``~`` in the paths that a person types."""

from __future__ import annotations

import errno
from pathlib import Path


def expand_home(path: Path) -> Path:
    """Return ``path`` with a leading ``~`` or ``~name`` resolved to that home folder.

    Raises ``FileNotFoundError`` where nobody of that name has one.
    """
    try:
        return path.expanduser()
    except RuntimeError:
        raise FileNotFoundError(errno.ENOENT, "There is no such home folder", str(path)) from None
