"""One program at a time in a folder, so that what it looked at still holds when it writes."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 2.0
"""Seconds to wait for another program, which takes some milliseconds unless it was stopped just then."""
_PAUSE = 0.01


@contextmanager
def alone_in(folder: Path, patience: float | None = None) -> Iterator[bool]:
    """Keep other programs that ask for the same out of ``folder`` until the block ends; yield if that worked.

    The lock ends with the process, however that ends. Where there is none (Windows, some network disks), or
    another program holds it for longer than ``patience`` (seconds, by default ``PATIENCE``), the block runs
    without it: that two programs write in the same instant is rarer than a lock that never opens.
    """
    descriptor = _lock(folder, PATIENCE if patience is None else patience)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _lock(folder: Path, patience: float) -> int | None:
    """Return a descriptor that holds the lock, or ``None`` where it cannot be had."""
    if sys.platform == "win32":
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    if _take(descriptor, patience):
        return descriptor
    os.close(descriptor)
    return None


def _take(descriptor: int, patience: float) -> bool:
    """Take the lock, and return whether that worked."""
    import fcntl  # noqa: PLC0415 -- Windows has none

    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                return False
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
