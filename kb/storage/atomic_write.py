"""Writing files so that a crash, a full disk or a curious neighbour does no harm."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

TEMPORARY = ".tmp"
"""How the names of unfinished files end."""


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, for its owner only. Raises ``OSError``."""
    if not folder.is_dir():
        make_private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(folder.parent)


def write_private(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` for its owner only, entirely or not at all.

    A file of that name stays as it was until its successor is safely on the disk. Raises ``OSError``.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=TEMPORARY, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def sweep(folder: Path, name: str) -> None:
    """Remove what programs left in ``folder`` that were killed while writing a file like ``name``, a pattern.

    What another program is writing just now looks the same: be ``alone_in`` the folder. Raises ``OSError``.
    """
    for leftover in folder.glob(f".{name}-*{TEMPORARY}"):
        leftover.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk as well, where the system can; without it nothing is lost yet."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
