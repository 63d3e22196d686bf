"""Files with steps in them: problems and roads."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model.common import Condition, Phrase, Place
from kb.model.prose import Blocks
from kb.model.steps import Step


@dataclass(frozen=True, slots=True)
class Candidate:
    """An action that can cure a problem, and the facts under which it can."""

    action: str
    only_if: tuple[Condition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Reference:
    """A link from one problem to another, with the words that stand for it."""

    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class Exemption:
    """A way of still being inside that is of no use for a problem, and why."""

    condition: Condition
    reason: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One symptom: its steps, what can help, and how people say it.

    ``applies`` holds the values of the fact ``dsm`` that it is written for. A ``stub`` has phrases and
    one honest ending, nothing more. ``holds`` is true of everybody who has this problem; whoever states one
    of ``not_if`` has another.
    """

    id: str
    title: str
    summary: Blocks
    area: str
    applies: tuple[str, ...]
    reviewed: str
    sources: tuple[str, ...]
    stub: bool
    steps: tuple[Step, ...]
    candidates: tuple[Candidate, ...]
    not_this: tuple[Reference, ...]
    see_also: tuple[Reference, ...]
    phrases: tuple[Phrase, ...]
    place: Place
    holds: tuple[Condition, ...] = ()
    not_if: tuple[Condition, ...] = ()
    not_from_inside: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """A stretch of steps that several problems share. It is never matched."""

    id: str
    title: str
    summary: Blocks
    reviewed: str
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    place: Place
