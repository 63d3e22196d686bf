"""The words about the dialog say what the dialog does."""

from __future__ import annotations

import dataclasses

from msgspec import structs

from kb.dialog import fact_step, fold, symptoms_step
from kb.model import Answered, Condition, Rung, Standing, State, Stated, Switched
from kb.rules.least_harm import rung
from kb.wording import (
    consequence_words,
    consequences,
    position_title,
    question_at,
    rests_on_words,
    standing_words,
)
from kb.wording.explanations import Consequence
from tests.kb.dialog.handmade import (
    action,
    advice,
    answer,
    conditions,
    fact,
    knowledge,
    problem,
    question,
    ref,
)

UNKNOWN = "i-dont-know"
START = Switched("it")
DOOR = question(
    "door",
    answer("open", "try", "door: open"),
    answer("shut", "key", "door: shut"),
    answer(UNKNOWN, "key"),
)
KEY = question("key", answer("here", "harm", "key: here"), answer("lost", "try", "key: lost"))
KB = knowledge(
    fact("door", "open", "shut"),
    fact("key", "here", "lost"),
    action("push", 1, needs=conditions("door: open")),
    action("reset", 2, not_if=conditions("key: lost")),
    problem("it", (DOOR, KEY, advice("try", "push"), advice("harm", "reset")), push=(), reset=()),
)


def test_each_answer_says_what_it_leads_to_and_rules_out() -> None:
    """The consequences stand in the order of the answers and name actions."""
    assert consequences(KB, fold(KB, (START,))) == (
        Consequence("open", "push", (), ()),
        Consequence("shut", None, (), ("push",)),
        Consequence(UNKNOWN, None, (), ()),
    )
    at_key = fold(KB, (START, Answered(ref("door"), "shut")))
    assert consequences(KB, at_key) == (
        Consequence("here", "reset", (), ()),
        Consequence("lost", None, (), ("reset",)),
    )


def test_an_answer_can_open_what_was_ruled_out() -> None:
    """An answer that switches to a problem where less is asked for makes an action possible again."""
    steps = (question("door", answer("yes", "other!start"), answer("no", "stop")), advice("stop", "reset"))
    other = structs.replace(advice("start", "push"), ref="problems/other#start")
    kb = knowledge(
        fact("door", "open", "shut"),
        action("push", 1),
        action("reset", 1),
        problem("it", steps, push=conditions("door: open")),
        problem("other", (other,), push=()),
    )
    first, _ = consequences(kb, fold(kb, (Stated("fact", "door", "shut"), START)))
    assert first == Consequence("yes", "push", ("push",), ())


def test_consequences_in_words_name_the_harm() -> None:
    """Who asks why learns what an answer leads to, what that costs, and what is crossed out."""
    words = consequence_words(KB, Consequence("here", "reset", ("push",), ("reset",)))
    assert words == ("leads to “reset” (resets some settings); opens “push”; rules out “reset”")
    assert consequence_words(KB, Consequence("here", None, (), ())) == "rules nothing out"


def test_whatever_was_asked_has_its_words() -> None:
    """A question of a page, a fact that was asked for its own sake, and what was seen instead."""
    assert question_at(KB, ref("door")) == "door"
    assert question_at(KB, fact_step("key")) == "key?"
    assert question_at(KB, symptoms_step("push")) == "What did you see instead?"


def test_before_a_problem_is_chosen_nothing_is_on_the_screen() -> None:
    """Then there is no title to show."""
    assert position_title(KB, State()) == ""
    assert position_title(KB, fold(KB, (START,))) == "door"


def test_standing_says_which_fact_did_it() -> None:
    """What is ruled out names the fact as a sentence, what is set aside the facts that nobody knew."""
    shut = fold(KB, (START, Answered(ref("door"), "shut")))
    assert standing_words(KB, rung(KB, shut, "push")) == "ruled out: door is shut."
    unknown = fold(KB, (START, Answered(ref("door"), UNKNOWN)))
    assert standing_words(KB, rung(KB, unknown, "push")) == (
        "set aside: not ruled out, but you did not know about “door”"
    )
    for standing, words in ((Standing.OPEN, "still possible"), (Standing.DECLINED, "you skipped it")):
        assert words in standing_words(KB, Rung("push", standing, (Condition("door", "open"),)))


def test_somebody_still_inside_is_named_before_harm_as_help_that_failed() -> None:
    """That another administrator gets in is no reason for a reset by itself, and does not read like one."""
    door = fact("door", "open", "shut")
    values = tuple(dataclasses.replace(each, still_inside=each.id == "open") for each in door.values)
    kb = knowledge(dataclasses.replace(door, values=values))
    assert rests_on_words(kb, Condition("door", "open")) == "door is open, but it did not help."
    assert rests_on_words(kb, Condition("door", "shut")) == "door is shut."
