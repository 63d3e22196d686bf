"""Words about words: concepts for matching, what lies outside, terms, and scenario tables."""

from __future__ import annotations

from dataclasses import dataclass

from kb.model.common import Condition, Phrase, Place
from kb.model.prose import Blocks


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept and the expressions for it in all languages, for matching."""

    id: str
    expressions: tuple[Phrase, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something that Backin does not cover: what it is, and where help is."""

    id: str
    title: str
    help: Blocks
    sources: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term in plain words. ``also`` lists other spellings under which texts use it."""

    id: str
    term: str
    also: tuple[str, ...]
    text: Blocks
    sources: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    """A row of a scenario table: a set of facts, and where it must end.

    ``facts`` maps names to values, ``?`` meaning *I don't know*. ``ends_in`` is the id of an action or
    the reference of an ending.
    """

    typed: str
    problem: str
    facts: tuple[Condition, ...]
    tried: tuple[str, ...]
    ends_in: str
    never_offers: tuple[str, ...]
    place: Place
