"""Notions that every kind of content shares: places, findings, harm, confidence, conditions, phrases."""

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written: a path relative to the content folder, and a line counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Severity(Enum):
    """How much a finding weighs: errors fail a build, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong with the content: a stable ``code`` (``R101``), and two sentences or more about it."""

    place: Place
    code: str
    wrong: str
    remedy: str
    severity: Severity = field(default=Severity.ERROR, compare=False)

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.wrong} {self.remedy}"


class UnreadableContentError(Exception):
    """The content cannot be read or linked. ``findings`` holds all that is wrong, sorted by place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


class Harm(IntEnum):
    """How much an action can cost the person who takes it, from looking to losing data."""

    LOOKS = 0
    ONE_SETTING = 1
    DEFAULTS = 2
    CONFIGURATION_LOST = 3
    DATA_AT_RISK = 4
    DATA_DESTROYED = 5

    @property
    def words(self) -> str:
        """The name of this degree; see ``Action.harm_words`` for what is said of one action."""
        return _HARM_WORDS[self]

    @property
    def tier(self) -> int:
        """The rank that "milder" compares: 0 and 1 count as equally harmless."""
        return self or 1

    @property
    def needs_confirmation(self) -> bool:
        """Whether the person must confirm what led here before the action is shown."""
        return self >= Harm.DEFAULTS


_HARM_WORDS = {
    Harm.LOOKS: "changes nothing",
    Harm.ONE_SETTING: "small change",
    Harm.DEFAULTS: "resets some settings",
    Harm.CONFIGURATION_LOST: "reinstalls the system",
    Harm.DATA_AT_RISK: "may cost data",
    Harm.DATA_DESTROYED: "erases data",
}


class Confidence(Enum):
    """How far a claim can be trusted; the members run from most to least."""

    VENDOR = "vendor"
    SEVERAL = "several"
    ONE_REPORT = "one report"
    INFERRED = "inferred"
    UNVERIFIED = "unverified"


class Condition(NamedTuple):
    """A fact together with the value it has, or would need to have."""

    fact: str
    value: str

    def __str__(self) -> str:
        return f"{self.fact}: {self.value}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way in which people say something, and the language they say it in (``en``, ``de``, ...)."""

    text: str
    language: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of ``sources.md``. ``url`` is empty where there is no address worth following."""

    id: str
    title: str
    url: str
    place: Place
