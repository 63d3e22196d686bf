"""One person's case while Backin runs: the state, every event saved as it happens, and the way back.

Both front ends, the full-screen app and the line dialog, move a case only through this.
"""

from __future__ import annotations

from dataclasses import replace

from kb import cases
from kb.dialog import advance, fold
from kb.hygiene import blank_passwords, clip, printable
from kb.matching import Band, Match, Matcher
from kb.model import Case, Event, KnowledgeBase, State, Switched, Told


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
        self._saving = True

    def understand(self, description: str) -> Match:
        """Match ``description`` without beginning a case, for results that appear while one types."""
        return self.matcher.match(clip(printable(description))[0])

    def describe(self, description: str) -> Match:
        """Begin a case with nothing but a description, so that it is safe while the problem is chosen."""
        self.case = cases.new_case(self._clean(description))
        self.state = State()
        self._save()
        return self.matcher.match(self.case.description)

    def begin(self, description: str, problem: str, told: tuple[Told, ...] | None = None) -> None:
        """Begin a case about ``problem``. ``told`` overrides what the description was understood to tell."""
        text = self._clean(description)
        match = self.matcher.match(text)
        self.match = match
        fresh = self.case.description == text and not self.case.events
        self.case = replace(self.case if fresh else cases.new_case(text), band=self._band(match, problem))
        self.state = State()
        for event in match.told if told is None else told:
            self._apply(event)
        self.say(Switched(problem))

    def _clean(self, description: str) -> str:
        text, cut = clip(printable(description))
        text, blanked = blank_passwords(text)
        if cut:
            self.notices.append("The text was very long: only its first 10,000 characters are used.")
        if blanked:
            self.notices.append("A password was in the text. It was taken out; Backin never needs one.")
        return text

    def _band(self, match: Match, problem: str) -> str:
        """Return how sure the match is; what was picked from further down is a choice, not a match."""
        first = match.ranked[0].problem if match.ranked else None
        return match.band.value if problem == first else Band.UNKNOWN.value

    def resume(self, case: Case) -> str | None:
        """Take up an earlier case; return a sentence when it fits today's content only in part."""
        resumed = cases.resume(self.kb, case)
        self.case = replace(case, events=resumed.kept_events)
        self.state = resumed.state
        self.match = None
        return resumed.reason

    def say(self, event: Event) -> State:
        """Move the case on by ``event`` and save it. Raises ``DoesNotFitError``."""
        self._apply(event)
        self._save()
        return self.state

    def _apply(self, event: Event) -> None:
        self.state = advance(self.kb, self.state, event)
        self.case = replace(self.case, events=(*self.case.events, event))

    @property
    def can_go_back(self) -> bool:
        """Whether something was said in this case that can be taken back."""
        return bool(self.case.events) and not isinstance(self.case.events[-1], Told)

    def back(self) -> bool:
        """Take back the last event; return False when that ends the case (the problem was just chosen)."""
        events = self.case.events[:-1]
        self.case = replace(self.case, events=events)
        self.state = fold(self.kb, events)
        begun = any(isinstance(event, Switched) for event in events)
        if begun:
            self._save()
        return begun

    def _save(self) -> None:
        try:
            cases.save(self.kb, self.case)
        except cases.CannotSaveError as error:
            if self._saving:
                self.notices.append(f"{error} Backin goes on without saving.")
            self._saving = False
        else:
            self._saving = True
