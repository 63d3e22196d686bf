"""What matching hands out: ranked problems, how sure it is, what it was told, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kb.model import Stated


class Band(Enum):
    """How far the first problem can be trusted."""

    SURE = "sure"
    """Open it, with a way back."""
    LIKELY = "likely"
    """Show the first three and let the person choose."""
    UNKNOWN = "unknown"
    """Say that there is nothing, and what it sounds like."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A problem by id and the weight of the evidence for it.

    ``score`` runs from 0 to 1 and can be compared between descriptions.
    """

    problem: str
    score: float


@dataclass(frozen=True, slots=True)
class Repair:
    """A word as it was typed, and the word, or the two of a compound, that it was read as."""

    typed: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A word, a pair of Chinese characters or a concept (``#id``) and what it adds for a problem."""

    problem: str
    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """The answer to a description.

    ``ranked`` holds every problem, best first; without a word in the description, none. ``elsewhere`` is the
    id of what it positively speaks of instead or besides, if anything. ``told`` are the facts, details
    and tried actions that the description states. ``reason`` is a sentence about the band. ``language`` is
    the code of the description's language (a key of ``language.NAMES``), ``language.OTHER`` or nothing.
    """

    band: Band
    ranked: tuple[Ranked, ...]
    elsewhere: str | None
    told: tuple[Stated, ...]
    reason: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a match went by: evidence by problem in the order of the ranking, the heaviest first; repairs."""

    evidence: tuple[Evidence, ...]
    repairs: tuple[Repair, ...]
