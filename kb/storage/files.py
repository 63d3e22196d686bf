"""Files and folders of Backin's own: written so that nothing does harm, locked, and found at home."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

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


PATIENCE = 2.0
"""Seconds to wait for another program, which takes some milliseconds unless it was stopped just then."""


@contextmanager
def alone_in(folder: Path, patience: float | None = None) -> Iterator[bool]:
    """Keep other programs that ask for the same out of ``folder`` until the block ends; yield if that worked.

    What is locked is a file beside it. The lock ends with the process, however that ends. Where there is none
    (some network disks), or another program holds it for longer than ``patience`` (seconds, by default
    ``PATIENCE``), the block runs without it: that two programs write in the same instant is rarer than a lock
    that never opens.
    """
    if not folder.is_dir():  # filelock would make what is missing above the file, for everybody to read
        yield False
        return
    # Nothing is written before the first picture, which does not wait for this.
    from filelock import FileLock, Timeout  # noqa: PLC0415

    timeout = PATIENCE if patience is None else patience
    lock = FileLock(folder.with_name(f".{folder.name}.lock"), timeout=timeout, mode=0o600)
    try:
        lock.acquire()
    except (OSError, NotImplementedError, Timeout):
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


NOWHERE: Final = Path(os.devnull) / "no-home-folder"
"""Stands for the folders of a user without a home: nothing is there, and nothing can be written there."""


def expand_home(path: Path) -> Path:
    """Return ``path`` with ``~`` or ``~name`` resolved. Raises ``FileNotFoundError`` where that is none."""
    try:
        return path.expanduser()
    except RuntimeError:
        raise FileNotFoundError(errno.ENOENT, "There is no such home folder", str(path)) from None


def own_folder(variable: str, usual: Callable[..., Path]) -> Path:
    """Return Backin's folder: what ``variable`` names, the ``usual`` one, or without a home ``NOWHERE``."""
    named = os.environ.get(variable)
    if named:
        return Path(named)
    try:
        folder = usual("backin", appauthor=False)
    except RuntimeError:
        return NOWHERE
    return NOWHERE if folder.parts[:1] == ("~",) else folder  # as platformdirs had it before it raised
