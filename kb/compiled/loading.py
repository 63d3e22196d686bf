"""Loading the knowledge, from the compiled copy where there is a good one."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from kb.collector import collector_resting
from kb.compiled.fingerprint import fingerprint
from kb.compiled.folders import cache_folder, default_content, shipped_copy
from kb.compiled.keyed import is_own, keep, key_of, payload_of, with_head
from kb.compiled.storing import decode, encode, for_dialogs
from kb.matching import MatchModel, build_model
from kb.model import KnowledgeBase

_SHIPPED, _FOREIGN = "knowledge.msgpack", "foreign-knowledge.msgpack"
"""Where the copy of what came with Backin lies, and that of other content: a look at it spoils no start."""
_FORM = "backin-knowledge-1"
"""What such a file begins with: its name and the version of its format."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, and what the matcher needs to know of it."""

    kb: KnowledgeBase
    model: MatchModel


def load(content: Path | Traversable, cache_dir: Path | None = None) -> Loaded:
    """Return the knowledge in the folder ``content`` as dialogs need it, and the matcher's model.

    A compiled copy that came with Backin, or lies in ``cache_dir`` (by default ``cache_folder()``), is used
    where it was made from this very content by this very code; one in ``cache_dir`` must be the user's own.
    Where there is none, one is made and kept there; if that cannot be written, nothing is said. Raises
    ``UnreadableContentError`` with all findings when the content cannot be read.
    """
    kept = (cache_dir or cache_folder()) / (_SHIPPED if content == default_content() else _FOREIGN)
    key = key_of(content)
    for file in (shipped_copy(), *filter(is_own, [kept])):
        stored = _stored(file, key)
        if stored is not None:
            return stored
    # Parsing is not needed at most starts, and the parser takes its time to import.
    from kb.reading import read_knowledge  # noqa: PLC0415

    kb = read_knowledge(content)
    loaded = Loaded(for_dialogs(kb), build_model(kb))
    if key and key == key_of(content):
        keep(kept, _copy(key, loaded))
    return loaded


def compiled_copy(content: Path) -> bytes:
    """Return a compiled copy of the folder ``content``, equal for equal content and code.

    Raises ``UnreadableContentError`` when the content cannot be read.
    """
    return _copy(fingerprint(content), load(content))


def _stored(file: Path | Traversable, key: str) -> Loaded | None:
    payload = payload_of(file, _FORM, key)
    if payload is None:
        return None
    with suppress(ValueError, LookupError), collector_resting():
        loaded = Loaded(*decode(payload))
        gc.freeze()  # all of it lives as long as the process: no collection need ever look at it
        return loaded
    return None


def _copy(key: str, loaded: Loaded) -> bytes:
    return with_head(_FORM, key, encode(loaded.kb, loaded.model))
