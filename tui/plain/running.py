"""The line dialog from its first question to its exit status."""

from __future__ import annotations

import sys
from pathlib import Path

from kb import cases
from kb.explain import consequence_words, consequences
from kb.model import AtQuestion, AtWarning, Case, Condition, Question, State
from kb.plaintext import plain
from tui.choices import Choice, choices
from tui.loading import load
from tui.plain.confirming import NotRight, confirmations, corrections
from tui.plain.opening import LeftError, open_from, pick, told_words
from tui.plain.rendering import facts_lines, ladder_lines, lines
from tui.plain.replies import Word, choose, word
from tui.plain.talk import EndOfInputError, Talk
from tui.session import Session
from tui.status import Status

_WELCOME = """\
Backin helps you back into a Synology NAS. It works offline and changes nothing on the NAS.
It is not by Synology; use it for equipment that is yours. Never type a password here.
Words that work everywhere: back, why, facts, ladder, start over, none of these, help, quit."""


def run_plain(content: Path | None, description: str = "", case: Case | None = None) -> int:
    """Hold the dialog over stdin and stdout and return the exit status.

    Raises ``UsageError`` when ``content`` cannot be read.
    """
    session = Session(*load(content))
    conversation = Conversation(session, Talk(sys.stdin, sys.stdout))
    try:
        conversation.start(description, case)
        status = Status.DONE
    except (EndOfInputError, KeyboardInterrupt):
        status = Status.UNFINISHED
    except LeftError:
        status = Status.DONE
    _name_report(session, status)
    return status


def _name_report(session: Session, status: Status) -> None:
    for notice in session.notices:
        print(notice, file=sys.stderr)
    path = cases.path_of(session.case)
    if path.exists():
        words = (
            "Left before the end. The case is saved in" if status is Status.UNFINISHED else "The report is in"
        )
        print(f"{words} {path}", file=sys.stderr)
        if status is Status.UNFINISHED:
            print(f"Go on with: backin resume {path}", file=sys.stderr)


