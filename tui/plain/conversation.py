"""The turns of a line dialog: say where the case stands, read a reply, act on it."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NoReturn

from kb.matching import NAMES, Band, Match
from kb.model import Action, Case, Elsewhere, Event, How, Mark, Marked, Problem, Stated, Switched
from kb.rules import box, concerning, how_far, tasks
from kb.waits import parse_timer, waits_at
from kb.wording import known_words, passed_prose, question_at, task_title, told_words
from tui.plain.line_io import WELCOME, LineIO, StartOverError
from tui.plain.looking import look_around
from tui.plain.opening import SHOWN, known_facts, pick, settle
from tui.plain.rendering import (
    action_lines,
    at,
    facts_lines,
    how_lines,
    ladder_lines,
    lines,
    more_lines,
    named_page,
    numbered,
    source_lines,
    term_lines,
    text_of,
    waiting_lines,
    why_lines,
)
from tui.plain.replies import Word, choose, is_told, number, word
from tui.session.choices import Choice, NotRight, choices, corrections, linked_problems
from tui.session.session import Session, speaks_for_itself

_NEAR = 3
_NO = ["no"], [("wrong", "not right")]
_AT_THE_END = "\nThis is the end of the case. To change something, type back. To leave, type quit."
ENGLISH = "I understand your language. My questions are in English."


class Conversation:
    """A line dialog about one case after the other, until the person leaves."""

    def __init__(self, session: Session, talk: LineIO) -> None:
        self._session = session
        self._kb = session.kb
        self._talk = talk
        self._said_english = False

    def start(self, description: str, case: Case | None) -> NoReturn:
        """Hold the whole conversation. Raises ``EndOfInputError`` or ``LeftError`` when it is left."""
        self._talk.say(WELCOME)
        while True:
            with suppress(StartOverError):
                self._begin(description, case)
                self._go_on()
            description, case = "", None

    def _begin(self, description: str, case: Case | None) -> None:
        if case is None:
            self._choose_problem(self._match(description) if description.strip() else None)
            return
        self._session.resume(case)
        if self._session.state.problem is None:
            self._choose_problem(self._session.described() if case.description.strip() else None)

    def _choose_problem(self, match: Match | None) -> None:
        """Settle what the case is about, asking as often as it takes; ``None`` asks what happened first."""
        seen: list[Event] = []
        problem = None
        while problem is None:
            found = self._ask_what_happened() if match is None else settle(self._session, self._talk, match)
            if found is None:
                match = None
            elif isinstance(found, Switched):
                seen.append(found)
            elif (looked := look_around(self._session, self._talk, found)) is not None:
                seen += looked
            else:
                match = self._match(found, more=match is not None)
            problem = next((event.problem for event in seen if isinstance(event, Switched)), None)
        told = () if match is None else self._session.described().told
        self._session.begin(self._session.typed, problem, told)
        self._session.say(*(event for event in seen if not isinstance(event, Switched)))
        self._say_understood(told)

    def _menu(self) -> Match | None:
        """Return what the description matches where it leaves a choice, to be put up again."""
        match = self._session.described() if self._session.typed.strip() else None
        return None if match is None or match.band is Band.SURE else match

    def _match(self, description: str, *, more: bool = False) -> Match:
        """Match a description; with ``more``, together with all that was told before."""
        match = self._session.describe(description, more=more)
        if match.language in NAMES and match.language != "en" and not self._said_english:
            self._talk.say(ENGLISH)
            self._said_english = True
        return match

    def _ask_what_happened(self) -> str:
        while True:
            self._talk.say("\nWhat happened? Tell it in your own words.")
            reply = self._talk.ask()
            if reply and word(reply) is None:
                return reply

    def _say_understood(self, told: Sequence[Stated]) -> None:
        if told:
            self._talk.say("\nUnderstood from what you wrote:")
        for each in told:
            self._talk.say(f"  - {told_words(self._kb, each)}")

    def _go_on(self) -> NoReturn:
        passed, said = 0, None
        while True:
            state = self._session.state
            if said is None or (state is not said and state.marks == said.marks):  # a tick was answered
                for answer in state.fell_away:
                    self._talk.say(f"This answer no longer counts: {question_at(self._kb, answer.step)}")
                passed = self._say_passed(min(passed, len(state.trail)))
                self._talk.say("", *lines(self._kb, state))
            said = state
            offered = choices(self._kb, state)
            if not offered:
                self._talk.say(_AT_THE_END)
                offered = linked_problems(self._kb, state)
            self._say_choices(offered)
            self._reply(offered)

    def _say_passed(self, shown: int) -> int:
        """Mention the steps that were skipped because their answer is known, and read out plain ways on."""
        trail = self._session.state.trail
        for passed in trail[shown:]:
            if passed.how is How.KNOWN:
                self._talk.say(f"\n{passed.question} {passed.words} ({known_words(passed)})")
            elif passed.how is How.PASSED:
                prose = passed_prose(self._kb, passed)
                self._talk.say(f"\n{passed.question}\n{text_of(prose)}".rstrip())
        return len(trail)

    def _say_choices(self, offered: tuple[Choice, ...]) -> None:
        shown = (c.text + (f" ({text_of(c.hint)})" if c.hint else "") for c in offered)
        self._talk.say(*numbered(shown))

    def _reply(self, offered: tuple[Choice, ...]) -> None:
        reply = self._talk.ask()
        chosen = _chosen(reply, offered)
        if chosen is not None:
            self._take(chosen)
        elif any(isinstance(choice, NotRight) for choice in offered) and choose(reply, *_NO) is not None:
            self._talk.say("Then please type the number of the line that is not right.")
        elif not any(
            act(reply) for act in (self._wait, self._look, self._act_on_word, self._open, self._hear)
        ):
            self._talk.say(
                "Please type the number of an answer, or one of: look, " + ", ".join(w.value for w in Word)
            )

    def _wait(self, reply: str) -> bool:
        """Begin the wait that is named, or, at *wait* alone, the first one that the steps ask for."""
        asked = waits_at(self._kb, self._session.state)
        words = reply.casefold().split()
        timer = next(iter(asked)) if asked and words == ["wait"] else parse_timer(" ".join(words))
        if timer not in asked:
            return False
        self._session.start_clock(asked[timer], timer.seconds)
        self._talk.say(*waiting_lines(self._kb, self._session.state))
        self._talk.say("You may leave with quit, and take the case up again then.")
        return True

    def _look(self, reply: str) -> bool:
        events = look_around(self._session, self._talk, reply)
        if events is None:
            return False
        self._session.say(*events)
        return True

    def _take(self, choice: Choice) -> None:
        if isinstance(choice, NotRight):
            self._correct(choice.event.fact)
        else:
            self._session.say(choice.event, *choice.more)

    def _correct(self, id: str) -> None:
        """Ask what holds instead of what is known of a fact, until it is answered or the person goes back."""
        fact = self._kb.facts[id]
        self._talk.say(f"\n{fact.question}\n{text_of(fact.find_out)}")
        offered = corrections(self._kb, self._session.state, id)
        self._say_choices(offered)
        while True:
            reply = self._talk.ask()
            chosen = _chosen(reply, offered)
            if chosen is not None:
                self._take(chosen)
                return
            if word(reply) is Word.BACK:
                return
            self._talk.say("Please type the number of what holds, or back to leave it as it is.")

    def _open(self, reply: str) -> bool:
        """Go on with the problem that ``reply`` names, or show the entry of *elsewhere* or the action."""
        named = named_page(self._kb, self._session.state, reply)
        match named:
            case Problem() if named.id != self._session.state.problem:
                self._session.say(Switched(named.id))
                self._talk.say(f"This is now about: {named.title}")
            case Elsewhere():
                self._talk.say(f"\n{named.title}\n{text_of(named.help)}\n")
            case Action():
                self._talk.say("", *action_lines(self._kb, self._session.state, named), "")
            case _:
                return False
        return True

    def _hear(self, reply: str) -> bool:
        """Take up what a sentence tells: facts may come at any time, and so may what is really the matter."""
        if not is_told(reply):
            return False
        match = self._session.understand(reply)
        near = [each.problem for each in match.ranked[:SHOWN]]
        is_of_another = match.band is Band.SURE and self._session.state.problem not in near
        if match.told and not is_of_another:
            self._note(match.told)
            return True
        if self._session.state.problem in near[:1] or not speaks_for_itself(match):
            return False
        self._go_to(reply)
        return True

    def _note(self, told: Sequence[Stated]) -> None:
        self._session.say(*told)
        self._talk.say("Noted: " + " ".join(told_words(self._kb, each) for each in told))
        if self._session.state.doubts:
            self._talk.say("That contradicts what was known so far.")

    def _act_on_word(self, reply: str) -> bool:
        said = word(reply if number(reply) is None else reply.rsplit(maxsplit=1)[0])
        match said:
            case Word.BACK:
                if self._session.back():
                    self._talk.say("Taken back.")
                else:
                    self._choose_problem(self._menu())
            case Word.FACTS:
                self._facts(number(reply))
            case Word.DONE:
                return self._tick(number(reply))
            case Word.NONE_OF_THESE:
                self._switch()
            case _:
                told = self._read_out(said, number(reply))
                self._talk.say(*told or ())
                return told is not None
        return True

    def _read_out(self, said: Word | None, place: int | None) -> Iterable[str] | None:
        """Return what a word that only asks is answered with, or ``None`` where ``said`` is no such word."""
        page = self._kb, self._session.state
        match said:
            case Word.WHY:
                return why_lines(*page)
            case Word.MORE:
                return more_lines(*page, place)
            case Word.HOW:
                return how_lines(*page, place)
            case Word.LADDER:
                return ladder_lines(*page)
            case Word.TERMS:
                return term_lines(*page)
            case Word.SOURCES:
                return source_lines(*page)
        return None

    def _tick(self, place: int | None) -> bool:
        """Tick what stands at ``place`` of what is left to do, or take its tick away."""
        listed = tasks(self._kb, self._session.state)
        mine = concerning(self._session.state, listed)
        chosen = () if place is None else at(place, mine)
        if not chosen:
            return False
        (task,) = chosen
        done = self._session.state.marks.get(task.id) is not Mark.DONE
        self._session.say(Marked(task.id, Mark.DONE if done else Mark.OPEN))
        count, total = how_far(self._session.state, listed)
        self._talk.say(f"{box(self._session.state, task.id)} {task_title(task)}: {count} of {total} done.")
        return True

    def _facts(self, place: int | None) -> None:
        facts, taken_out = self._session.state.facts, self._session.taken_out
        if place is not None and 1 <= place <= len(facts):
            self._correct(list(facts)[place - 1])
        elif place is not None and 1 <= place - len(facts) <= len(taken_out):
            self._session.put_back(taken_out[place - len(facts) - 1])
        else:
            self._talk.say(*facts_lines(self._kb, self._session.state, taken_out))

    def _switch(self) -> None:
        """Choose the problem anew; the case goes on with all that is known and was done."""
        ranked = [each.problem for each in self._session.understand(self._session.case.description).ranked]
        near = [problem for problem in ranked if problem != self._session.state.problem][:_NEAR]
        self._talk.say("\nWhich of these is nearer?")
        self._go_to(pick(self._kb, self._talk, near, known=known_facts(self._session)))

    def _go_to(self, found: Switched | str | None) -> None:
        while isinstance(found, str):
            if self._look(found):
                return
            match = self._session.tell_more(found)
            self._say_understood(match.told)
            found = settle(self._session, self._talk, match)
        if found is not None:
            self._session.say(found)


def _chosen(reply: str, offered: tuple[Choice, ...]) -> Choice | None:
    """Return the choice that ``reply`` means; a word that works everywhere goes before a mere beginning."""
    index = choose(reply, [each.text for each in offered], [each.also for each in offered])
    return None if index is None else offered[index]
