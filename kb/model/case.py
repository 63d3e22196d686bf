"""What happened with one person: typed events, from which everything else is derived."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from kb.model.common import Condition


class Grade(Enum):
    """How a fact became known; the members run from weakest to strongest."""

    HELD = "held"
    """The problem's page takes it for granted. It gives way to anything that the person says."""
    SEEN = "seen"
    """Looking at the network showed it. It lasts until something is done, and rules nothing out."""
    TOLD = "told"
    ANSWERED = "answered"
    CONFIRMED = "confirmed"


class Result(Enum):
    """How an action went."""

    WORKED = "worked"
    DID_NOT_WORK = "did not work"
    DECLINED = "skipped"

    @classmethod
    def _missing_(cls, value: object) -> Result | None:
        """Return what earlier versions called otherwise in their reports."""
        return cls.DECLINED if value == "can't or won't" else None


class Mark(Enum):
    """What the person says of a step, or of a thing to be put back."""

    DONE = "done"
    OPEN = "open"
    NOT_MINE = "does not concern me"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What all events share: ``at`` is when it was said, in ISO 8601 with offset, empty where nobody knows.

    Two events that say the same are equal, whenever they were said.
    """

    at: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Stated(Happened):
    """The description held this. ``kind`` says whether ``name`` is a fact, a detail, or a tried action."""

    kind: Literal["fact", "detail", "tried"]
    name: str
    value: str

    @classmethod
    def fact(cls, condition: Condition) -> Stated:
        """Return a fact as something that was stated."""
        return cls("fact", condition.fact, condition.value)

    @property
    def condition(self) -> Condition:
        """The fact that is stated, with its value."""
        return Condition(self.name, self.value)


@dataclass(frozen=True, slots=True)
class Answered(Happened):
    """The person chose an answer at a step, by ids."""

    step: str
    answer: str


@dataclass(frozen=True, slots=True)
class Changed(Happened):
    """The person gave an earlier step another answer."""

    step: str
    answer: str


@dataclass(frozen=True, slots=True)
class Confirmed(Happened):
    """The person stated a fact outright: set it by hand, settled a contradiction, or was asked again."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Accepted(Happened):
    """The person read what an action of harm 2 or more undoes, and goes ahead."""

    action: str


@dataclass(frozen=True, slots=True)
class Preferred(Happened):
    """Before an action of harm 2 or more, the person rather tries a milder one that was set aside."""

    action: str


@dataclass(frozen=True, slots=True)
class Outcome(Happened):
    """How the action went that was offered last."""

    action: str
    result: Result


@dataclass(frozen=True, slots=True)
class Switched(Happened):
    """The case is now about this problem. It begins with one of these."""

    problem: str


@dataclass(frozen=True, slots=True)
class Seen(Happened):
    """The person let Backin look at ``at``; the ids of what was seen."""

    observations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked(Happened):
    """The person ticked ``what``, the id of a step or of an effect (see ``kb.rules.marks``), or let it go."""

    what: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class ClockStarted(Happened):
    """The person began, at ``at``, the wait of some ``seconds`` that the step ``what`` asks for."""

    what: str
    seconds: int


@dataclass(frozen=True, slots=True)
class ClockStopped(Happened):
    """The person gave up the wait that was begun at the step ``what``."""

    what: str


@dataclass(frozen=True, slots=True)
class Unread(Happened):
    """A row of a log that this version of Backin does not know. It is kept, and fits nowhere."""

    name: str
    about: str
    value: str


Kept = Marked | ClockStarted | ClockStopped
"""What moves nothing, fits anywhere, and is not taken back with an answer."""

Event = (
    Stated | Answered | Changed | Confirmed | Accepted | Preferred | Outcome | Switched | Seen | Kept | Unread
)


@dataclass(frozen=True, slots=True)
class Case:
    """A person's words, and what happened since, in order. Everything else is derived from it.

    ``id`` names the saved file; ``began`` is an ISO 8601 time with offset. ``band`` says how sure the match
    was that led to the first problem (``sure``, ``likely``, ``unknown``), empty where nothing was matched.
    ``damage`` says in sentences what could not be read of the file that the case comes from; none for a whole
    one.
    """

    id: str
    began: str
    description: str
    events: tuple[Event, ...] = ()
    band: str = ""
    damage: tuple[str, ...] = field(default=(), compare=False)