class Conversation:
    """The turns of a line dialog: say where the case stands, read a reply, act on it."""

    def __init__(self, session: Session, talk: Talk) -> None:
        self._session = session
        self._talk = talk

    def start(self, description: str, case: Case | None) -> None:
        """Hold the whole conversation. Raises ``EndOfInputError`` or ``LeftError`` when it is left early."""
        self._talk.say(_WELCOME)
        if case is None:
            self._describe(description)
        else:
            self._resume(case)
        self._go_on()

    def _resume(self, case: Case) -> None:
        reason = self._session.resume(case)
        if reason is not None:
            self._talk.say(f"This case fits today's knowledge only in part: {reason} Going on from there.")
        if self._session.state.problem is None:
            self._describe(case.description)

    def _describe(self, description: str) -> None:
        """Settle what the case is about, asking as often as it takes."""
        problem = None
        while problem is None:
            if not description.strip():
                self._talk.say("\nWhat happened? Tell it in your own words.")
                description = self._talk.ask()
                if word(description) is Word.QUIT:
                    raise LeftError
                continue
            match = self._session.describe(description)
            self._notices()
            problem = open_from(self._session.kb, self._talk, match)
            if problem is None:
                description = ""
        self._begin(description, problem)

    def _begin(self, description: str, problem: str) -> None:
        self._session.begin(description, problem)
        self._notices()
        match = self._session.match
        told = told_words(self._session.kb, match.told) if match is not None else []
        if told:
            self._talk.say("\nUnderstood from what you wrote:")
            for each in told:
                self._talk.say(f"  - {each}")

    def _notices(self) -> None:
        for notice in self._session.notices:
            self._talk.say(notice)
        self._session.notices.clear()

    def _go_on(self) -> None:
        passed, said = 0, State()
        while True:
            state = self._session.state
            if state is not said:
                passed = self._say_passed(min(passed, len(state.trail)))
                self._say_position()
                said = state
            offered = self._choices()
            if not offered:
                return
            self._reply(offered)

    def _say_passed(self, shown: int) -> int:
        """Mention the steps that were skipped because their answer is known, and read out plain ways on."""
        trail = self._session.state.trail
        for passed in trail[shown:]:
            if passed.how.value == "known":
                self._talk.say(f"\n{passed.question} {plain(passed.words)} (known already)")
            elif passed.how.value == "passed":
                prose = self._session.kb.steps[passed.step].prose
                self._talk.say(f"\n{passed.question}\n{plain(prose)}".rstrip())
        return len(trail)

    def _say_position(self) -> None:
        self._talk.say()
        for line in lines(self._session.kb, self._session.state):
            self._talk.say(line)

    def _choices(self) -> tuple[Choice, ...]:
        position = self._session.state.position
        if isinstance(position, AtWarning) and position.confirm:
            offered = confirmations(self._session.kb, position)
        else:
            offered = choices(self._session.kb, self._session.state)
        self._say_choices(offered)
        return offered

    def _say_choices(self, offered: tuple[Choice, ...]) -> None:
        for number, choice in enumerate(offered, 1):
            hint = f" ({plain(choice.hint)})" if choice.hint else ""
            self._talk.say(f"  {number}. {plain(choice.text)}{hint}")

    def _reply(self, offered: tuple[Choice, ...]) -> None:
        reply = self._talk.ask()
        index = choose(reply, [plain(choice.text) for choice in offered], [choice.also for choice in offered])
        if index is not None:
            self._take(offered[index])
        elif not self._act_on_word(word(reply)) and not self._learn(reply):
            self._talk.say(
                "Please type the number of an answer, or one of: " + ", ".join(w.value for w in Word)
            )

    def _take(self, choice: Choice) -> None:
        if isinstance(choice, NotRight):
            self._correct(choice.wrong)
            return
        for event in (choice.event, *choice.more):
            self._session.say(event)
        self._say_what_fell_away()
        self._notices()

    def _correct(self, wrong: Condition) -> None:
        kb = self._session.kb
        self._talk.say(f"\n{kb.facts[wrong.fact].question}\n{plain(kb.facts[wrong.fact].find_out)}")
        offered = corrections(kb, self._session.state, wrong)
        self._say_choices(offered)
        self._reply(offered)

    def _say_what_fell_away(self) -> None:
        for answer in self._session.state.fell_away:
            step = self._session.kb.steps.get(answer.step)
            title = answer.step if step is None else step.title
            self._talk.say(f"No longer asked, so your answer fell away: {title}")

    def _learn(self, reply: str) -> bool:
        """Facts may come at any time: take up what a sentence tells."""
        told = self._session.understand(reply).told if len(reply.split()) > 1 else ()
        for each in told:
            self._session.say(each)
        if told:
            self._talk.say("Understood: " + " ".join(told_words(self._session.kb, told)))
        return bool(told)

    def _act_on_word(self, said: Word | None) -> bool:
        match said:
            case Word.BACK:
                if not self._session.back():
                    self._describe("")
            case Word.WHY:
                self._why()
            case Word.FACTS:
                self._say_all(facts_lines(self._session.kb, self._session.state))
            case Word.LADDER:
                self._say_all(ladder_lines(self._session.kb, self._session.state))
            case Word.START_OVER:
                self._describe("")
            case Word.NONE_OF_THESE:
                self._switch()
            case Word.HELP:
                self._talk.say(_WELCOME)
            case Word.QUIT:
                raise LeftError
            case _:
                return False
        return True

    def _say_all(self, texts: object) -> None:
        for text in texts:  # type: ignore[attr-defined]
            self._talk.say(text)

    def _why(self) -> None:
        kb, state = self._session.kb, self._session.state
        position = state.position
        step = kb.steps[position.step] if isinstance(position, AtQuestion) else None
        if isinstance(step, Question) and step.why:
            self._talk.say(plain(step.why))
        for choice, consequence in zip(choices(kb, state), consequences(kb, state), strict=False):
            self._talk.say(f"  - {plain(choice.text)}: {consequence_words(kb, consequence)}")
        self._say_all(ladder_lines(kb, state))

    def _switch(self) -> None:
        """Choose the problem anew; what was described stays."""
        kb, case = self._session.kb, self._session.case
        ranked = self._session.understand(case.description).ranked
        others = tuple(each.problem for each in ranked if each.problem != self._session.state.problem)[:3]
        problem = pick(kb, self._talk, others or tuple(kb.problems), rest=bool(others))
        if problem is None:
            self._describe("")
        else:
            self._begin(case.description, problem)
