"""Saving, loading and deleting cases."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kb.cases.folder import cases_folder, new_id, path_of, saved_files
from kb.home import expand_home
from kb.model import Case, KnowledgeBase
from kb.report import NotAReportError, read_report, write_report
from kb.report.layout import is_case_id
from kb.version import backin_version
from kb.writing_files import TEMPORARY, make_private_folder, write_private

LARGEST_REPORT = 4 << 20
"""How many bytes a report may have; Backin writes a hundredth of that."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class CannotSaveError(Exception):
    """A case cannot be saved; ``reason`` says why and what to do, in whole sentences."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def save(kb: KnowledgeBase, case: Case) -> Path:
    """Save ``case`` as a report and return its file.

    Raises ``CannotSaveError``; what was saved before is intact then.
    """
    path = path_of(case)
    report = write_report(kb, case, version=backin_version())
    try:
        make_private_folder(path.parent)
        write_private(path, report.encode("utf-8"))
    except OSError as error:
        raise CannotSaveError(_why_not(error, path.parent)) from error
    return path


def _why_not(error: OSError, folder: Path) -> str:
    remedy = "Set BACKIN_DATA to another folder to have cases saved there."
    if error.errno in _FULL:
        return f"The case cannot be saved: there is no space left for {folder}. Free some space, or: {remedy}"
    if error.errno in _FORBIDDEN:
        return f"The case cannot be saved: {folder} may not be written to. {remedy}"
    why = error.strerror or type(error).__name__
    return f"The case cannot be saved in {folder}: {why}. {remedy}"


def load(name: str | Path) -> Case:
    """Return the saved case of this id, or the case in the report at this path.

    A report from elsewhere that is not what was saved under its id gets a new id, so that going on with
    an old copy never overwrites what was saved since. Raises ``OSError`` and ``NotAReportError``.
    """
    if isinstance(name, str) and is_case_id(name) and path_of(name).exists():
        return _read(path_of(name))
    path = expand_home(Path(name))
    case = _read(path)
    saved = path_of(case)
    if not saved.exists() or saved.samefile(path) or _is_same(case, saved):
        return case
    return replace(case, id=new_id())


def _is_same(case: Case, saved: Path) -> bool:
    with suppress(OSError, NotAReportError):
        return _read(saved) == case
    return False


def _read(path: Path) -> Case:
    with path.open("rb") as file:
        data = file.read(LARGEST_REPORT + 1)
    if len(data) > LARGEST_REPORT:
        raise NotAReportError("This file is far too large for a report of Backin.")
    try:
        return read_report(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotAReportError("This is not UTF-8 text, so it is no report of Backin.", line) from None


def delete(id: str) -> None:
    """Delete the saved case of this id. Raises ``OSError``, and ``FileNotFoundError`` where there is none."""
    if not is_case_id(id):
        raise FileNotFoundError(errno.ENOENT, "There is no such case", id)
    path_of(id).unlink()


def delete_all() -> int:
    """Delete all saved cases, and what crashes left; return how many there were. Raises ``OSError``."""
    files = saved_files()
    for file in files:
        file.unlink(missing_ok=True)
    for leftover in cases_folder().glob(f".*{TEMPORARY}"):
        leftover.unlink(missing_ok=True)
    return len(files)
