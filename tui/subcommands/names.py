"""Names that a person mistyped."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process

from tui.status import UsageError

_NEAR = 3


def known_name(kind: str, name: str, known: Iterable[str]) -> str:
    """Return ``name`` if it is in ``known``; raise ``UsageError`` with the nearest names otherwise."""
    names = sorted(known)
    if name in names:
        return name
    nearest = [found for found, _, _ in process.extract(name, names, limit=_NEAR)]
    raise UsageError(f"There is no {kind} called “{name}”. Nearest: {', '.join(nearest)}.")
