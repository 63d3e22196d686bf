"""What an earlier case was about, without reading all of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kb.cases.folder import saved_files
from kb.report import glance


@dataclass(frozen=True, slots=True)
class Listed:
    """An earlier case: the words that began it, and the title of its problem, empty where none was chosen."""

    id: str
    description: str
    problem: str
    path: Path


def list_cases() -> tuple[Listed, ...]:
    """Return all saved cases, the youngest first. Raises ``OSError`` when the folder cannot be listed.

    A file that cannot be read is listed without words, so that it can be deleted.
    """
    return tuple(_listed(path) for path in saved_files())


def _listed(path: Path) -> Listed:
    description = problem = ""
    with suppress(OSError):
        description, problem = glance(path.read_text(encoding="utf-8", errors="replace"))
    return Listed(path.stem, description, problem, path)
