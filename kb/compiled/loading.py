"""Loading the knowledge, from the compiled copy where there is a good one."""

from __future__ import annotations

import gc
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from kb.collector import collector_resting
from kb.compiled.fingerprint import fingerprint
from kb.compiled.folders import cache_folder, default_content, shipped_copy
from kb.compiled.storing import decode, encode, for_dialogs
from kb.matching import MatchModel, build_model
from kb.model import KnowledgeBase
from kb.taking_turns import alone_in
from kb.writing_files import make_private_folder, sweep, write_private

_SHIPPED, _FOREIGN = "knowledge.msgpack", "foreign-knowledge.msgpack"
"""Where the copy of what came with Backin lies, and that of other content: a look at it spoils no start."""
_FORMAT = "backin-knowledge-1"
"""What such a file begins with, and the version of its format."""
_LONGEST_HEAD = 1000


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, and what the matcher needs to know of it."""

    kb: KnowledgeBase
    model: MatchModel


def load(content: Path | Traversable, cache_dir: Path | None = None) -> Loaded:
    """Return the knowledge in the folder ``content`` as dialogs need it, and the matcher's model.

    A compiled copy that came with Backin, or lies in ``cache_dir`` (by default ``cache_folder()``), is used
    where it was made from this very content by this very code. Where there is none, one is made and kept in
    ``cache_dir``; if that cannot be written, nothing is said. Raises ``UnreadableContentError`` with all
    findings when the content cannot be read.
    """
    kept = (cache_dir or cache_folder()) / (_SHIPPED if content == default_content() else _FOREIGN)
    key = _key(content)
    for file in (shipped_copy(), kept) if key else ():
        stored = _stored(file, key)
        if stored is not None:
            return stored
    # Parsing is not needed at most starts, and the parser takes its time to import.
    from kb.reading import read_knowledge  # noqa: PLC0415

    kb = read_knowledge(content)
    loaded = Loaded(for_dialogs(kb), build_model(kb))
    if key and key == _key(content):
        _keep(kept, _copy(key, loaded))
    return loaded


def compiled_copy(content: Path) -> bytes:
    """Return a compiled copy of the folder ``content``, equal for equal content and code.

    Raises ``UnreadableContentError`` when the content cannot be read.
    """
    return _copy(fingerprint(content), load(content))


def _key(content: Path | Traversable) -> str:
    """Return the fingerprint, or nothing where a file cannot be read: reading will tell which."""
    try:
        return fingerprint(content)
    except OSError:
        return ""


def _stored(file: Path | Traversable, key: str) -> Loaded | None:
    try:
        with file.open("rb") as stream:
            head = stream.readline(_LONGEST_HEAD)
            if not head.startswith(_opening(key)):
                return None
            payload = stream.read()
        if head != _head(key, payload):
            return None
        with collector_resting():
            loaded = Loaded(*decode(payload))
            gc.freeze()  # all of it lives as long as the process: no collection need ever look at it
            return loaded
    except (OSError, ValueError, LookupError):
        return None


def _copy(key: str, loaded: Loaded) -> bytes:
    payload = encode(loaded.kb, loaded.model)
    return _head(key, payload) + payload


def _opening(key: str) -> bytes:
    return f"{_FORMAT} {key} ".encode()


def _head(key: str, payload: bytes) -> bytes:
    return _opening(key) + f"{hashlib.sha256(payload).hexdigest()}\n".encode()


def _keep(file: Path, copy: bytes) -> None:
    with suppress(OSError):
        make_private_folder(file.parent)
        with alone_in(file.parent) as alone:
            if alone:
                sweep(file.parent, file.name)
            write_private(file, copy)
