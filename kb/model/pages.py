"""Problems and roads, and their steps: questions, advice and endings, and the links between them.

Steps are named by a reference that survives edits elsewhere: ``problems/lost-2fa#use-the-open-session``.
Their kinds are structures with a tag, so that the compiled copy can tell them apart.
"""

from dataclasses import dataclass

import msgspec

from kb.model.common import Condition, Phrase, Place
from kb.model.prose import Blocks

UNKNOWN = "i-dont-know"
"""The id of the answer *I don't know*: the slug of its text."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a step, or, as ``switches``, another problem's start."""

    step: str
    switches: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question. ``id`` is the slug of its text and unique in its step."""

    id: str
    text: str
    hint: Blocks
    target: Target
    teaches: tuple[Condition, ...]
    place: Place

    @property
    def is_unknown(self) -> bool:
        """Whether this is the answer *I don't know*."""
        return self.id == UNKNOWN


class Question(msgspec.Struct, frozen=True, tag=True):
    """A step that asks. With a single answer it is a plain way on and asks nothing."""

    ref: str
    title: str
    prose: Blocks
    why: Blocks
    find_out: Blocks
    answers: tuple[Answer, ...]
    place: Place

    @property
    def is_way_on(self) -> bool:
        """Whether there is nothing to choose here."""
        return len(self.answers) == 1

    def answer(self, id: str) -> Answer:
        """Return the answer called ``id``; raise ``KeyError`` when the question has none such."""
        for answer in self.answers:
            if answer.id == id:
                return answer
        raise KeyError(id)


class Advice(msgspec.Struct, frozen=True, tag=True):
    """A step that offers actions in order; without ``worked`` it ends well, without ``then`` handed over."""

    ref: str
    title: str
    prose: Blocks
    actions: tuple[str, ...]
    worked: Target | None
    then: Target | None
    place: Place


class Ending(msgspec.Struct, frozen=True, tag=True):
    """A step with prose and nothing after it: what to do next, and where help is."""

    ref: str
    title: str
    prose: Blocks
    place: Place


Step = Question | Advice | Ending


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
class Problem:
    """One symptom: its steps, what can help, and how people say it.

    ``applies`` holds the values of the fact ``dsm`` that it is written for. A ``stub`` has phrases and
    one honest ending, nothing more. ``holds`` is true of everybody who has this problem; whoever states one
    of ``not_if`` has another. Of ``not_from_inside``, ways of still being inside, it has no use.
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
    not_from_inside: tuple[Condition, ...] = ()


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
