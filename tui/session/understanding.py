"""What a description tells, as the person put it right, with what they answered since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.matching import Match, Matcher, Separation
    from kb.model import Stated


class Understanding:
    """The match on the first screen, with corrections and answers: who types on keeps these."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        """Begin with ``answers``, facts and values by id."""
        self.match: Match | None = None
        self.answers = dict(answers)
        self._corrections: dict[Stated, Stated | None] = {}

    @property
    def told(self) -> tuple[Stated, ...]:
        """What the description tells, with the person's corrections and answers."""
        if self.match is None:
            return ()
        corrected = (self._corrections.get(told, told) for told in self.match.told)
        return (*(told for told in corrected if told is not None), *self._answered())

    def _answered(self) -> tuple[Stated, ...]:
        """Return the person's answers; what the description has come to say itself goes before them."""
        from kb.model import Stated  # noqa: PLC0415 -- the first picture does not wait for the engine

        said = {(told.kind, told.name) for told in self.match.told} if self.match is not None else set()
        answers = (Stated("fact", fact, value) for fact, value in self.answers.items())
        return tuple(told for told in answers if (told.kind, told.name) not in said)

    def correct(self, told: Stated, right: Stated | None) -> None:
        """Put ``right`` in the place of ``told``; ``None`` takes it away."""
        if told in self._answered():
            del self.answers[told.name]
            self.answers.update({} if right is None else {right.name: right.value})
        else:
            origin = next((each for each, put in self._corrections.items() if put == told), told)
            self._corrections[origin] = right

    def parted(self, match: Match, matcher: Matcher) -> tuple[Match, Separation | None]:
        """Return ``match`` with the person's answers, or, where there are none yet, what to ask."""
        answered = self._answered()
        for answer in answered:
            match = matcher.with_answer(match, answer.condition)
        known = {told.name: told.value for told in self.told if told.kind == "fact"}
        return match, None if answered else matcher.separate(match, known)
