"""One program at a time in a folder, so that what it looked at still holds when it writes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
