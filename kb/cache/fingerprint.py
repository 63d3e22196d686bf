"""What a compiled copy depends on, as one hash."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_COMPILERS = ("cache", "dialog", "hygiene", "matching", "model", "reading", "rules", "waits", "wording")
"""The rooms of code that decide what becomes of the content."""
_ENDINGS = (".md", ".py", ".txt")
_LARGEST, _LARGEST_OF_ALL = 2 << 20, 16 << 20
"""More bytes of a file, and of all files, need not be looked at: so large, content is never compiled."""


def fingerprint(content: Path | Traversable) -> str:
    """Return a hash over the content's files and the code and word lists that compile them, hexadecimal.

    Names and bytes are hashed, not times and sizes: installers set times as they like, and a new version
    may differ by one byte. Raises ``OSError`` when a file cannot be read.
    """
    total = hashlib.sha256()
    code = files("kb")  # asking for the packages themselves would import them
    for root in (content, *(code / name for name in _COMPILERS)):
        size = 0
        for name, file in _files(root, with_links=root is not content):
            if size > _LARGEST_OF_ALL:
                break
            with file.open("rb") as stream:
                data = stream.read(_LARGEST)
            total.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
            total.update(data)
            size += len(data)
        total.update(b"\0\0")
    return total.hexdigest()


def _files(root: Path | Traversable, *, with_links: bool) -> Iterator[tuple[str, Traversable]]:
    """Yield the files in ``root`` and in the folders in it that may matter, with the relative names.

    Code may be installed as symbolic links; in content they may lead anywhere, and reading does not follow
    them either.
    """
    for entry in _sorted(root, with_links=with_links):
        if _may_matter(entry):
            yield entry.name, entry
        elif entry.is_dir():
            inner = filter(_may_matter, _sorted(entry, with_links=with_links))
            yield from ((f"{entry.name}/{each.name}", each) for each in inner)


def _may_matter(entry: Traversable) -> bool:
    return entry.name.endswith(_ENDINGS) and entry.is_file()  # a pipe of that name would keep us waiting


def _sorted(folder: Path | Traversable, *, with_links: bool) -> list[Traversable]:
    entries = (e for e in folder.iterdir() if with_links or not (isinstance(e, Path) and e.is_symlink()))
    return sorted(entries, key=lambda entry: entry.name)
