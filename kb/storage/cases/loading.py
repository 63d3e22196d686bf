"""Listing, loading and deleting cases."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kb.model import Case
from kb.report import Glance, NotAReportError, glance, is_case_id
from kb.storage.atomic_write import sweep
from kb.storage.cases.folder import (
    ENDING,
    LARGEST_REPORT,
    cases_folder,
    new_id,
    path_of,
    saved_bytes,
    saved_files,
)
from kb.storage.file_lock import alone_in
from kb.storage.paths import expand_home


def load(name: str | Path) -> Case:
    """Return the saved case of this id, or the case in the report at this path.

    A report from elsewhere that is not what was saved under its id gets a new id, so that going on with
    an old copy never overwrites what was saved since. Raises ``OSError`` and ``NotAReportError``.
    """
    if isinstance(name, str) and is_case_id(name) and path_of(name).exists():
        return _named(case_in(saved_bytes(path_of(name))))
    path = expand_home(Path(name))
    case = _named(_read(path))
    saved = path_of(case)
    if not saved.exists() or saved.samefile(path) or _is_same(case, saved):
        return case
    return replace(case, id=new_id())


def _is_same(case: Case, saved: Path) -> bool:
    with suppress(OSError, NotAReportError):
        return case_in(saved_bytes(saved)) == case
    return False


def _named(case: Case) -> Case:
    """Return ``case`` under a new id where its own could not be read."""
    return case if is_case_id(case.id) else replace(case, id=new_id())


def _read(path: Path) -> Case:
    with path.open("rb") as file:
        return case_in(file.read(LARGEST_REPORT + 1))


def case_in(data: bytes) -> Case:
    """Return the case in the bytes of a report. Raises ``NotAReportError``."""
    if len(data) > LARGEST_REPORT:
        raise NotAReportError("This file is far too large for a report of Backin.")
    from kb.report import read_report  # noqa: PLC0415 -- it brings the Markdown parser along

    return read_report(data.decode("utf-8-sig", "replace"))


def delete(id: str) -> None:
    """Delete the saved case of this id, and what crashes left of any.

    Raises ``OSError``, and ``FileNotFoundError`` where there is no such case.
    """
    if not is_case_id(id):
        raise FileNotFoundError(errno.ENOENT, "There is no such case", id)
    path_of(id).unlink()
    _sweep()


def delete_all() -> int:
    """Delete all saved cases, and what crashes left; return how many there were. Raises ``OSError``."""
    files = saved_files()
    for file in files:
        file.unlink(missing_ok=True)
    _sweep()
    return len(files)


def _sweep() -> None:
    folder = cases_folder()
    with alone_in(folder):
        sweep(folder, f"*{ENDING}")


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
    solved: bool = False


def list_cases() -> tuple[Listed, ...]:
    """Return all saved cases, the youngest first. Raises ``OSError`` when the folder cannot be listed.

    A file that cannot be read is listed without words, so that it can be deleted.
    """
    return tuple(_listed(path) for path in saved_files())


def _listed(path: Path) -> Listed:
    seen = Glance()
    with suppress(OSError):
        seen = glance(saved_bytes(path).decode("utf-8", "replace"))
    return Listed(path.stem, seen.words, seen.problem, path, seen.waits, seen.solved)
