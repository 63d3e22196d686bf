"""The log of a report: what writing and reading it must agree on, and its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
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
    }
)


KINDS = frozenset(_READERS)
"""What the events that this version knows are called."""


def row_of(event: Event) -> tuple[str, str, str]:
    """Return what an event is called, what it is about, and its value, empty where it has none."""
    match event:
        case Told(kind, name, value):
            return f"told {kind}", name, value
        case Answered(step, answer):
            return "answered", step, answer
        case Changed(step, answer):
            return "changed", step, answer
        case Confirmed(fact, value):
            return "confirmed", fact, value
        case Accepted(action):
            return "accepted", action, ""
        case Preferred(action):
            return "preferred", action, ""
        case Outcome(action, result):
            return "outcome", action, result.value
        case Switched(problem):
            return "switched", problem, ""
        case Unread(name, about, value):
            return name, about, value


def event_of(name: str, about: str, value: str) -> Event:
    """Return the event that a row stands for, ``Unread`` where this version knows none like it."""
    reader = _READERS.get(name)
    if reader is not None and about:
        with suppress(ValueError):
            return reader(about, value)
    return Unread(name, about, value)


FORMAT = "1"
"""The version of the log's format. It changes when older programs could not read it any more."""

TITLE = "Backin report"
WORDS = "In your own words"
LOG = "The log"

FORMAT_ROW = "Format"
CASE_ROW = "Case"
BEGAN_ROW = "Began"
MATCH_ROW = "Match"
WAIT_ROW = "Wait"
COUNT_ROW = "Entries"
"""How many events the log has, so that a cut one is noticed. Reports of earlier versions have no such row."""

WAITS = "**Waits until:** "
"""Begins the line, below *The problem*, that a glance reads; the time in ISO 8601 follows."""

EVENT_COLUMNS = ("Event", "About", "Value")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_case_id(text: str) -> bool:
    """Return whether ``text`` can name a case, and so a file: such a name leads out of no folder."""
    return _ID.fullmatch(text) is not None


class NotAReportError(ValueError):
    """A text cannot be read as a report.

    ``reason`` says why, in a sentence; ``line`` counts from 1 and is ``None`` where no line is at fault.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason if line is None else f"Line {line}: {reason}")
        self.reason = reason
        self.line = line
