"""Saving cases so that no answer is lost: not to a crash, not to the disk, not to another Backin."""

import errno
import hashlib
import stat
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kb.model import Case, KnowledgeBase
from kb.report import NotAReportError, write_report
from kb.storage.cases.folder import ENDING, case_in, cases_folder, new_id, path_of, saved_bytes
from kb.storage.files import NOWHERE, alone_in, make_private_folder, sweep, write_private

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class CannotSaveError(Exception):
    """A case cannot be saved. Its text says why and what to do, in whole sentences."""


class CaseStore:
    """Saves one program's cases as reports, and never writes over what another program saved since."""

    def __init__(self) -> None:
        self._seen: dict[str, bytes] = {}

    def take_up(self, case: Case) -> None:
        """Go on with the saved ``case``: its file may be written over, if it still says the same."""
        with suppress(OSError, NotAReportError):
            data = saved_bytes(path_of(case))
            if case_in(data) == case:
                self._seen[case.id] = _digest(data)

    def save(self, kb: KnowledgeBase, case: Case) -> Case:
        """Save ``case``, under a new id where its file was changed. Raises ``CannotSaveError``."""
        folder = cases_folder()
        try:
            make_private_folder(folder)
            with alone_in(folder) as alone:
                if alone:
                    _tidy(folder)
                while self._was_changed_elsewhere(case):
                    case = replace(case, id=new_id())
                self._write(kb, case)
        except OSError as error:
            raise CannotSaveError(_why_not(error, folder)) from error
        return case

    def _was_changed_elsewhere(self, case: Case) -> bool:
        try:
            return _digest(saved_bytes(path_of(case))) != self._seen.get(case.id)
        except FileNotFoundError:
            return False

    def _write(self, kb: KnowledgeBase, case: Case) -> None:
        data = write_report(kb, case).encode("utf-8")
        write_private(path_of(case), data)
        self._seen[case.id] = _digest(data)


def _tidy(folder: Path) -> None:
    """Remove half-written cases, and close a folder that a copy from elsewhere left open to others."""
    with suppress(OSError):
        sweep(folder, f"*{ENDING}")
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & 0o077:
            folder.chmod(mode & 0o700)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _why_not(error: OSError, folder: Path) -> str:
    remedy = "Set BACKIN_DATA to another folder to have cases saved there."
    if NOWHERE in folder.parents:
        return f"The case cannot be saved: you have no home folder here. {remedy}"
    if error.errno in _FULL:
        return f"The case cannot be saved: there is no space left for {folder}. Free some space, or: {remedy}"
    if error.errno in _FORBIDDEN:
        return f"The case cannot be saved: {folder} may not be written to. {remedy}"
    why = error.strerror or type(error).__name__
    return f"The case cannot be saved in {folder}: {why}. {remedy}"
