"""Killing the program again and again, and looking after each time whether anything is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from random import Random

from kb.dialog import fold
from kb.matching import Matcher
from kb.model import Case, KnowledgeBase
from tests.crash.folder import Folder
from tests.crash.lives import Life, live
from tests.crash.moments import WAITING, Front, Moment, moments
from tests.crash.person import KeyPresser, Person, Typist
from tests.crash.screen import keys
from tests.crash.tally import Tally
from tests.crash.terminal import Terminal
from tests.crash.truth import contents, tell


@dataclass
class Harness:
    """Kills the program on the knowledge that ``arguments`` name; its cases lie in ``folder``.

    ``environment`` is what else the program gets, ``tell_about`` hears of every kill.
    """

    kb: KnowledgeBase
    matcher: Matcher
    folder: Folder
    dice: Random
    arguments: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    tell_about: Callable[[str], None] = lambda _: None
    tally: Tally = field(default_factory=Tally)
    _to_resume: list[Moment] = field(default_factory=list)

    def kill(self, times: int) -> Tally:
        """Kill the program so often, take up the last case once more, and return what came of it all."""
        waiting = list(islice(moments(self.dice), times))
        while waiting:
            self._kill(self._pop(waiting))
        if self._to_resume:
            self._live(Moment(Front.LINES, WAITING), self.folder.newest())
        return self.tally

    def _pop(self, waiting: list[Moment]) -> Moment:
        """Take the first moment that is possible: at the end of a case the full screen asks nothing."""
        case = self.folder.newest()
        if case is not None and keys(self.kb, fold(self.kb, case.events)):
            return waiting.pop(0)
        lines = next((index for index, moment in enumerate(waiting) if moment.front is Front.LINES), None)
        return waiting.pop(lines) if lines is not None else Moment(Front.LINES, waiting.pop(0).name)

    def _kill(self, moment: Moment) -> None:
        case, others = self.folder.newest(), self.folder.cases()
        if case is not None:
            del others[case.id]
        life = self._live(moment, case)
        row = self.tally.rows[life.moment]
        row.kills += 1
        row.answers += life.acknowledged
        saves = self._saves_found(life, case, others)
        row.lost += saves is None
        row.on_the_way += saves is not None and saves > life.sure_saves
        if self.folder.newest() is None:
            row.no_case += 1
        else:
            self._to_resume.append(life.moment)
        self._note_faults(life, lost=saves is None)
        self.tell_about(f"{self.tally.kills}: {life.moment}: {life.acknowledged} answers")

    def _saves_found(self, life: Life, case: Case | None, others: dict[str, Case]) -> int | None:
        """Return how many saves of ``life`` are in the folder, ``None`` where too few or other things are."""
        found = contents(self.folder.cases().values())
        for number in range(life.sure_saves, len(life.truth.saves) + 1):
            own = {} if case is None else {case.id: case}
            expected = {**others, **own, **life.truth.after(number)}
            if contents(expected.values()) == found:
                return number
        return None

    def _live(self, moment: Moment, case: Case | None) -> Life:
        """Start the program, let somebody answer until it is killed, and see if it began where it was."""
        with self._start(moment, case) as terminal:
            life = live(terminal, moment, self._person(moment, case), self.dice)
        if case is not None and life.questions:
            # On the full screen nobody answers before the very question is painted that must come.
            as_it_was = moment.front is Front.SCREEN or life.opening.rstrip() == self._opening(case)
            self._tell_steps(life, as_it_was=as_it_was)
        return life

    def _start(self, moment: Moment, case: Case | None) -> Terminal:
        wide = moment.front is Front.SCREEN
        arguments = (*self.arguments, *(() if wide else ("--plain",)), *(("resume", case.id) if case else ()))
        fault = {"CRASH_IN": moment.name, "CRASH_AT": str(self.dice.randint(1, 5))}
        more = {**self.environment, **(fault if moment.is_in_a_save else {})}
        return Terminal(*arguments, environment={**more, "BACKIN_DATA": str(self.folder.data)}, wide=wide)

    def _person(self, moment: Moment, case: Case | None) -> Person:
        if moment.front is Front.SCREEN and case is not None:
            return KeyPresser(self.kb, self.dice, case)
        return Typist(self.kb, self.matcher, self.dice, case)

    def _opening(self, case: Case) -> str:
        """Return what the line dialog must show when ``case`` is taken up."""
        return tell(self.kb, self.matcher, case, ()).shown.rstrip()

    def _tell_steps(self, life: Life, *, as_it_was: bool) -> None:
        for moment in self._to_resume:
            self.tally.rows[moment].same_step += as_it_was
            self.tally.rows[moment].other_step += not as_it_was
        self._to_resume.clear()
        if not as_it_was:
            self.tally.faults.append(f"Another step than the one it was left at:\n{life.opening}")

    def _note_faults(self, life: Life, *, lost: bool) -> None:
        where = f"Kill {self.tally.kills}, {life.moment}"
        self.tally.faults += [f"{where}: {fault}" for fault in self.folder.faults()]
        if "Traceback" in life.complaint:
            self.tally.faults.append(f"{where}: {life.complaint}")
        if life.stuck:
            self.tally.faults.append(f"{where}: {life.stuck}")
        if lost:
            said, found = life.truth.saves[-1:], self.folder.newest()
            self.tally.faults.append(
                f"{where}: an acknowledged answer is missing. Said: {said} Found: {found}"
            )
