"""One person's case while Backin runs: the state, every event saved as it happens, and the way back.

Both front ends, the full-screen app and the line dialog, move a case only through this.
"""

from __future__ import annotations

from dataclasses import replace

from kb import cases
from kb.dialog import advance, fold
from kb.hygiene import CLIPPED, blank_passwords, clip, printable
from kb.matching import Band, Match, Matcher
from kb.model import Case, Event, KnowledgeBase, State, Switched, Told
from kb.report import write_report
from kb.version import backin_version


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
        self.match: Match | None = None
        self.notices: list[str] = []
        self.saved: bool | None = None
        """Whether the case as it stands is on the disk; ``None`` before anything was to be saved."""
        self._turns: list[int] = []

    def understand(self, description: str) -> Match:
        """Match ``description`` without beginning a case, for results that appear while one types."""
        return self.matcher.match(clip(printable(description))[0])

    def describe(self, description: str) -> Match:
        """Begin a case with nothing but a description, so that it is safe while the problem is chosen."""
        self._new_case(self._clean(description))
        self._save()
        return self.matcher.match(self.case.description)

    def begin(self, description: str, problem: str, told: tuple[Told, ...] | None = None) -> None:
        """Begin a case about ``problem``. ``told`` overrides what the description was understood to tell."""
        self._new_case(self._clean(description))
        self.match = self.matcher.match(self.case.description)
        self.case = replace(self.case, band=self._band(self.match, problem))
        for event in self.match.told if told is None else told:
            self._apply(event)
        self.say(Switched(problem))

    def _new_case(self, text: str) -> None:
        """Begin anew; a case in which nothing happened yet keeps its file."""
        self.case = cases.new_case(text) if self.case.events else replace(self.case, description=text)
        self.state = State()
        self._turns = []

    def _clean(self, description: str) -> str:
        text, cut = clip(printable(description))
        text, blanked = blank_passwords(text)
        if cut:
            self.notices.append(CLIPPED)
        if blanked:
            self.notices.append("A password was in the text. It was taken out; Backin never needs one.")
        return text

    def _band(self, match: Match, problem: str) -> str:
        """Return how sure the match is; what was picked from further down is a choice, not a match."""
        first = match.ranked[0].problem if match.ranked else None
        return match.band.value if problem == first else Band.UNKNOWN.value

    def tell_more(self, description: str) -> Match:
        """Add ``description`` to the case under way, with what it tells, and return what it matches."""
        text = self._clean(description)
        self.case = replace(self.case, description=f"{self.case.description}\n{text}")
        match = self.matcher.match(text)
        self.say(*match.told)
        return match

    def resume(self, case: Case) -> str | None:
        """Take up an earlier case; return a sentence when it fits today's content only in part.

        Then it goes on under a new id, so that what no longer fits stays in the old file.
        """
        resumed = cases.resume(self.kb, case)
        if resumed.reason is not None:
            case = replace(case, id=cases.new_case("").id)
        self.case = replace(case, events=resumed.kept_events)
        self.state = resumed.state
        self.match = None
        self._turns = []
        self._save()
        return resumed.reason

    def say(self, *events: Event) -> State:
        """Move the case on by ``events``, one turn of the person, and save it. Raises ``DoesNotFitError``."""
        for event in events:
            self._apply(event)
        if events:
            self._turns.append(len(events))
        self._save()
        return self.state

    def _apply(self, event: Event) -> None:
        self.state = advance(self.kb, self.state, event)
        self.case = replace(self.case, events=(*self.case.events, event))

    @property
    def can_go_back(self) -> bool:
        """Whether something was said in this case that can be taken back."""
        return any(isinstance(event, Switched) for event in self.case.events)

    def back(self) -> bool:
        """Take back the last turn; return False when that ends the case (the problem was just chosen)."""
        count = self._turns.pop() if self._turns else 1
        self.case = replace(self.case, events=self.case.events[:-count])
        if not self.can_go_back:
            self.case = replace(self.case, events=())
        self.state = fold(self.kb, self.case.events)
        self._save()
        return self.can_go_back

    def report(self) -> str:
        """Return the report of the case as it stands."""
        return write_report(self.kb, self.case, version=backin_version())

    def _save(self) -> None:
        try:
            cases.save(self.kb, self.case)
        except cases.CannotSaveError as error:
            if self.saved is not False:
                self.notices.append(f"{error} Backin goes on without saving.")
            self.saved = False
        else:
            self.saved = True
