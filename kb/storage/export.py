"""Writing a text where a person says, without ever overwriting something unasked."""

import errno
import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from kb.storage.files import expand_home, write_private

_NUMBERED = re.compile(r"(.*) \((\d+)\)", re.DOTALL)


class ExistsError(FileExistsError):
    """There is a file of that name already; ``suggestion`` is a name near it that is free."""

    def __init__(self, path: Path, suggestion: Path) -> None:
        super().__init__(f"{path} exists already. {suggestion.name} is still free.")
        self.path = path
        self.suggestion = suggestion


def write_new(path: Path, text: str, *, overwrite: bool = False) -> Path:
    """Write ``text`` to ``path``, for its owner only, and return where it was written (``~`` is resolved).

    Raises ``ExistsError`` when the name is taken and ``overwrite`` was not asked for, and ``OSError`` when
    the file cannot be written; nothing half-written stays behind then.
    """
    target = expand_home(path)
    if target.name in {"", ".."}:  # "." and "/" are folders, and have no name from which to make another
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not overwrite:
        try:
            # In one step: between asking whether the name is free and taking it, nobody else can.
            target.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            raise ExistsError(target, free_name(target)) from None
    try:
        write_private(target, text.encode("utf-8"))
    except BaseException:
        if not overwrite:
            with suppress(OSError):
                target.unlink()
        raise
    return target


def free_name(path: Path) -> Path:
    """Return ``path`` if nothing is there, else ``name (2).md``, ``name (3).md``: the first that is free."""
    if not os.path.lexists(path):
        return path
    numbered = _NUMBERED.fullmatch(path.stem)
    stem, first = (numbered[1], int(numbered[2]) + 1) if numbered else (path.stem, 2)
    names = (path.with_name(f"{stem} ({number}){path.suffix}") for number in count(first))
    return next(name for name in names if not os.path.lexists(name))
