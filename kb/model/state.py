"""Where a case stands: what is known, what was tried, and what the person is looking at."""

from dataclasses import dataclass
from enum import Enum

from msgspec import Struct, field

from kb.model.case import Answered, ClockStarted, Event, Grade, Mark, Result, Seen
from kb.model.common import Condition


@dataclass(frozen=True, slots=True)
class Known:
    """The value of a fact, and how it became known."""

    value: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class AtStart:
    """No problem is chosen yet."""


@dataclass(frozen=True, slots=True)
class AtQuestion:
    """A question of the content waits for an answer."""

    step: str


@dataclass(frozen=True, slots=True)
class AtFact:
    """A fact is asked for its own sake: at ``step`` nothing harsher may be offered before it is known."""

    step: str
    fact: str
    action: str


@dataclass(frozen=True, slots=True)
class AtContradiction:
    """Two statements about one fact exclude each other; the person says which one holds."""

    step: str
    fact: str
    values: tuple[str, str]


@dataclass(frozen=True, slots=True)
class AtWarning:
    """Before an action of harm 2 or more: what it undoes, and which facts must be confirmed again."""

    step: str
    action: str
    confirm: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AtAction:
    """An action is offered. ``detour`` says that no page led here: it comes before something harsher."""

    step: str
    action: str
    detour: bool = False


@dataclass(frozen=True, slots=True)
class AtSymptoms:
    """An action did not work, and the person is asked what they saw instead."""

    step: str
    action: str


@dataclass(frozen=True, slots=True)
class AtEnding:
    """The page has said its last word."""

    step: str


@dataclass(frozen=True, slots=True)
class Solved:
    """The action worked, and nothing more is to be done about the problem itself."""

    action: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Nothing is left to offer: the report goes to a human helper."""

    step: str


Position = (
    AtStart
    | AtQuestion
    | AtFact
    | AtContradiction
    | AtWarning
    | AtAction
    | AtSymptoms
    | AtEnding
    | Solved
    | HandOver
)


class How(Enum):
    """How the trail got past a step."""

    ANSWERED = "answered"
    KNOWN = "known"
    """Skipped, because everything that it asks was known."""
    PASSED = "passed"
    """There was nothing to choose."""
    OUTCOME = "outcome"
    SWITCHED = "switched"


@dataclass(frozen=True, slots=True)
class Passed:
    """One step of the trail: what was asked or offered, and what came of it, by id and in words."""

    step: str
    question: str
    answer: str
    words: str
    how: How
    seen: bool = False
    """Whether its answer was known because it was seen."""


class State(Struct, frozen=True):
    """The fold of a case's events.

    ``stated`` holds the facts as they were stated, ``facts`` these and what they imply. ``unknown`` are
    the facts that were asked for, with a way to find out, and answered *I don't know*. ``doubts`` maps a
    fact to the two values that were stated for it and exclude each other. ``tried`` maps
    actions to what became of them. ``preferred`` are actions that were set aside, and are tried all the same
    before something harsher. ``solved_by`` is the action that worked last. ``history`` is the list
    of events that are in force: a changed answer stands in it as if it had been given at first.
    ``seen`` is the last look at the network.
    ``fell_away`` are the answers that the last event made pointless. ``marks`` are the ticks, by what is
    ticked, and ``clocks`` the waits that were begun, by the step that asks for them, the youngest last.
    """

    problem: str | None = None
    position: Position = AtStart()
    stated: dict[str, Known] = field(default_factory=dict)
    facts: dict[str, Known] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    doubts: dict[str, tuple[str, str]] = field(default_factory=dict)
    details: dict[str, str] = field(default_factory=dict)
    tried: dict[str, Result] = field(default_factory=dict)
    offered: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()
    preferred: frozenset[str] = frozenset()
    solved_by: str | None = None
    trail: tuple[Passed, ...] = ()
    history: tuple[Event, ...] = ()
    seen: Seen | None = None
    fell_away: tuple[Answered, ...] = ()
    marks: dict[str, Mark] = field(default_factory=dict)
    clocks: dict[str, ClockStarted] = field(default_factory=dict)

    @property
    def step(self) -> str | None:
        """The step that the case stands at; ``None`` at the start, and where the problem is solved."""
        return None if isinstance(self.position, AtStart | Solved) else self.position.step


class Standing(Enum):
    """What the ladder says of an action."""

    OPEN = "open"
    OFFERED = "offered"
    TRIED = "tried"
    WORKED = "worked"
    DECLINED = "declined"
    SET_ASIDE = "set aside"
    RULED_OUT = "ruled out"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True, slots=True)
class Rung:
    """An action on the ladder, how it stands, and the facts that make it so or that nobody could find out."""

    action: str
    standing: Standing
    because: tuple[Condition, ...] = ()
