"""The places for visitors, and a folder for each, which never outlives its visit for long."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from kb.storage import alone_in

PLACES = 16
"""How many visitors there may be at a time: each is a process of its own, of some 65 MB."""

FULL = "All places are taken just now: please try again in some minutes."

_PREFIX = "backin-visit-"
_INSIDE = "visit"
"""The lock lies beside what it locks, and has to go with the rest."""


@contextmanager
def visitor_folder() -> Iterator[Path]:
    """Yield a new folder that nobody else can read. Afterwards it is gone with all in it."""
    # On Windows a file may still be held by a virus scanner; the visit is over all the same.
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as place:
        folder = Path(place) / _INSIDE
        folder.mkdir(mode=0o700)
        with alone_in(folder):  # as long as the visit lasts, and no longer than the server
            yield folder


def sweep_visits() -> None:
    """Delete the folders of visits whose server was killed."""
    for place in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with alone_in(place / _INSIDE, patience=0) as nobody_there:
            if nobody_there:
                shutil.rmtree(place, ignore_errors=True)
