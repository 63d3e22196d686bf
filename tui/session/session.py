"""One person's case while Backin runs: both front ends move it only through this, and each event is saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from kb.dialog import advance, fact_step, fold, resume
from kb.hygiene import CLIPPED, blank_passwords, clip, printable
from kb.matching import TRIAGE, Band, Match, Matcher
from kb.model import Answered, Case, Condition, Event, Kept, KnowledgeBase, State, Stated, Switched
from kb.report import write_report
from kb.storage import cases
from kb.waits import begun
from kb.wording import counted

_PUT_BACK = "Backin never needs one. If it is none, put it back under “What we know”."


class Session:
    """A case in progress; ``tell`` is called with what the person should be told once."""

    def __init__(self, kb: KnowledgeBase, matcher: Matcher, tell: Callable[[str], None]) -> None:
        self.kb = kb
        self.matcher = matcher
        self.case = cases.new_case("")
        self.state = State()
        self._tell = tell
        self.saved: bool | None = None
        """Whether everything said so far is on the disk; ``None`` before anything was to be saved."""
        self.typed = ""
        """The description with its passwords. It is never saved."""
        self.taken_out: tuple[str, ...] = ()
        """What was taken out of the description, since it looks like a password."""
        self.print_last = ""
        """A report that the person wants printed when they leave the full-screen app."""
        self._kept: set[str] = set()
        self._store = cases.CaseStore()
        self._unsaved: dict[str, Case] = {}
        self._turns: list[int] = []

    def understand(self, description: str) -> Match:
        """Match ``description`` without beginning a case, for results that appear while one types."""
        text, _ = clip(printable(description))
        return self.matcher.match(blank_passwords(text, self._kept)[0])

    def describe(self, description: str, *, more: bool = False) -> Match:
        """Begin a case with nothing but a description, so that it is safe while the problem is chosen.

        With ``more`` it is added to what was told before. Return what all of it matches, or what is new does
        where that speaks for itself.
        """
        if more:
            self._read(f"{self.typed}\n{description}")
        else:
            self._new_case(description)
        self._save()
        whole = self.described()
        new = self.understand(description) if more else whole
        return replace(new, told=whole.told) if speaks_for_itself(new) else whole

    def begin(self, description: str, problem: str, told: tuple[Stated, ...] | None = None) -> None:
        """Begin a case about ``problem``. ``told`` overrides what the description was understood to tell."""
        self._new_case(description)
        match = understood = self.matcher.match(self.case.description)
        for each in understood.told if told is None else told:
            if each.kind == "fact" and each not in understood.told:
                match = self.matcher.with_answer(match, each.condition)
                self._apply(Answered(fact_step(each.name), each.value))
            else:
                self._apply(each)
        # What was picked from further down is a choice, not a match.
        is_first = problem in {each.problem for each in match.ranked[:1]}
        self.case = replace(self.case, band=(match.band if is_first else Band.UNKNOWN).value)
        self.say(Switched(problem))

    def answer(self, fact: str, value: str) -> None:
        """Take what the person answered so that a problem could be chosen, and save it."""
        self.say(Stated("fact", fact, value) if self.can_go_back else Answered(fact_step(fact), value))

    def _new_case(self, description: str) -> None:
        """Begin anew; a case for which no problem was chosen yet keeps its file."""
        if self.can_go_back:
            self.case, self.taken_out = cases.new_case(""), ()
        self._read(description)
        self.case = replace(self.case, events=())
        self.state = State()
        self._turns = []

    def _read(self, typed: str) -> None:
        """Take ``typed`` for the description as it is kept, and tell what is left out, each thing once."""
        self.typed, cut = clip(printable(typed))
        if cut:
            self._tell(CLIPPED)
        text, taken = blank_passwords(self.typed, self._kept)
        new = [word for word in taken if word not in self.taken_out]
        self.taken_out = taken
        if new:
            quoted = " and ".join(f"“{word}”" for word in new)
            subject = quoted if len(new) == 1 else f"Each of {quoted}"
            self._tell(f"{subject} looks like a password and is not kept. {_PUT_BACK}")
        # What stands where a password was may be longer.
        self.case = replace(self.case, description=clip(text)[0])

    def put_back(self, word: str) -> None:
        """Keep ``word``, which was taken out, since the person says that it is no password."""
        self._kept.add(word)
        self._read(self.typed)
        self._tell(f"“{word}” is back in your text.")
        self._save()

    def described(self) -> Match:
        """Match the description of a case without a problem again, with the facts that were told since."""
        match = self.matcher.match(self.case.description)
        said = {told.name for told in match.told if told.kind == "fact"}
        for fact, known in self.state.stated.items():
            if fact not in said:
                match = self.matcher.with_answer(match, Condition(fact, known.value))
        return match

    def tell_more(self, description: str) -> Match:
        """Add ``description`` to the case under way, with what it tells, and return what it matches."""
        self._read(f"{self.typed}\n{description}")
        match = self.understand(description)
        self.say(*match.told)
        return match

    def resume(self, case: Case) -> None:
        """Take up an earlier case; one that fits today's content in part only goes on under a new id."""
        resumed = resume(self.kb, case)
        if case.damage:
            self._tell(f"The file of this case is damaged. {' '.join(case.damage)} It stays as it is.")
        if resumed.reason is None and not case.damage:
            self._store.take_up(case)
        else:
            case = replace(case, id=cases.new_case("").id)
        self.case = replace(case, events=resumed.kept_events)
        self.state = resumed.state
        self.typed, self.taken_out = case.description, ()
        self._turns = []
        self._save()
        if resumed.reason is not None:
            after = counted(resumed.left_out, "entry", "entries")
            left = f" What came after it is left out too: {after}." if resumed.left_out else ""
            self._tell(
                f"This case fits today's knowledge only in part: {resumed.reason}{left} "
                "It goes on from there as a case of its own. The old file stays as it is."
            )

    def say(self, *events: Event) -> None:
        """Move the case on by one turn and save it; ticks and clocks are none. Raises ``DoesNotFitError``."""
        for event in events:
            self._apply(event)
        turn = sum(not isinstance(event, Kept) for event in events)
        if turn:
            self._turns.append(turn)
        self._save()

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
        """Take back the last turn; return False when that ends the case (the problem was just chosen)."""
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

    def start_clock(self, step: str, seconds: int) -> None:
        """Note that the person begins, now or anew, the wait that ``step`` asks for."""
        self.say(begun(step, seconds, datetime.now().astimezone()))

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
                self._tell(f"{error} Backin goes on without saving.")
        else:
            if self.saved is False:
                self._tell("Saving works again. Everything said so far is saved.")
        finally:
            self.saved = not self._unsaved

    def _keep(self, case: Case) -> Case:
        kept = self._store.save(self.kb, case)
        del self._unsaved[case.id]
        if kept.id != case.id:
            self._tell(
                "This case was changed elsewhere meanwhile, perhaps in another Backin. Both are kept: "
                f"what you say here goes on as a case of its own, {kept.id}."
            )
        return kept


def speaks_for_itself(match: Match) -> bool:
    """Return whether a text says by itself what it is about: a problem, or something else that it names."""
    is_problem = match.band is not Band.UNKNOWN and match.ranked[0].problem != TRIAGE
    return is_problem or match.elsewhere is not None
