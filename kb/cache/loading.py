"""Loading the knowledge, from the compiled copy where there is a good one.

A copy begins with a line: its form, a hash of what it was made from, and a hash of what follows, which is
MessagePack. Reading it executes nothing, and checks every type.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec
from platformdirs import user_cache_path

from kb.matching import MatchModel, build_model
from kb.model import KnowledgeBase
from kb.storage import alone_in, make_private_folder, own_folder, sweep, write_private

_SHIPPED, _FOREIGN = "knowledge.msgpack", "foreign-knowledge.msgpack"
"""Where the copy of what came with Backin lies, and that of other content: a look at it spoils no start."""
_FORM = "backin-knowledge-2"
"""What such a file begins with: its name and the version of its format."""

_LONGEST_HEAD = 1000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, and what the matcher needs to know of it."""

    kb: KnowledgeBase
    model: MatchModel


def load(content: Path | Traversable, cache_dir: Path | None = None) -> Loaded:
    """Return the knowledge in the folder ``content`` and the matcher's model.

    A compiled copy that came with Backin, or lies in ``cache_dir`` (by default ``cache_folder()``), is used
    where it was made from this very content by this very code; one in ``cache_dir`` must be the user's own.
    Where there is none, one is made and kept there; if that cannot be written, nothing is said. Raises
    ``UnreadableContentError`` with all findings when the content cannot be read.
    """
    kept = (cache_dir or cache_folder()) / (_SHIPPED if content == default_content() else _FOREIGN)
    key = _key(content)
    stored = _stored(kept, key, Loaded)
    if stored is not None:
        return stored
    # Parsing is not needed at most starts, and the parser takes its time to import.
    from kb.reading import read_knowledge  # noqa: PLC0415

    kb = read_knowledge(content)
    loaded = Loaded(kb, build_model(kb))
    if key and key == _key(content):
        _keep(kept, _copy(key, loaded))
    return loaded


def compiled_copy(content: Path) -> bytes:
    """Return a compiled copy of ``content``, equal for equal content and code. Raises as ``load`` does."""
    return _copy(fingerprint(content), load(content))


class _Model(msgspec.Struct):
    common: frozenset[str]


class _Words(msgspec.Struct):
    """As much of ``Loaded`` as the usual words take: what else the copy holds is passed over."""

    model: _Model


def usual_words() -> frozenset[str]:
    """Return the usual words of all languages, for whoever needs nothing else. Raises as ``load`` does."""
    stored = _stored(cache_folder() / _SHIPPED, _key(default_content()), _Words)
    model = load(default_content()).model if stored is None else stored.model
    return frozenset(model.common)


def _key(content: Path | Traversable) -> str:
    """Return what stands for ``content`` and the code that reads it; nothing where a file cannot be read."""
    with suppress(OSError):
        return fingerprint(content)
    return ""


def _copy(key: str, loaded: Loaded) -> bytes:
    payload = msgspec.msgpack.encode(loaded)
    return _head(key, payload) + payload


def _stored(kept: Path, key: str, wanted: type[_T]) -> _T | None:
    """Return as much as is ``wanted`` of a good copy under ``key``, shipped or ``kept``, if there is one."""
    shipped = files("kb") / "cache" / _SHIPPED  # in an installed package; in a source tree there is none
    for file in (shipped, *filter(_is_own, [kept])):
        with suppress(OSError, ValueError, RecursionError), file.open("rb") as stream:
            head, payload = stream.readline(_LONGEST_HEAD), stream.read()
            if key and head == _head(key, payload):
                return msgspec.msgpack.decode(payload, type=wanted)
    return None


def _is_own(file: Path) -> bool:
    """Return whether ``file`` is an ordinary one that belongs to this user (on Windows: to whomever)."""
    with suppress(OSError):
        found = file.stat()
        return stat.S_ISREG(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())
    return False


def _head(key: str, payload: bytes) -> bytes:
    return f"{_FORM} {key} {hashlib.sha256(payload).hexdigest()}\n".encode()


def _keep(file: Path, data: bytes) -> None:
    """Write ``data`` to ``file``, in place of what was kept before; where that fails, nothing is said."""
    with suppress(OSError):
        make_private_folder(file.parent)
        with alone_in(file.parent) as alone:
            if alone:
                sweep(file.parent, file.name)
            write_private(file, data)


def default_content() -> Path | Traversable:
    """Return the content that came with Backin: in the installed package, or beside it in a source tree."""
    inside = files("kb") / "content"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "content"


def cache_folder() -> Path:
    """Return the folder for the compiled copy, which need not exist: ``BACKIN_CACHE``, or the system's."""
    return own_folder("BACKIN_CACHE", user_cache_path)


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
    """Yield the files that may matter, with relative names; links count in code, and never in content."""
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
