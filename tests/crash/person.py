"""Somebody who answers at random, in the line dialog or on the full screen."""

from __future__ import annotations

import re
from random import Random
from typing import Protocol

from kb.dialog import advance, fold
from kb.matching import Matcher
from kb.model import Case, KnowledgeBase
from tests.crash.dialog import PROMPT
from tests.crash.screen import heading, keys, painted
from tests.crash.truth import Truth, tell, tell_by_events

_NUMBERED = re.compile(r"^  (\d+)\. ", re.MULTILINE)
_STRANGE = ("my cat sat on it", "Größe 密码 🙂 ```", "# Backin report | x", "  DS218, DSM 7.2, user “peter”")
_ASIDE = (
    "back",
    "back",
    "facts",
    "why",
    "ladder",
    "none of these",
    "wait",
    "it is a DS218 with DSM 7.2",
    "?",
)


class Person(Protocol):
    """Somebody at a terminal."""

    def sees(self, text: str) -> bool:
        """Return whether ``text``, shown since their last answer, is the next question."""

    def answer(self, text: str) -> str:
        """Return what they type then; nothing at the end of a case."""

    def truth(self) -> Truth:
        """Return what must come of all that they typed."""


class Typist:
    """Replies to whatever the line dialog shows."""

    def __init__(self, kb: KnowledgeBase, matcher: Matcher, dice: Random, case: Case | None) -> None:
        self._kb, self._matcher, self._dice, self._case = kb, matcher, dice, case
        self._titles = [problem.title for problem in kb.problems.values()]
        self._lines: list[str] = []

    def sees(self, text: str) -> bool:
        """Return whether the dialog waits for a line."""
        return bool(PROMPT.search(text))

    def answer(self, text: str) -> str:
        """Return a line: mostly one of the numbers."""
        self._lines.append(self._reply(text))
        return f"{self._lines[-1]}\n"

    def truth(self) -> Truth:
        """Return what the same lines lead to without a crash."""
        return tell(self._kb, self._matcher, self._case, self._lines)

    def _reply(self, text: str) -> str:
        if "What happened?" in text:
            return self._description()
        if "This is the end of the case." in text:
            return self._dice.choice(("back", "start over", "start over"))
        numbers = _NUMBERED.findall(text)
        if not numbers or self._dice.random() < 0.15:
            return self._dice.choice(_ASIDE)
        return str(self._dice.randint(1, int(numbers[-1])))

    def _description(self) -> str:
        """Return words that may fit one problem, two, or none."""
        words = self._dice.choice((self._titles, self._titles, _STRANGE))
        one, other = self._dice.choice(words), self._dice.choice(self._titles)
        return one if self._dice.random() < 0.6 else f"{one} and {other}"


class KeyPresser:
    """Presses the number of an answer on the full screen."""

    def __init__(self, kb: KnowledgeBase, dice: Random, case: Case) -> None:
        self._kb, self._dice, self._case = kb, dice, case
        self._state = fold(kb, case.events)
        self._events = list(case.events)

    def sees(self, text: str) -> bool:
        """Return whether the question that must come now is painted."""
        return painted(self._kb, self._state, text)

    def answer(self, text: str) -> str:  # noqa: ARG002 -- what is on the screen is known
        """Return the key of an answer after which the screen shows another heading."""
        now = heading(self._kb, self._state)
        possible = keys(self._kb, self._state)
        self._dice.shuffle(possible)
        for key, event in possible:
            after = advance(self._kb, self._state, event)
            if heading(self._kb, after) != now:
                self._state = after
                self._events.append(event)
                return key
        return ""

    def truth(self) -> Truth:
        """Return that each key is one event, saved before the next question is painted."""
        return tell_by_events(self._case, self._events)
