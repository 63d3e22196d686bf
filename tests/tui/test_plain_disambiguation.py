"""The line dialog's one question where a description fits two problems equally well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kb.matching import Band, Matcher
from kb.model import Answered, Stated, Switched
from kb.storage.cases import list_cases, load
from tests.tui.close_problems import BOTH, close_problems
from tests.tui.command import Command, Ran

QUESTION = "One question first: Can somebody else sign in as administrator?"


@pytest.fixture
def dialog(backin: Command, tmp_path: Path) -> Dialog:
    """Return the line dialog on content with two close problems, to be called with what is typed."""
    return Dialog(backin, str(close_problems(tmp_path / "content")))


class Dialog:
    """The line dialog about a text that fits two problems."""

    def __init__(self, backin: Command, content: str) -> None:
        self._backin = backin
        self._content = content

    def __call__(self, typed: str, description: str = BOTH) -> Ran:
        """Hold it."""
        return self._backin("--plain", description, typed=typed, content=self._content)

    def resume(self, typed: str) -> Ran:
        """Go on with the only case."""
        (case,) = list_cases()
        return self._backin("--plain", "resume", case.id, typed=typed, content=self._content)


def events() -> tuple[object, ...]:
    """Return what happened in the only case."""
    (case,) = list_cases()
    return load(case.id).events


@pytest.mark.parametrize(
    ("said", "value", "problem"),
    [
        ("1", "yes", "ip-blocked"),
        ("y", "yes", "ip-blocked"),
        ("Somebody else can", "yes", "ip-blocked"),
        ("well, my wife is administrator too", "yes", "ip-blocked"),
        ("2", "no", "forgot-password"),
        ("nope", "no", "forgot-password"),
        ("I am the only administrator", "no", "forgot-password"),
    ],
)
def test_the_answer_chooses_the_problem_and_is_kept(
    dialog: Dialog, said: str, value: str, problem: str
) -> None:
    """However it is said: the favoured problem is opened at once, and the answer is a fact of the case."""
    done = dialog(said + "\n")
    assert QUESTION in done.words
    assert "This sounds like: " in done.out
    assert "Which of these is nearest?" not in done.out
    assert events()[:2] == (Answered("facts/helper", value), Switched(problem))


@pytest.mark.parametrize("said", ["3", "I don't know", "dunno", "none of these"])
def test_who_does_not_know_chooses_from_the_list(dialog: Dialog, said: str) -> None:
    """No answer is an answer: the problems are shown as they would have been."""
    done = dialog(f"{said}\n1\n")
    assert done.words.index(QUESTION) < done.words.index("Which of these is nearest?")
    assert not any(isinstance(event, Stated) for event in events())


def test_the_answer_is_saved_before_the_problem_is_chosen(
    dialog: Dialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who leaves at the list of problems, or is thrown out, is not asked again and chooses there."""
    answered = Matcher.with_answer
    monkeypatch.setattr(Matcher, "with_answer", lambda *given: replace(answered(*given), band=Band.LIKELY))
    assert "Which of these is nearest?" in dialog("2\n").words
    assert events() == (Answered("facts/helper", "no"),)
    assert "Which of these is nearest?" in dialog.resume("").words
    assert QUESTION not in dialog.resume("I forgot my password\n").words
    assert events() == (Answered("facts/helper", "no"), Switched("forgot-password"))


def test_words_that_work_everywhere_work_here(dialog: Dialog) -> None:
    """Why names the two problems, facts and ladder say how things stand, and none of it answers."""
    done = dialog("why\nfacts\nladder\nhelp\n7\n1\n")
    assert 'fits both "' in done.words
    assert "Nothing is known yet." in done.words
    assert "as soon as it is clear" in done.words
    assert "type one of the numbers" in done.words
    assert done.out.count("Never type a") == 2
    assert "This sounds like: The NAS blocks my address" in done.words
    assert dialog("quit\n").status == 0


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("why", "decides what is asked next"),
        ("facts", "Nothing is known yet."),
        ("ladder", "What can help is shown as soon as it is clear"),
        ("terms", "Words are explained as soon as it is clear"),
        ("sources", "Sources are named as soon as it is clear"),
    ],
)
def test_words_that_work_everywhere_work_at_the_list_of_problems(
    dialog: Dialog, said: str, answer: str
) -> None:
    """Each says its own there, and the list is not read out again."""
    done = dialog(f"3\n{said}\n")
    words = done.words[done.words.index("Which of these is nearest?") :]
    assert answer in words
    assert words.count("None of these") == 1


def test_facts_are_shown_at_the_list_within_a_case(dialog: Dialog) -> None:
    """Whoever looks for another problem sees what the case knows."""
    done = dialog("1\nnone of these\nfacts\n")
    words = done.words[done.words.index("Which of these is nearer?") :]
    assert "Somebody else can sign in as administrator." in words


@pytest.mark.parametrize("said", ["back", "start over"])
def test_back_and_start_over_ask_what_happened(dialog: Dialog, said: str) -> None:
    """From the first question the way back leads to the description."""
    done = dialog(f"{said}\n{BOTH}\n1\n")
    assert done.words.index("What happened?") > done.words.index(QUESTION)
    assert done.words.count(QUESTION) == 2


def test_what_is_told_besides_is_heard(dialog: Dialog) -> None:
    """Other words at the question go on with the description."""
    done = dialog("too many tries and now it is shut\n")
    assert [case.words for case in list_cases()] == [f"{BOTH}\ntoo many tries and now it is shut"]
    assert "This sounds like: The NAS blocks my address" in done.words


def test_what_was_told_already_is_not_asked(dialog: Dialog) -> None:
    """A fact that stands in the description is no question."""
    assert QUESTION not in dialog("1\n", f"{BOTH}. My wife is administrator too.").words


def test_within_a_case_the_answer_is_kept_too(dialog: Dialog) -> None:
    """Other words for the problem in the middle of a case are settled with the question as well."""
    done = dialog(f"none of these\n{BOTH}\n2\n", "this address has been blocked")
    assert QUESTION in done.words
    assert events()[-2:] == (Stated("fact", "helper", "no"), Switched("forgot-password"))
