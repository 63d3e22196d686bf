"""What an earlier case was about, without reading all of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kb.report import Glance, glance
from kb.storage.cases.folder import saved_bytes, saved_files


@dataclass(frozen=True, slots=True)
class Listed:
    """An earlier case: the words that began it, and the title of its problem, empty where none was chosen.

    ``waits`` is until when nothing is to be done about it, where the person began to wait; it may be past.
    """

    id: str
    description: str
    problem: str
    path: Path
    waits: datetime | None = None


def list_cases() -> tuple[Listed, ...]:
    """Return all saved cases, the youngest first. Raises ``OSError`` when the folder cannot be listed.

    A file that cannot be read is listed without words, so that it can be deleted.
    """
    return tuple(_listed(path) for path in saved_files())


def _listed(path: Path) -> Listed:
    seen = Glance()
    with suppress(OSError):
        seen = glance(saved_bytes(path).decode("utf-8", "replace"))
    return Listed(path.stem, seen.words, seen.problem, path, seen.waits)
