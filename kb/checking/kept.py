"""What the last check read, kept so that unchanged content need not be parsed again.

The compiled copy that dialogs start from leaves out what only checks read: phrases, notions and scenarios.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from kb.compiled import cache_folder
from kb.compiled.fingerprint import fingerprint
from kb.compiled.storing import decode, encode
from kb.matching import MatchModel
from kb.model import Concept, KnowledgeBase, Scenario
from kb.writing_files import make_private_folder, write_private

_FILE = "checked.msgpack"
_FORMAT = "backin-checked-1"
"""What such a file begins with, and the version of its format."""


class _Kept(msgspec.Struct, frozen=True):
    """``knowledge`` is what ``storing.encode`` makes."""

    knowledge: msgspec.Raw
    concepts: dict[str, Concept]
    scenarios: tuple[Scenario, ...]


def key_of(content: Path | Traversable) -> str:
    """Return what stands for the content and the code that reads it; nothing where a file cannot be read."""
    with suppress(OSError):
        return fingerprint(content)
    return ""


def kept(key: str) -> KnowledgeBase | None:
    """Return what was kept under ``key``, or ``None`` where that is missing, stale or damaged."""
    with suppress(OSError, ValueError, LookupError):
        head, payload = (cache_folder() / _FILE).read_bytes().split(b"\n", 1)
        if key and head == _head(key, payload):
            stored = msgspec.msgpack.decode(payload, type=_Kept)
            kb, _ = decode(stored.knowledge)
            return replace(kb, concepts=stored.concepts, scenarios=stored.scenarios)
    return None


def keep(key: str, kb: KnowledgeBase, model: MatchModel) -> None:
    """Keep ``kb`` under ``key``, in place of what was kept before; where that fails, nothing is said."""
    knowledge = msgspec.Raw(encode(kb, model))
    payload = msgspec.msgpack.encode(_Kept(knowledge, kb.concepts, kb.scenarios))
    with suppress(OSError):
        make_private_folder(cache_folder())
        write_private(cache_folder() / _FILE, _head(key, payload) + b"\n" + payload)


def _head(key: str, payload: bytes) -> bytes:
    return f"{_FORMAT} {key} {hashlib.sha256(payload).hexdigest()}".encode()
