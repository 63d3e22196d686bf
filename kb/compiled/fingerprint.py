"""What a compiled copy depends on, as one hash."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_COMPILERS = ("model", "reading", "matching", "compiled", "known.py", "timers.py")
"""The folders and files of code that decide what becomes of the content."""
_ENDINGS = (".md", ".py", ".txt")
_LARGEST = 2 << 20
"""More bytes of a file need not be looked at: content with such a file is never compiled."""


def fingerprint(content: Path | Traversable) -> str:
    """Return a hash over the content's files and the code and word lists that compile them, hexadecimal.

    Names and bytes are hashed, not times and sizes: installers set times as they like, and a new version
    may differ by one byte. Raises ``OSError`` when a file cannot be read.
    """
    total = hashlib.sha256(sys.byteorder.encode())  # the matcher's model holds packed numbers
    code = files("kb")  # asking for the packages themselves would import them
    for root in (content, *(code / name for name in _COMPILERS)):
        for name, file in _files(root):
            with file.open("rb") as stream:
                data = stream.read(_LARGEST)
            total.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            total.update(data)
        total.update(b"\0\0")
    return total.hexdigest()


def _files(root: Path | Traversable) -> Iterator[tuple[str, Traversable]]:
    """Yield what is named like a file in ``root`` and in the folders in it, with the relative names.

    A ``root`` that is a file itself is yielded alone.
    """
    if root.is_file():
        yield root.name, root
        return
    for entry in _sorted(root):
        if entry.name.endswith(_ENDINGS):
            yield entry.name, entry
        elif entry.is_dir():
            inner = (each for each in _sorted(entry) if each.name.endswith(_ENDINGS))
            yield from ((f"{entry.name}/{each.name}", each) for each in inner)


def _sorted(folder: Path | Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda entry: entry.name)
