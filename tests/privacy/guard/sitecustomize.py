"""Forbids the network, and the start of other programs, to the process it is loaded into.

Python imports a module of this name at every start, from the folder that PYTHONPATH names. It listens to
Python's own audit events (PEP 578), which nothing that is written in Python can go round. ``FORBIDDEN_LOG``
names the file to which each attempt is added as a line, also where the program swallows the error.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
_PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open"}
_watching: list[list[str]] = []
_log = os.environ.get("FORBIDDEN_LOG")


class ForbiddenError(RuntimeError):
    """The program reached for a network or for another program."""


@contextmanager
def forbidden() -> Iterator[list[str]]:
    """Forbid it to this process for a while; the list yielded is filled with the attempts."""
    attempts: list[str] = []
    if not _is_listening():
        sys.addaudithook(_hear)  # for good: Python can add one, and never take one away
    _watching.append(attempts)
    try:
        yield attempts
    finally:
        _watching.remove(attempts)


def _is_listening() -> bool:
    """Return whether the hook is there already."""
    probe: list[str] = []
    _watching.append(probe)
    try:
        sys.audit("socket.getaddrinfo", "probe", 0, 0, 0, 0)
    except ForbiddenError:
        return True
    finally:
        _watching.remove(probe)
    return False


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if (_watching or _log) and _is_forbidden(event, arguments):
        attempt = f"{event} {arguments[1:] if event == 'socket.__new__' else arguments}"
        for attempts in _watching:
            attempts.append(attempt)
        if _log:
            with open(_log, "a", encoding="utf-8") as file:  # noqa: PTH123 -- every start of Python pays for pathlib
                file.write(f"{attempt}\n")
        raise ForbiddenError(attempt)


def _is_forbidden(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "socket.__new__":  # asyncio wakes itself through a pair of local sockets
        return bool(arguments[1] != getattr(socket, "AF_UNIX", None))
    return event in _LOOKUPS or event in _PROGRAMS


if _log:
    sys.addaudithook(_hear)
