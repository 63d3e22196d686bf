"""The log of a report: what writing and reading it must agree on, its rows, and a glance at both."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from types import MappingProxyType

from kb.hygiene import printable
from kb.model import (
    Accepted,
    Answered,
    Changed,
    ClockStarted,
    ClockStopped,
    Confirmed,
    Event,
    Mark,
    Marked,
    Outcome,
    Preferred,
    Result,
    Seen,
    Stated,
    Switched,
    Unread,
)
from kb.report.markdown import unescape
from kb.waits import local_time

LONGEST_WAIT = 99_999 * 86_400
"""Seconds; what the content can ask for at most."""


def _seconds(value: str) -> int:
    if not re.fullmatch("[0-9]{1,10}", value) or not 0 < int(value) <= LONGEST_WAIT:
        raise ValueError(value)
    return int(value)


_READERS: Mapping[str, Callable[[str, str], Event]] = MappingProxyType(
    {
        "told fact": lambda about, value: Stated("fact", about, value),
        "told detail": lambda about, value: Stated("detail", about, value),
        "told tried": lambda about, value: Stated("tried", about, value),
        "answered": Answered,
        "changed": Changed,
        "confirmed": Confirmed,
        "accepted": lambda about, _: Accepted(about),
        "preferred": lambda about, _: Preferred(about),
        "outcome": lambda about, value: Outcome(about, Result(value)),
        "switched": lambda about, _: Switched(about),
        "seen": lambda about, value: Seen(tuple(value.split()), at=datetime.fromisoformat(about).isoformat()),
        "marked": lambda about, value: Marked(about, Mark(value)),
        "clock started": lambda about, value: ClockStarted(about, _seconds(value)),
        "clock stopped": lambda about, _: ClockStopped(about),
    }
)


KINDS = frozenset(_READERS)
"""What the events that this version knows are called."""


def row_of(event: Event) -> tuple[str, str, str]:
    """Return what an event is called, what it is about, and its value, empty where it has none.

    Most are called as their class is, in small letters: ``clock started``.
    """
    match event:
        case Stated(kind, name, value):
            return f"told {kind}", name, value
        case Seen(observations, at=at):
            return "seen", at, " ".join(observations)
        case Unread(name, about, value):
            return name, about, value
    about, *values = (getattr(event, field) for field in event.__match_args__)
    value = values[0] if values else ""
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(event).__name__).lower()
    return name, about, value.value if isinstance(value, Enum) else str(value)


def event_of(name: str, about: str, value: str, at: str = "") -> Event:
    """Return the event that a row stands for, ``Unread`` where this version knows none like it."""
    reader = _READERS.get(name)
    if reader is not None and about:
        with suppress(ValueError):
            event = reader(about, value)
            return replace(event, at=at or event.at)
    return Unread(name, about, value, at=at)


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
"""In reports of earlier versions: the wait that was begun last, as an action and two times."""
COUNT_ROW = "Entries"
"""How many events the log has, so that a cut one is noticed. Reports of earlier versions have no such row."""

SOLVED = "**solved.**"
"""Stands in the card of a case in which something worked."""
WAITS = "**Waits until:** "
"""Begins the line, below *The problem*, that a glance reads; the time in ISO 8601 follows."""

EVENT_COLUMNS = ("Event", "About", "Value", "At")
"""Reports of earlier versions have no times, and no column for them."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_case_id(text: str) -> bool:
    """Return whether ``text`` can name a case, and so a file: such a name leads out of no folder."""
    return _ID.fullmatch(text) is not None


class NotAReportError(ValueError):
    """A text cannot be read as a report. It says why, with the line where one is at fault."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What a report shows at a glance, each empty where it does not stand as Backin writes it."""

    words: str = ""
    problem: str = ""
    waits: datetime | None = None
    solved: bool = False


def glance(text: str) -> Glance:
    """Return what a report is about, without parsing all of it."""
    lines = text.split("\n")
    title = printable(unescape(lines[0].removeprefix(f"# {TITLE}").removeprefix(": ")))
    try:
        start = lines.index(f"## {WORDS}") + 2
        fence = lines[start].removesuffix("text")
        end = lines.index(fence, start)
    except (ValueError, IndexError):
        return Glance(problem=title)
    card = lines[: start - 2]
    words = printable("\n".join(lines[start + 1 : end]))
    return Glance(words, title, _waits(card + lines[end:]), any(SOLVED in line for line in card))


def _waits(lines: Iterable[str]) -> datetime | None:
    time = next((line.removeprefix(WAITS) for line in lines if line.startswith(WAITS)), "")
    return local_time(time)
