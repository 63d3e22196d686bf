"""Loading the knowledge, from the compiled copy where there is a good one."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from kb.compiled.fingerprint import fingerprint
from kb.compiled.folders import cache_folder
from kb.compiled.storing import decode, encode, for_dialogs
from kb.matching import MatchModel, build_model
from kb.model import KnowledgeBase
from kb.writing_files import make_private_folder, write_private

_FILE = "knowledge.json"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, and what the matcher needs to know of it."""

    kb: KnowledgeBase
    model: MatchModel


def load(content: Path | Traversable, cache_dir: Path | None = None) -> Loaded:
    """Return the knowledge in the folder ``content`` as dialogs need it, and the matcher's model.

    A compiled copy in ``cache_dir`` (by default ``cache_folder()``) is used where it was made from this very
    content by this very code. One that is missing, stale or damaged is made anew, and where that cannot
    be written, nothing is said. Raises ``UnreadableContentError`` with all findings when the content cannot
    be read.
    """
    file = (cache_dir or cache_folder()) / _FILE
    key = _key(content)
    stored = _stored(file, key) if key else None
    if stored is not None:
        return stored
    # Parsing is not needed at most starts, and the parser takes its time to import.
    from kb.reading import read_knowledge  # noqa: PLC0415

    kb = read_knowledge(content)
    loaded = Loaded(for_dialogs(kb), build_model(kb))
    if key and key == _key(content):
        _store(file, key, loaded)
    return loaded


def _key(content: Path | Traversable) -> str:
    """Return the fingerprint, or nothing where a file cannot be read: reading will tell which."""
    try:
        return fingerprint(content)
    except OSError:
        return ""


def _stored(file: Path, key: str) -> Loaded | None:
    try:
        data = file.read_bytes()
        head_length = data.find(b"\n") + 1
        payload = memoryview(data)[head_length:]
        if data[:head_length] != _head(key, payload):
            return None
        with _collector_resting():
            loaded = Loaded(*decode(payload))
            gc.freeze()  # all of it lives as long as the process: no collection need ever look at it
            return loaded
    except (OSError, ValueError, LookupError):
        return None


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking over a growing heap in which nothing is garbage.

    It would take more than half of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _head(key: str, payload: bytes | memoryview) -> bytes:
    return f"{key} {hashlib.sha256(payload).hexdigest()}\n".encode()


def _store(file: Path, key: str, loaded: Loaded) -> None:
    payload = encode(loaded.kb, loaded.model)
    with suppress(OSError):
        make_private_folder(file.parent)
        write_private(file, _head(key, payload) + payload)
