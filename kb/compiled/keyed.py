"""Files that are good only for the content and the code that they were made from."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from contextlib import suppress
from importlib.resources.abc import Traversable
from pathlib import Path

from kb.compiled.fingerprint import fingerprint
from kb.taking_turns import alone_in
from kb.writing_files import make_private_folder, sweep, write_private

_LONGEST_HEAD = 1000


def key_of(content: Path | Traversable) -> str:
    """Return what stands for ``content`` and the code that reads it; nothing where a file cannot be read."""
    with suppress(OSError):
        return fingerprint(content)
    return ""


def with_head(form: str, key: str, payload: bytes) -> bytes:
    """Return ``payload`` behind a line with its ``form`` (name and version), its key and a hash of itself."""
    return _head(form, key, payload) + payload


def payload_of(file: Path | Traversable, form: str, key: str) -> bytes | None:
    """Return what ``file`` holds in that form under ``key``; ``None`` if it is missing, stale or damaged.

    Of a file that was made from something else, no more is read than the first line.
    """
    if not key:
        return None
    with suppress(OSError), file.open("rb") as stream:
        head = stream.readline(_LONGEST_HEAD)
        if head.startswith(_opening(form, key)):
            payload = stream.read()
            return payload if head == _head(form, key, payload) else None
    return None


def is_own(file: Path) -> bool:
    """Return whether ``file`` is an ordinary one that belongs to this user (on Windows: to whomever)."""
    with suppress(OSError):
        found = file.stat()
        return stat.S_ISREG(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())
    return False


def keep(file: Path, data: bytes) -> None:
    """Write ``data`` to ``file``, in place of what was kept before; where that fails, nothing is said."""
    with suppress(OSError):
        make_private_folder(file.parent)
        with alone_in(file.parent) as alone:
            if alone:
                sweep(file.parent, file.name)
            write_private(file, data)


def _opening(form: str, key: str) -> bytes:
    return f"{form} {key} ".encode()


def _head(form: str, key: str, payload: bytes) -> bytes:
    return _opening(form, key) + f"{hashlib.sha256(payload).hexdigest()}\n".encode()
