"""The events of a case as rows of a table, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from types import MappingProxyType

from kb.model import (
    Accepted,
    Answered,
    Changed,
    Confirmed,
    Event,
    Outcome,
    Preferred,
    Result,
    Seen,
    Switched,
    Told,
    Unread,
)

_READERS: Mapping[str, Callable[[str, str], Event]] = MappingProxyType(
    {
        "told fact": lambda about, value: Told("fact", about, value),
        "told detail": lambda about, value: Told("detail", about, value),
        "told tried": lambda about, value: Told("tried", about, value),
        "answered": Answered,
        "changed": Changed,
        "confirmed": Confirmed,
        "accepted": lambda about, _: Accepted(about),
        "preferred": lambda about, _: Preferred(about),
        "outcome": lambda about, value: Outcome(about, Result(value)),
        "switched": lambda about, _: Switched(about),
        "seen": lambda about, value: Seen(datetime.fromisoformat(about).isoformat(), tuple(value.split())),
    }
)


def row_of(event: Event) -> tuple[str, str, str]:
    """Return what an event is called, what it is about, and its value, empty where it has none."""
    match event:
        case Told(kind, name, value):
            return f"told {kind}", name, value
        case Answered(about, value) | Changed(about, value) | Confirmed(about, value):
            return type(event).__name__.lower(), about, value
        case Accepted(action) | Preferred(action):
            return type(event).__name__.lower(), action, ""
        case Outcome(action, result):
            return "outcome", action, result.value
        case Switched(problem):
            return "switched", problem, ""
        case Seen(at, observations):
            return "seen", at, " ".join(observations)
        case Unread(name, about, value):
            return name, about, value


def event_of(name: str, about: str, value: str) -> Event:
    """Return the event that a row stands for, ``Unread`` where this version knows none like it."""
    reader = _READERS.get(name)
    if reader is not None and about:
        with suppress(ValueError):
            return reader(about, value)
    return Unread(name, about, value)
