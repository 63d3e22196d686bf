"""One person's case while Backin runs: the state, every event saved as it happens, and the way back.

Both front ends, the full-screen app and the line dialog, move a case only through this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from kb.dialog import advance, fact_asked_at, fact_step, fold, resume
from kb.hygiene import CLIPPED, blank_passwords, clip, printable
from kb.matching import Band, Match, Matcher
from kb.model import (
    Answered,
    Case,
    ClockStopped,
    Condition,
    Event,
    Kept,
    KnowledgeBase,
    Mark,
    Marked,
    State,
    Stated,
    Switched,
)
from kb.report import write_report
from kb.storage import cases
from kb.waits import begun, waits_until
from kb.wording import counted

_PUT_BACK = "Backin never needs one. If it is none, put it back under “What we know”."


class Session:
    """A case in progress.

    ``notices`` collects what the person should be told once: that a text was cut, that a password was
    taken out, that the case cannot be saved. Whoever shows them empties the list.
    """

    def __init__(self, kb: KnowledgeBase, matcher: Matcher) -> None:
        self.kb = kb
        self.matcher = matcher
        self.case = cases.new_case("")
        self.state = State()
        self.notices: list[str] = []
        self.saved: bool | None = None
        """Whether everything said so far is on the disk; ``None`` before anything was to be saved."""
        self.typed = ""
        """The description with its passwords. It is never saved."""
        self.to_print = ""
        """The report to be printed when the terminal is free again, if the person wants that."""
        self.taken_out: tuple[str, ...] = ()
        """What was taken out of the description, since it looks like a password."""
        self._kept: set[str] = set()
        self._store = cases.CaseStore()
        self._unsaved: dict[str, Case] = {}
        self._turns: list[int] = []

    def understand(self, description: str) -> Match:
        """Match ``description`` without beginning a case, for results that appear while one types."""
        text, _ = clip(printable(description))
        return self.matcher.match(blank_passwords(text, self._kept)[0])

    def describe(self, description: str) -> Match:
        """Begin a case with nothing but a description, so that it is safe while the problem is chosen."""
        self._new_case(description)
        self._save()
        return self.matcher.match(self.case.description)

    def begin(self, description: str, problem: str, told: tuple[Stated, ...] | None = None) -> None:
        """Begin a case about ``problem``. ``told`` overrides what the description was understood to tell."""
        self._new_case(description)
        match = self.matcher.match(self.case.description)
        known = match.told if told is None else told
        answers = _answers(match, known)
        self.case = replace(self.case, band=self._band(self._parted(match, answers), problem))
        for event in known:
            self._apply(answers.get(event, event))
        self.say(Switched(problem))

    def answer(self, told: tuple[Stated, ...]) -> None:
        """Take what the person answered so that a problem could be chosen, and save it."""
        answers = {} if self.can_go_back else _answers(self.matcher.match(self.case.description), told)
        self.say(*(answers.get(event, event) for event in told))

    def _parted(self, match: Match, answers: Mapping[Stated, Answered]) -> Match:
        for told in answers:
            match = self.matcher.with_answer(match, told.condition)
        return match

    def _new_case(self, description: str) -> None:
        """Begin anew; a case for which no problem was chosen yet keeps its file."""
        if self.can_go_back:
            self.case, self.taken_out = cases.new_case(""), ()
        self.typed = self._read(description)
        self.case = replace(self.case, description=self._without_passwords(), events=())
        self.state = State()
        self._turns = []

    def _read(self, description: str) -> str:
        text, cut = clip(printable(description))
        if cut:
            self.notices.append(CLIPPED)
        return text

    def _without_passwords(self) -> str:
        """Return what was typed as it is kept, and tell what was taken out, each thing once."""
        text, taken = blank_passwords(self.typed, self._kept)
        new = [word for word in taken if word not in self.taken_out]
        self.taken_out = taken
        if new:
            self.notices.append(f"{_listed(new)} and is not kept. {_PUT_BACK}")
        return clip(text)[0]  # what stands where a password was may be longer

    def put_back(self, word: str) -> None:
        """Keep ``word``, which was taken out, since the person says that it is no password."""
        self._kept.add(word)
        self.case = replace(self.case, description=self._without_passwords())
        self.notices.append(f"“{word}” is back in your text.")
        self._save()

    def _band(self, match: Match, problem: str) -> str:
        """Return how sure the match is; what was picked from further down is a choice, not a match."""
        first = match.ranked[0].problem if match.ranked else None
        return match.band.value if problem == first else Band.UNKNOWN.value

    def described(self) -> Match:
        """Match the description of a case without a problem again, with the facts that were told since."""
        match = self.matcher.match(self.case.description)
        said = {told.name for told in match.told if told.kind == "fact"}
        for condition in filter(None, map(_stated, self.case.events)):
            if condition.fact not in said:
                match = self.matcher.with_answer(match, condition)
        return match

    def describe_more(self, description: str) -> Match:
        """Add ``description`` to what was told while no problem is chosen; return what all of it matches."""
        self._add(self._read(description))
        self._save()
        return self.described()

    def _add(self, said: str) -> None:
        self.typed, cut = clip(f"{self.typed}\n{said}")
        if cut:
            self.notices.append(CLIPPED)
        self.case = replace(self.case, description=self._without_passwords())

    def tell_more(self, description: str) -> Match:
        """Add ``description`` to the case under way, with what it tells, and return what it matches."""
        said = self._read(description)
        self._add(said)
        match = self.understand(said)
        self.say(*match.told)
        return match

    def resume(self, case: Case) -> str | None:
        """Take up an earlier case; return a sentence or two when it fits today's content only in part.

        Then it goes on under a new id, so that what no longer fits stays in the old file.
        """
        resumed = resume(self.kb, case)
        if case.damage:
            self.notices.append(
                f"The file of this case is damaged. {' '.join(case.damage)} It stays as it is."
            )
        if resumed.reason is None and not case.damage:
            self._store.take_up(case)
        else:
            case = replace(case, id=cases.new_case("").id)
        self.case = replace(case, events=resumed.kept_events)
        self.state = resumed.state
        self.typed, self.taken_out = case.description, ()
        self._turns = []
        self._save()
        if not resumed.left_out:
            return resumed.reason
        left = counted(resumed.left_out, "entry", "entries")
        return f"{resumed.reason} What came after it is left out too: {left}."

    def say(self, *events: Event) -> State:
        """Move the case on by ``events``, one turn of the person, and save it. Raises ``DoesNotFitError``."""
        for event in events:
            self._apply(event)
        if events:
            self._turns.append(len(events))
        self._save()
        return self.state

    def _apply(self, event: Event) -> None:
        if not event.at:
            event = replace(event, at=datetime.now().astimezone().isoformat(timespec="seconds"))
        self.state = advance(self.kb, self.state, event)
        self.case = replace(self.case, events=(*self.case.events, event))

    @property
    def can_go_back(self) -> bool:
        """Whether something was said in this case that can be taken back."""
        return any(isinstance(event, Switched) for event in self.case.events)

    def back(self) -> bool:
        """Take back the last turn; return False when that ends the case (the problem was just chosen).

        Ticks and clocks are no turns: they stay.
        """
        count = self._turns.pop() if self._turns else 1
        turns = [place for place, event in enumerate(self.case.events) if not isinstance(event, Kept)]
        taken = set(turns[-count:])
        kept = (event for place, event in enumerate(self.case.events) if place not in taken)
        self.case = replace(self.case, events=tuple(kept))
        if not self.can_go_back:
            self.case = replace(self.case, events=())
        self.state = fold(self.kb, self.case.events)
        self._save()
        return self.can_go_back

    def mark(self, what: str, mark: Mark) -> None:
        """Tick the step or effect called ``what``, or take its tick away; see ``kb.rules.marks``."""
        self._keep_with_case(Marked(what, mark))

    def start_clock(self, step: str, seconds: int) -> None:
        """Note that the person begins, now or anew, the wait that ``step`` asks for."""
        self._keep_with_case(begun(step, seconds, datetime.now().astimezone()))

    def stop_clock(self, step: str) -> None:
        """Note that the person gives up the wait that was begun at ``step``."""
        self._keep_with_case(ClockStopped(step))

    def _keep_with_case(self, event: Kept) -> None:
        self._apply(event)
        self._save()

    @property
    def waits_until(self) -> datetime | None:
        """Until when the person waits where the case stands, if they began to."""
        return waits_until(self.state)

    def unsaved_reports(self) -> list[str]:
        """Return the reports of the cases that could not be saved."""
        return [write_report(self.kb, case) for case in self._unsaved.values()]

    def _save(self) -> None:
        """Save the case as it stands, and after it whatever could not be saved before."""
        others = [case for case in self._unsaved.values() if case.id != self.case.id]
        self._unsaved = {case.id: case for case in (*others, self.case)}
        try:
            self.case = self._keep(self.case)
            for case in others:
                self._keep(case)
        except cases.CannotSaveError as error:
            if self.saved is not False:
                self.notices.append(f"{error} Backin goes on without saving.")
        else:
            if self.saved is False:
                self.notices.append("Saving works again. Everything said so far is saved.")
        finally:
            self.saved = not self._unsaved

    def _keep(self, case: Case) -> Case:
        kept = self._store.save(self.kb, case)
        del self._unsaved[case.id]
        if kept.id != case.id:
            self.notices.append(
                "This case was changed elsewhere meanwhile, perhaps in another Backin. Both are kept: "
                f"what you say here goes on as a case of its own, {kept.id}."
            )
        return kept


def _listed(words: Sequence[str]) -> str:
    """Return that ``words`` look like passwords, up to the verb."""
    quoted = " and ".join(f"“{word}”" for word in words)
    return f"{quoted} looks like a password" if len(words) == 1 else f"Each of {quoted} looks like a password"


def _answers(match: Match, told: tuple[Stated, ...]) -> dict[Stated, Answered]:
    """Return those of ``told`` that the matched description does not tell, as the answers that they are."""
    facts = (each for each in told if each.kind == "fact" and each not in match.told)
    return {each: Answered(fact_step(each.name), each.value) for each in facts}


def _stated(event: Event) -> Condition | None:
    """Return the fact that was told, or answered, before a problem was chosen."""
    match event:
        case Stated(kind="fact", name=fact, value=value):
            return Condition(fact, value)
        case Answered(step, answer) if (asked := fact_asked_at(step)) is not None:
            return Condition(asked, answer)
        case _:
            return None
