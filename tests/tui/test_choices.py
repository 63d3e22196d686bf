"""Which answers are offered where something is known already."""

from __future__ import annotations

from msgspec.structs import replace

from kb.dialog import fold
from kb.model import (
    AtAction,
    AtEnding,
    AtQuestion,
    Condition,
    Grade,
    KnowledgeBase,
    Known,
    Outcome,
    Result,
    State,
    Stated,
    Switched,
)
from kb.reading import read_files
from tests.tiny_content import spoiled, tiny_knowledge
from tui.session.choices import choices, left_out, linked_problems, what_each_does

KB = tiny_knowledge()
KEY_MISSING = {"encrypted-volume": "no-key", "shares-open": "no", "open-session": "yes"}
ASKED = KB.problems["forgot-password"].steps[0].ref


def asked(*known: Condition) -> State:
    """Return a state at the first question, where ``known`` is known."""
    facts = {each.fact: Known(each.value, Grade.TOLD) for each in known}
    return State(problem="forgot-password", position=AtQuestion(ASKED), facts=facts)


def test_an_answer_that_contradicts_what_is_known_is_left_out() -> None:
    """What was told is not asked again; *why* speaks of the same answers."""
    state = asked(Condition("helper", "no"))
    assert [choice.text for choice in choices(KB, state)] == ["No", "I don't know"]
    assert left_out(KB, state) == {"yes"}
    assert [answer for answer, _ in what_each_does(KB, state)] == ["No", "I don't know"]


def test_every_answer_stays_after_a_find(kb: KnowledgeBase) -> None:
    """Who has found the key of a volume, which counted as missing, can say so, and is led to the volume."""
    missing = (Stated("fact", fact, value) for fact, value in KEY_MISSING.items())
    found = Outcome("look-for-the-key", Result.WORKED)
    state = fold(
        kb,
        (*missing, Switched("encrypted-folder"), Outcome("mount-from-key-manager", Result.DECLINED), found),
    )
    answers = choices(kb, state)
    assert not left_out(kb, state)
    opened = fold(kb, (*state.history, answers[1].event))
    assert isinstance(opened.position, AtAction)
    assert opened.position.action == "unlock-encrypted-volume"


def test_every_answer_stays_where_nothing_is_known() -> None:
    """Nothing is left out without a reason."""
    assert [choice.text for choice in choices(KB, asked())] == ["Yes", "No", "I don't know"]
    assert not left_out(KB, asked())


def test_an_action_that_lets_nobody_in_words_its_own_success() -> None:
    """Nobody has to say *I'm in* who only found something; the answer means the same."""
    at_action = State(problem="forgot-password", position=AtAction(ASKED, "ask-somebody"))
    finds = spoiled(
        "actions/ask-somebody.md", "| Time | 5 min |", "| Time | 5 min |\n| Success | I found one |"
    )
    first = [choices(kb, at_action)[0] for kb in (KB, read_files(finds))]
    assert [choice.text for choice in first] == ["I'm in", "I found one"]
    assert {choice.event for choice in first} == {Outcome("ask-somebody", Result.WORKED)}


def test_an_ending_offers_the_problems_that_its_text_names() -> None:
    """Nobody is told to read a page that cannot be opened; its words in the text say it as well."""
    linked = "Write it down. Then read [about the block](ip-blocked.md), and [this page](forgot-password.md)."
    kb = read_files(spoiled("problems/forgot-password.md", "- on paper\n", f"- on paper\n\n{linked}\n\n"))
    end = State(problem="forgot-password", position=AtEnding("problems/forgot-password#write-it-down"))
    (choice,) = linked_problems(kb, end)
    assert choice.event == Switched("ip-blocked")
    assert "about the block" in choice.also


def test_no_other_problem_is_offered_that_what_is_known_excludes(kb: KnowledgeBase) -> None:
    """Who still has the codes did not lose the phone; who says nothing of it may have."""
    end = State(
        problem="reset-button-location",
        position=AtEnding("problems/reset-button-location#where-the-button-is"),
    )
    offered = {choice.event for choice in linked_problems(kb, end)}
    assert Switched("lost-2fa") in offered
    known = replace(end, facts={"authenticator": Known("at-hand", Grade.TOLD)})
    assert {choice.event for choice in linked_problems(kb, known)} == offered - {Switched("lost-2fa")}


def test_who_is_in_is_not_sent_to_a_problem_that_the_text_only_asks_about(kb: KnowledgeBase) -> None:
    """“Are others in the firm still refused?” is no way on for somebody alone at home."""
    ref = "problems/forgot-password#you-are-in-again"
    asked = State(problem="forgot-password", position=AtEnding(ref))
    assert Switched("domain-lockout") in {choice.event for choice in linked_problems(kb, asked)}
    worked = Outcome("look-for-saved-password", Result.WORKED)
    solved = replace(asked, solved_by=worked.action, history=(worked,))
    assert linked_problems(kb, solved) == ()
