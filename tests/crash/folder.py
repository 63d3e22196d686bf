"""The folder of saved cases, as it lies on the disk."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kb.model import Case
from kb.report import read_report


@cache
def _read(data: bytes) -> Case:
    return read_report(data.decode())


class Folder:
    """The cases below the data folder ``data``."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._cases = data / "cases"

    def _files(self) -> list[Path]:
        return list(self._cases.glob("[!.]*"))

    def cases(self) -> dict[str, Case]:
        """Return all cases by id. Raises ``NotAReportError`` where one is damaged."""
        return {path.stem: _read(path.read_bytes()) for path in self._files()}

    def newest(self) -> Case | None:
        """Return the case that was saved last."""
        files = sorted(self._files(), key=lambda path: path.stat().st_mtime_ns)
        return _read(files[-1].read_bytes()) if files else None

    def faults(self) -> Iterator[str]:
        """Yield what must not be, in sentences: what others may read, and more than one crash's leftovers."""
        for path in (self._cases, *self._cases.iterdir()) if self._cases.exists() else ():
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & 0o077:
                yield f"{path.name} has the mode {mode:o}."
        leftovers = [path.name for path in self._cases.glob(".*")]
        if len(leftovers) > 1:
            yield f"There are leftovers of several crashes: {', '.join(leftovers)}."
