"""What a dialog can learn: facts with few values, and open details that teach facts."""

from dataclasses import dataclass

from kb.model.common import Condition, Confidence, Phrase, Place
from kb.model.prose import Blocks

DSM = "dsm"
"""The fact that says which version of DSM it is."""


@dataclass(frozen=True, slots=True)
class FactValue:
    """A value that a fact can have.

    ``statement`` says it as a sentence about the person's situation; ``share`` is the estimated part
    of people for whom it holds (0..1), or ``None`` where nobody estimated it. ``still_inside`` says that
    whoever it holds for can still change something on the NAS. ``presupposed_by`` are phrases that mean
    nothing, or mislead, where it does not hold. ``seen_by`` are the observations that show it.
    ``because`` tells why it rules actions out, where the statement does not; else it is empty.
    """

    id: str
    statement: str
    share: float | None
    implies: tuple[Condition, ...]
    phrases: tuple[Phrase, ...]
    place: Place
    still_inside: bool = False
    presupposed_by: tuple[str, ...] = ()
    seen_by: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a dialog can learn, with few values; ``label`` is short enough for a chip."""

    id: str
    question: str
    label: str
    find_out: Blocks
    values: tuple[FactValue, ...]
    place: Place

    def value(self, id: str) -> FactValue:
        """Return the value called ``id``; raise ``KeyError`` when the fact has none such."""
        for value in self.values:
            if value.id == id:
                return value
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class DetailRule:
    """What a detail teaches: a text, a beginning (``RS*``) or a range without its end (``6.2.4 - 7.0``)."""

    pattern: str
    teaches: tuple[Condition, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Detail:
    """Open text that a description can hold, a model or an exact version, and what it teaches."""

    id: str
    label: str
    rules: tuple[DetailRule, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Observation:
    """Something that looking at the network can see; ``proposes`` is the problem that shows itself in it."""

    id: str
    statement: str
    confidence: Confidence
    sources: tuple[str, ...]
    proposes: str | None
    place: Place

    @property
    def is_firm(self) -> bool:
        """Whether it teaches what is seen by it; one that is inferred, or less, only suggests it."""
        return self.confidence in {Confidence.VENDOR, Confidence.SEVERAL}
