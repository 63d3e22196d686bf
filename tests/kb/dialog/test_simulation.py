"""Walking by facts alone ends, and ends where those facts lead."""

from __future__ import annotations

import pytest

from kb.dialog import ContradictionError, DoesNotFitError, first_action, offered_here, walk
from kb.model import AtAction, AtEnding, AtFact, AtQuestion, AtWarning, HandOver, Result
from tests.kb.dialog.handmade import (
    action,
    advice,
    answer,
    conditions,
    ending,
    fact,
    knowledge,
    problem,
    question,
    ref,
)

UNKNOWN = "i-dont-know"
FACTS = (
    fact("door", "open", "shut"),
    fact("key", "here", "lost"),
    fact("house", "mine", "other", mine=conditions("door: open", "key: here")),
)
DOOR = question(
    "door",
    answer("open", "try", "door: open"),
    answer("shut", "end", "door: shut"),
    answer(UNKNOWN, "mood"),
)
MOOD = question("mood", answer("good", "end"), answer("bad", "end"), answer(UNKNOWN, "try"))
SIMPLE = knowledge(
    *FACTS,
    action("knock", 0, seen={"a-light": "end"}),
    action("push", 1),
    action("reset", 2, not_if=conditions("key: lost")),
    problem(
        "it",
        (DOOR, MOOD, advice("try", "knock", "push", then="harm"), advice("harm", "reset"), ending("end")),
        knock=(),
        push=(),
        reset=(),
    ),
)


def test_facts_lead_to_an_action_or_an_ending() -> None:
    """The walk stops at the first offer, and at the end of the page."""
    state = walk(SIMPLE, "it", {"door": "open"})
    assert state.position == AtAction(ref("try"), "knock")
    assert offered_here(SIMPLE, state) == ("knock", "push")
    assert walk(SIMPLE, "it", {"door": "shut"}).position == AtEnding(ref("end"))


def test_the_first_action_is_the_one_on_offer() -> None:
    """What a picker names is what the dialog offers; before a question it is the mildest that can help."""
    two = (advice("try", "push", "knock"),)
    page = knowledge(action("knock", 0), action("push", 1), problem("it", two, knock=(), push=()))
    assert first_action(page, walk(page, "it", {})) == "push"
    assert first_action(SIMPLE, walk(SIMPLE, "it", {})) == "knock"
    none = knowledge(problem("it", (ending("end"),)))
    assert first_action(none, walk(none, "it", {})) is None


def test_an_open_question_ends_the_walk() -> None:
    """What no fact decides is not guessed; *I don't know* is said only of facts that are named so."""
    assert walk(SIMPLE, "it", {}).position == AtQuestion(ref("door"))
    assert walk(SIMPLE, "it", {"door": None}).position == AtAction(ref("try"), "knock")


def test_a_question_without_dont_know_ends_the_walk() -> None:
    """Who does not know stands there, too."""
    two = question("door", answer("open", "end", "door: open"), answer("shut", "end", "door: shut"))
    page = knowledge(fact("door", "open", "shut"), problem("it", (two, ending("end"))))
    assert walk(page, "it", {"door": None}).position == AtQuestion(ref("door"))


def test_what_was_tried_did_not_work() -> None:
    """Tried actions are passed over with none of their symptoms; a harsh one counts as declined."""
    state = walk(SIMPLE, "it", {"door": "open", "key": "here"}, ["knock", "push"])
    assert state.position == AtWarning(ref("harm"), "reset", ())
    assert state.tried["knock"] is Result.DID_NOT_WORK
    last = walk(SIMPLE, "it", {"door": "open", "key": "here"}, ["knock", "push", "reset"])
    assert last.position == HandOver(ref("harm"))
    assert last.tried["reset"] is Result.DECLINED


def test_a_fact_that_is_asked_for_its_own_sake() -> None:
    """It ends the walk, unless it is not known, which keeps the harsh action away."""
    tried = ["knock", "push"]
    assert walk(SIMPLE, "it", {"door": "open"}, tried).position == AtFact(ref("harm"), "key", "reset")
    assert walk(SIMPLE, "it", {"door": "open", "key": None}, tried).position == HandOver(ref("harm"))


@pytest.mark.parametrize("facts", [{}, {"door": None}])
def test_a_circle_ends_at_the_question_that_comes_again(facts: dict[str, None]) -> None:
    """Content whose steps lead round in a circle is walked round once, not for ever."""
    first = question("first", answer("a", "second"), answer("b", "end"), answer(UNKNOWN, "second"))
    second = question(
        "second",
        answer("open", "end", "door: open"),
        answer("shut", "end", "door: shut"),
        answer(UNKNOWN, "first"),
        find_out="",
    )
    kb = knowledge(*FACTS, problem("it", (first, second, ending("end"))))
    expected = "first" if facts else "second"
    state = walk(kb, "it", facts)
    assert state.position == AtQuestion(ref(expected))
    assert len(state.trail) == (2 if facts else 1)


def test_a_question_that_comes_again_with_more_known_is_no_circle() -> None:
    """Coming back with one fact more given up is progress, and the walk goes on."""
    again = question("again", answer("yes", "end"), answer("no", "end"), answer(UNKNOWN, "try"))
    steps = (again, advice("try", "knock", then="again"), ending("end"))
    kb = knowledge(*FACTS, action("knock", 0), problem("it", steps, knock=()))
    state = walk(kb, "it", {}, ["knock"])
    assert state.tried == {"knock": Result.DID_NOT_WORK}


@pytest.mark.parametrize(
    ("facts", "one", "other"),
    [
        ({"house": "mine", "door": "shut"}, "house: mine", "door: shut"),
        ({"key": "lost", "door": "open", "house": "mine"}, "key: lost", "house: mine"),
    ],
)
def test_facts_that_exclude_each_other_are_refused(facts: dict[str, str], one: str, other: str) -> None:
    """No walk starts from facts that cannot hold together, be it by what they imply; both are named."""
    with pytest.raises(ContradictionError) as caught:
        walk(SIMPLE, "it", facts)
    assert (caught.value.one, caught.value.other) == conditions(one, other)
    assert one in str(caught.value)
    assert other in str(caught.value)


def test_facts_that_say_the_same_twice_are_fine() -> None:
    """What is implied may be said as well, and *I don't know* excludes nothing."""
    facts = {"house": "mine", "door": "open", "key": None}
    assert walk(SIMPLE, "it", facts).position == AtAction(ref("try"), "knock")


def test_an_unknown_fact_is_refused() -> None:
    """A name that the content does not have is an error, not a fact that changes nothing."""
    with pytest.raises(DoesNotFitError):
        walk(SIMPLE, "it", {"window": "open"})
