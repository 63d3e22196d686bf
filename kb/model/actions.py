"""Remedies, and what they undo."""

from dataclasses import dataclass

from kb.model.common import Condition, Confidence, Harm, Phrase, Place
from kb.model.pages import Answer
from kb.model.prose import Blocks

BEFORE = "Before you start"
STEPS = "Steps"
CHECK = "Check that it worked"
AFTERWARDS = "Put back afterwards"
"""How the parts of an action are headed, in the content and wherever they are shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an action's text, for one version of DSM or all: ``prose``, then its lines as ``items``."""

    dsm: str | None
    prose: Blocks
    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One remedy.

    ``needs`` must be known to hold, ``not_if`` must not hold (and must have been asked before harm 2),
    ``not_while`` must not be known to hold.
    ``loses`` names effects by id. ``spends`` counts sign-in attempts, which Auto Block counts as well.
    ``finds`` is what turns out to hold where it worked.
    ``symptoms`` answer what somebody sees when it did not work, and teach nothing.
    ``success`` is the answer that it worked, empty where *I'm in* says it.
    ``applies`` holds the values of the fact ``dsm`` that it exists for.
    """

    id: str
    title: str
    summary: Blocks
    harm: Harm
    time: str
    needs: tuple[Condition, ...]
    not_if: tuple[Condition, ...]
    loses: tuple[str, ...]
    keeps: Blocks
    undo: Blocks
    spends: int
    applies: tuple[str, ...]
    confidence: Confidence
    sources: tuple[str, ...]
    before: tuple[Passage, ...]
    steps: tuple[Passage, ...]
    check: tuple[Passage, ...]
    symptoms: tuple[Answer, ...]
    put_back: tuple[Passage, ...]
    phrases: tuple[Phrase, ...]
    place: Place
    not_while: tuple[Condition, ...] = ()
    success: str = ""
    finds: tuple[Condition, ...] = ()

    @property
    def stops(self) -> tuple[Condition, ...]:
        """What rules the action out where it is known to hold, whether it is asked for or not."""
        return (*self.not_if, *self.not_while)

    @property
    def harm_words(self) -> str:
        """What the action can cost, in a few words. Only what changes and spends nothing is without risk."""
        if self.harm is not Harm.LOOKS:
            return self.harm.words
        if not self.spends:
            return "no risk"
        tries = "a sign-in try" if self.spends == 1 else f"{self.spends} sign-in tries"
        return f"{self.harm.words}, uses {tries}"

    @property
    def is_harmless(self) -> bool:
        """Whether trying costs nothing but time: it changes nothing and spends no sign-in attempt."""
        return self.harm is Harm.LOOKS and not self.spends


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that a reset undoes, and how it is put back: ``to_do`` in a line, ``put_back`` in steps."""

    id: str
    title: str
    to_do: str
    affects: Blocks
    applies: tuple[str, ...]
    only_if: tuple[Condition, ...]
    not_if: tuple[Condition, ...]
    confidence: Confidence
    sources: tuple[str, ...]
    put_back: tuple[Passage, ...]
    place: Place

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The facts on which it depends whether the effect concerns a person."""
        return (*self.only_if, *self.not_if)
