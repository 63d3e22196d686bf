"""The places for visitors, and a folder for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PLACES = 16
"""How many visitors there may be at a time: each is a process of its own, of some 65 MB."""

FULL = "All places are taken just now: please try again in some minutes."


@contextmanager
def visitor_folder() -> Iterator[Path]:
    """Yield a new folder that nobody else can read. Afterwards it is gone with all in it."""
    # On Windows a file may still be held by a virus scanner; the visit is over all the same.
    with TemporaryDirectory(prefix="backin-visit-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)
