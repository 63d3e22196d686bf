"""Kills the program it is loaded into in the middle of saving a case, or sets its clock.

Python imports a module of this name at every start, from the folder that PYTHONPATH names.
``CRASH_IN`` is a moment of ``MOMENTS`` and ``CRASH_AT`` the number of the save, from 1, in which it comes.
``NEVER_RENAMED`` makes a program that loses everything, to see whether the harness notices.
``CLOCK_SHIFT`` is by how many seconds the program's clock is ahead.
"""

from __future__ import annotations

import datetime as dt
import io
import os
import signal
from typing import Any

MOMENTS = ("opened", "half written", "written", "synced", "before the rename", "renamed", "folder synced")

_moment = os.environ.get("CRASH_IN", "")
_countdown = int(os.environ.get("CRASH_AT", "1"))
_open, _fdopen, _fsync, _replace = os.open, os.fdopen, os.fsync, os.replace
_unfinished: set[int] = set()
_folders: set[int] = set()


def _reach(moment: str) -> None:
    """Die here, if it is this moment of the right save."""
    if moment == _moment and _countdown <= 0:
        os.kill(os.getpid(), signal.SIGKILL)


def _is_case(path: object) -> bool:
    name = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
    return name.endswith(".tmp") and os.path.basename(os.path.dirname(name)) == "cases"  # noqa: PTH119, PTH120


class _Halting(io.FileIO):
    """A file that comes by a moment when half of what it is given is written."""

    def write(self, data: Any) -> int:
        view = memoryview(data)
        half = super().write(view[: len(view) // 2])
        _reach("half written")
        return half + super().write(view[half:])


def _opening(path: Any, *args: Any, **more: Any) -> int:
    descriptor = _open(path, *args, **more)
    _unfinished.discard(descriptor)
    _folders.discard(descriptor)
    if _is_case(path):
        globals()["_countdown"] -= 1
        _unfinished.add(descriptor)
        _reach("opened")
    elif os.path.basename(os.fspath(path)) == "cases":  # noqa: PTH119
        _folders.add(descriptor)
    return descriptor


def _wrapping(descriptor: int, *args: Any, **more: Any) -> Any:
    if descriptor in _unfinished:
        return io.BufferedWriter(_Halting(descriptor, "w"))
    return _fdopen(descriptor, *args, **more)


def _syncing(descriptor: int) -> None:
    if descriptor in _unfinished:
        _reach("written")
    _fsync(descriptor)
    if descriptor in _unfinished:
        _reach("synced")
    elif descriptor in _folders:
        _reach("folder synced")


def _replacing(source: Any, target: Any, **more: Any) -> None:
    if _is_case(source):
        _reach("before the rename")
        if "NEVER_RENAMED" in os.environ:
            return
    _replace(source, target, **more)
    if _is_case(source):
        _reach("renamed")


class _Shifted(dt.datetime):
    """The date and time by a clock that is wrong."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        return super().now(tz) + dt.timedelta(seconds=float(os.environ["CLOCK_SHIFT"]))


if _moment or "NEVER_RENAMED" in os.environ:
    vars(os).update(open=_opening, fdopen=_wrapping, fsync=_syncing, replace=_replacing)
if "CLOCK_SHIFT" in os.environ:
    dt.datetime = _Shifted  # type: ignore[misc]
