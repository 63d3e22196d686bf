"""What happened with one person: typed events, from which everything else is derived."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal


class Grade(Enum):
    """How a fact became known; the members run from weakest to strongest."""

    HELD = "held"
    """The problem's page takes it for granted. It gives way to anything that the person says."""
    TOLD = "told"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"


class Result(Enum):
    """How an action went."""

    WORKED = "worked"
    DID_NOT_WORK = "did not work"
    DECLINED = "can't or won't"


@dataclass(frozen=True, slots=True)
class Told:
    """The description held this. ``kind`` says whether ``name`` is a fact, a detail, or a tried action."""

    kind: Literal["fact", "detail", "tried"]
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The person chose an answer at a step, by ids."""

    step: str
    answer: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The person gave an earlier step another answer."""

    step: str
    answer: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The person stated a fact outright: set it by hand, settled a contradiction, or was asked again."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """The person read what an action of harm 2 or more undoes, and goes ahead."""

    action: str


@dataclass(frozen=True, slots=True)
class Preferred:
    """Before an action of harm 2 or more, the person rather tries a milder one that was set aside."""

    action: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the action went that was offered last."""

    action: str
    result: Result


@dataclass(frozen=True, slots=True)
class Switched:
    """The case is now about this problem. It begins with one of these."""

    problem: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A row of a log that this version of Backin does not know. It is kept, and fits nowhere."""

    name: str
    about: str
    value: str


Event = Told | Answered | Changed | Confirmed | Accepted | Preferred | Outcome | Switched | Unread


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait that the person began at ``action``. Both times are in ISO 8601, with offset."""

    action: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Case:
    """A person's words, and what happened since, in order. Everything else is derived from it.

    ``id`` names the saved file; ``began`` is an ISO 8601 time with offset. ``band`` says how sure the match
    was that led to the first problem (``sure``, ``likely``, ``unknown``), empty where nothing was matched.
    ``wait`` is the wait that was begun last; it counts only while the case stands at its action. ``damage``
    says in sentences what could not be read of the file that the case comes from; none for a whole one.
    """

    id: str
    began: str
    description: str
    events: tuple[Event, ...] = ()
    band: str = ""
    wait: Wait | None = None
    damage: tuple[str, ...] = field(default=(), compare=False)
