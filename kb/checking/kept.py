"""What the last check read, kept so that unchanged content need not be parsed again.

The compiled copy that dialogs start from leaves out what only checks read: phrases, notions and scenarios.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import msgspec

from kb.compiled import cache_folder, keyed
from kb.compiled.storing import decode, encode
from kb.matching import MatchModel
from kb.model import Concept, KnowledgeBase, Scenario

_FILE = "checked.msgpack"
_FORM = "backin-checked-1"
"""What such a file begins with: its name and the version of its format."""


class _Kept(msgspec.Struct, frozen=True):
    """``knowledge`` is what ``storing.encode`` makes."""

    knowledge: msgspec.Raw
    concepts: dict[str, Concept]
    scenarios: tuple[Scenario, ...]


def kept(key: str) -> tuple[KnowledgeBase, MatchModel] | None:
    """Return what was kept under ``key``, or ``None`` where that is missing, stale or damaged."""
    file = cache_folder() / _FILE
    payload = keyed.payload_of(file, _FORM, key) if keyed.is_own(file) else None
    if payload is None:
        return None
    with suppress(ValueError, LookupError):
        stored = msgspec.msgpack.decode(payload, type=_Kept)
        kb, model = decode(stored.knowledge)
        return replace(kb, concepts=stored.concepts, scenarios=stored.scenarios), model
    return None


def keep(key: str, kb: KnowledgeBase, model: MatchModel) -> None:
    """Keep both under ``key``, in place of what was kept before; where that fails, nothing is said."""
    knowledge = msgspec.Raw(encode(kb, model))
    payload = msgspec.msgpack.encode(_Kept(knowledge, kb.concepts, kb.scenarios))
    keyed.keep(cache_folder() / _FILE, keyed.with_head(_FORM, key, payload))
