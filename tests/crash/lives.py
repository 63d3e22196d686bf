"""One start of the program, up to the moment at which it is killed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.crash.moments import ANSWERING, STARTING, WAITING, Front, Moment
from tests.crash.person import Person
from tests.crash.terminal import Terminal
from tests.crash.truth import Truth

_LONGEST = 12
"""After so many answers the program is killed wherever it stands, if its moment has not come."""
_START = {Front.LINES: 0.8, Front.SCREEN: 2.0}
"""About how many seconds a start takes."""
_ON_ITS_WAY = 0.04
"""About how many seconds an answer takes."""


@dataclass(frozen=True)
class Life:
    """What came of one start: when it was killed, the ``truth`` about what must be there now.

    ``questions`` counts what the person has seen, ``answers`` what they said; ``opening`` is what was shown
    until the first question, ``complaint`` what went to stderr, and ``stuck`` what was shown last where
    nothing came any more.
    """

    moment: Moment
    truth: Truth
    questions: int
    answers: int
    opening: str
    complaint: str
    stuck: str

    @property
    def acknowledged(self) -> int:
        """How many of the answers were followed by the next question."""
        return max(self.questions - 1, 0)

    @property
    def sure_saves(self) -> int:
        """How many saves the person may rely on."""
        return self.truth.before[self.questions - 1] if self.questions else 0


def live(terminal: Terminal, moment: Moment, person: Person, dice: Random) -> Life:
    """Let ``person`` answer until ``moment`` has come, and see to it that the program is dead then."""
    if moment.name == STARTING:
        terminal.read_for(dice.uniform(0, _START[moment.front]))
        terminal.kill()
    questions, answers, opening = _go_on(terminal, moment, person, dice)
    came = _what_came(moment, died=terminal.has_ended, answered=answers == questions)
    terminal.kill()
    if answers == questions > 0 and person.sees(terminal.text):
        questions += 1
    return Life(came, person.truth(), questions, answers, opening, terminal.complained, terminal.stuck)


def _go_on(terminal: Terminal, moment: Moment, person: Person, dice: Random) -> tuple[int, int, str]:
    """Return how many questions were seen, how many answers given, and what was shown first."""
    questions, answers, opening = 0, 0, ""
    enough = 1 if moment.name == STARTING else dice.randint(1, 6)
    while answers < _LONGEST and terminal.read_until(person.sees):
        questions += 1
        opening = opening or terminal.text
        if questions >= enough and moment.name in {STARTING, WAITING}:
            break
        typed = person.answer(terminal.text)
        if not typed:
            break
        answers += 1
        terminal.type(typed)
        if questions >= enough and moment.name == ANSWERING:
            terminal.read_for(dice.uniform(0, _ON_ITS_WAY))
            break
    return questions, answers, opening


def _what_came(moment: Moment, *, died: bool, answered: bool) -> Moment:
    """Return when the program was killed really: a moment of saving may not have come by the end."""
    if moment.name == STARTING or (moment.is_in_a_save and died):
        return moment
    return Moment(moment.front, ANSWERING if answered else WAITING)
