"""What the dialog does in situations that a reader can follow."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from kb.dialog import advance, doubting, fold, moves
from kb.model import (
    Accepted,
    Answered,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Changed,
    Confirmed,
    Event,
    Grade,
    HandOver,
    How,
    Known,
    Outcome,
    Passed,
    Preferred,
    Result,
    Solved,
    Stated,
    Switched,
    paragraph,
)
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

FACTS = (fact("door", "open", "shut"), fact("key", "here", "lost"))
START = Switched("it")
RESET = action("reset", 2, not_if=conditions("key: lost"))
KNOCK = action("knock", 0)
PUSH = action("push", 1, needs=conditions("door: open"))
ERASE = action("erase", 3)
UNKNOWN = "i-dont-know"
OPEN_TOLD = Stated("fact", "door", "open")

ASKING = knowledge(
    *FACTS,
    RESET,
    PUSH,
    problem(
        "it",
        (
            question("door", answer("open", "key", "door: open"), answer("shut", "key", "door: shut")),
            question(
                "key",
                answer("here", "mood", "key: here"),
                answer("lost", "end", "key: lost"),
                answer(UNKNOWN, "mood"),
            ),
            question("mood", answer("good", "reset"), answer("bad", "reset")),
            advice("reset", "reset"),
            ending("end"),
        ),
        push=(),
        reset=(),
    ),
)
OPEN, SHUT = Answered(ref("door"), "open"), Answered(ref("door"), "shut")
HERE, LOST = Answered(ref("key"), "here"), Answered(ref("key"), "lost")
GOOD = Answered(ref("mood"), "good")


def test_harm_waits_for_what_the_page_forgot() -> None:
    """A milder action that the page does not name is offered first, and marked as a detour."""
    state = fold(ASKING, (START, OPEN, HERE, GOOD))
    assert state.position == AtAction(ref("reset"), "push", detour=True)
    after = advance(ASKING, state, Outcome("push", Result.DECLINED))
    assert after.position == AtWarning(ref("reset"), "reset", conditions("key: here"))


def test_a_detour_that_worked_ends_the_case() -> None:
    """The page's way on after success belongs to the page's own action, not to a detour."""
    kb = knowledge(
        *FACTS,
        RESET,
        KNOCK,
        problem(
            "it",
            (advice("reset", "reset", worked="repair"), ending("repair")),
            knock=(),
            reset=(),
        ),
    )
    detour = fold(kb, (START, Outcome("knock", Result.WORKED)))
    assert detour.position == Solved("knock")
    own = (Outcome("knock", Result.DECLINED), Confirmed("key", "here"), Accepted("reset"))
    assert fold(kb, (START, *own, Outcome("reset", Result.WORKED))).position == AtEnding(ref("repair"))


NOT_KNOWN = knowledge(
    *FACTS,
    action("look", 0, needs=conditions("door: open")),
    PUSH,
    ERASE,
    problem(
        "it",
        (
            question(
                "door",
                answer("open", "in", "door: open"),
                answer("shut", "harm", "door: shut"),
                answer(UNKNOWN, "harm"),
            ),
            advice("in", "look", "push", then="harm"),
            advice("harm", "erase"),
        ),
        look=(),
        push=(),
        erase=(),
    ),
)


HELD = knowledge(
    *FACTS,
    replace(
        problem(
            "it",
            (
                question("door", answer("open", "end", "door: open"), answer("shut", "why", "door: shut")),
                question("why", answer("jammed", "end"), answer("key", "other!key", "key: lost")),
                ending("end"),
            ),
        ),
        holds=conditions("door: shut"),
    ),
    problem(
        "other",
        (
            structs.replace(
                question("key", answer("here", "end"), answer("lost", "end", "key: lost")),
                ref="problems/other#key",
            ),
        ),
    ),
)


def test_the_same_question_is_not_asked_twice_in_a_row() -> None:
    """Who did not know it on one page does not know it on the next, and goes on there."""
    again = structs.replace(
        question("door", answer("open", "no"), answer(UNKNOWN, "no")), ref="problems/other#door"
    )
    kb = knowledge(
        *FACTS,
        problem(
            "it", (question("door", answer("shut", "end"), answer(UNKNOWN, "other!door")), ending("end"))
        ),
        problem("other", (again, structs.replace(ending("no"), ref=ref("no")))),
    )
    state = fold(kb, (START, Answered(ref("door"), UNKNOWN)))
    assert state.position == AtEnding(ref("no"))
    assert [passed.how for passed in state.trail] == [How.ANSWERED, How.KNOWN]


def test_what_a_problem_holds_is_never_asked() -> None:
    """It is known as soon as the problem is opened, and stays known where an answer leads to another one."""
    opened = fold(HELD, (START,))
    assert opened.position == AtQuestion(ref("why"))
    assert opened.facts == {"door": Known("shut", Grade.HELD)}
    turned = advance(HELD, opened, Answered(ref("why"), "key"))
    assert turned.problem == "other"
    assert turned.facts["door"].value == "shut"


def test_what_a_person_says_goes_before_what_a_problem_holds() -> None:
    """Stated before or after, it stands, and nobody is asked which of the two is right."""
    for events in ((OPEN_TOLD, START), (START, OPEN_TOLD), (START, Confirmed("door", "open"))):
        state = fold(HELD, events)
        assert state.facts["door"].value == "open"
        assert state.doubts == {}
        assert state.position == AtEnding(ref("end"))


@pytest.mark.parametrize(("said", "value"), [(OPEN_TOLD, "shut"), (Confirmed("door", "open"), "open")])
def test_what_is_seen_after_an_action_is_newer_than_what_was_said(said: Event, value: str) -> None:
    """The problem that shows then holds what it holds, unless the person has confirmed the contrary."""
    kb = knowledge(
        *FACTS,
        action("push", 1, seen={"it fell shut": "other!end"}),
        problem("it", (advice("push", "push"),)),
        replace(
            problem("other", (structs.replace(ending("end"), ref="problems/other#end"),)),
            holds=conditions("door: shut"),
        ),
    )
    seen = Answered("actions/push#if-it-did-not", "it fell shut")
    state = fold(kb, (said, START, Outcome("push", Result.DID_NOT_WORK), seen))
    assert state.problem == "other"
    assert state.facts["door"].value == value
    assert state.stated["door"].value == value


def test_what_is_answered_after_a_find_is_newer_than_what_was_said() -> None:
    """Who said that the key is lost, and finds it, is not asked which of both holds."""
    kb = knowledge(
        *FACTS,
        action("search", 0),
        action("unlock", 1, needs=conditions("key: here")),
        problem(
            "it",
            (
                question("key", answer("lost", "search", "key: lost"), answer("here", "unlock", "key: here")),
                advice("search", "search", worked="found"),
                question("found", answer("it", "unlock", "key: here"), answer(UNKNOWN, "unlock")),
                advice("unlock", "unlock"),
            ),
            search=(),
            unlock=(),
        ),
    )
    said = (
        START,
        Answered(ref("key"), "lost"),
        Outcome("search", Result.WORKED),
        Answered(ref("found"), "it"),
    )
    state = fold(kb, said)
    assert state.position == AtAction(ref("unlock"), "unlock")
    assert state.facts["key"] == Known("here", Grade.ANSWERED)
    assert state.doubts == {}


def test_who_says_that_it_is_another_problem_takes_back_what_it_held() -> None:
    """Only the page said it, so it goes with the page; what the person said stays."""
    state = fold(HELD, (Stated("fact", "key", "here"), START, Switched("other")))
    assert state.facts == {"key": Known("here", Grade.TOLD)}


def test_what_a_step_says_survives_when_its_actions_do_not() -> None:
    """Who can do nothing there still reads it, once."""
    warning = structs.replace(advice("push", "push", then="look"), prose=paragraph("Type no password here."))
    kb = knowledge(
        *FACTS,
        PUSH,
        KNOCK,
        problem(
            "it", (warning, advice("look", "knock", then="once"), question("once", answer("on", "push")))
        ),
    )
    passed = Passed(ref("push"), "push", "", "", How.PASSED)
    shut = fold(kb, (Stated("fact", "door", "shut"), START))
    assert shut.trail == (passed,)
    assert advance(kb, shut, Outcome("knock", Result.DECLINED)).trail.count(passed) == 1
    opened = fold(kb, (Stated("fact", "door", "open"), START, Outcome("push", Result.DECLINED)))
    assert passed not in opened.trail


def test_every_step_is_read_whose_actions_cannot_be_offered() -> None:
    """That one such step was read says nothing of the next."""
    steps = tuple(
        structs.replace(advice(name, name, then=then), prose=paragraph(f"About {name}."))
        for name, then in (("push", "knock"), ("knock", "end"))
    )
    kb = knowledge(*FACTS, PUSH, KNOCK, problem("it", (*steps, ending("end"))))
    tried = tuple(Outcome(each, Result.DECLINED) for each in ("push", "knock"))
    read = [passed.step for passed in fold(kb, (*tried, START)).trail if passed.how is How.PASSED]
    assert read == [ref("push"), ref("knock")]


def test_a_doubt_from_before_the_problem_is_settled_for_good() -> None:
    """Who says which of two things holds is not asked again."""
    said = (Stated("fact", "door", "open"), Stated("fact", "door", "shut"), Confirmed("door", "shut"))
    state = fold(HELD, (*said, START))
    assert state.doubts == {}
    assert state.facts["door"].value == "shut"


@pytest.mark.parametrize("events", [(Stated("fact", "key", "lost"),), (Outcome("reset", Result.DECLINED),)])
def test_nobody_reads_how_to_reset_who_must_not_or_will_not(events: tuple[Event, ...]) -> None:
    """What stands above a harsh action is passed in silence with it."""
    pressing = structs.replace(
        advice("reset", "reset", then="end"), prose=paragraph("Press for four seconds.")
    )
    kb = knowledge(*FACTS, RESET, problem("it", (pressing, ending("end")), reset=()))
    ended = fold(kb, (*events, START))
    assert ended.position == AtEnding(ref("end"))
    assert all(passed.how is not How.PASSED for passed in ended.trail)


def test_not_knowing_skips_no_try_that_costs_nothing() -> None:
    """Where the page walks past it, the dialog offers it before anything harsh."""
    unsure = fold(NOT_KNOWN, (START, Answered(ref("door"), UNKNOWN)))
    assert unsure.position == AtAction(ref("harm"), "look", detour=True)
    sure = fold(NOT_KNOWN, (START, Answered(ref("door"), "shut")))
    assert sure.position == AtWarning(ref("harm"), "erase", conditions("door: shut"))


def test_a_gate_offers_what_is_milder_and_not_known() -> None:
    """Who prefers it is led there, and back to the gate when it failed or was declined."""
    failed = Outcome("look", Result.DID_NOT_WORK)
    gate = fold(NOT_KNOWN, (START, Answered(ref("door"), UNKNOWN), failed))
    assert gate.position == AtWarning(ref("harm"), "erase", ())
    assert Preferred("push") in moves(NOT_KNOWN, gate)
    chosen = advance(NOT_KNOWN, gate, Preferred("push"))
    assert chosen.position == AtAction(ref("harm"), "push", detour=True)
    for result in (Result.DID_NOT_WORK, Result.DECLINED):
        after = advance(NOT_KNOWN, chosen, Outcome("push", result))
        assert after.position == gate.position
        assert Preferred("push") not in moves(NOT_KNOWN, after)
    assert advance(NOT_KNOWN, chosen, Outcome("push", Result.WORKED)).position == Solved("push")


def test_what_was_preferred_stands_on_the_way() -> None:
    """The trail tells that it was to be tried first, and so do the events in force."""
    gate = (START, Answered(ref("door"), UNKNOWN), Outcome("look", Result.DID_NOT_WORK))
    chosen = fold(NOT_KNOWN, (*gate, Preferred("push")))
    assert chosen.trail[-1] == Passed(ref("harm"), "push", "push", "to be tried first", How.OUTCOME)
    assert chosen.history == (*gate, Preferred("push"))


def test_who_prefers_what_was_skipped_is_led_there() -> None:
    """It counts as open again, until it was tried or skipped once more."""
    look, push = (Outcome(each, Result.DECLINED) for each in ("look", "push"))
    gate = fold(NOT_KNOWN, (START, Answered(ref("door"), "open"), look, push))
    chosen = advance(NOT_KNOWN, gate, Preferred("push"))
    assert chosen.position == AtAction(ref("harm"), "push", detour=True)
    assert set(chosen.tried) == {"look"}
    assert advance(NOT_KNOWN, chosen, push).position == gate.position


def test_what_was_preferred_stays_in_focus_when_a_fact_is_told() -> None:
    """Another fact in between does not put the person back before the gate."""
    failed = Outcome("look", Result.DID_NOT_WORK)
    chosen = fold(NOT_KNOWN, (START, Answered(ref("door"), UNKNOWN), failed, Preferred("push")))
    told = advance(NOT_KNOWN, chosen, Stated("fact", "key", "here"))
    assert told.position == chosen.position


def test_a_stop_sign_is_asked_before_harm_2() -> None:
    """Where the page forgot to ask, the fact is asked for; not knowing it keeps the action away."""
    kb = knowledge(
        *FACTS, RESET, problem("it", (advice("reset", "reset", then="end"), ending("end")), reset=())
    )
    asked = fold(kb, (START,))
    assert asked.position == AtFact(ref("reset"), "key", "reset")
    ends = {
        "here": AtWarning(ref("reset"), "reset", conditions("key: here")),
        "lost": AtEnding(ref("end")),
        UNKNOWN: AtEnding(ref("end")),
    }
    for value, expected in ends.items():
        assert advance(kb, asked, Answered("facts/key", value)).position == expected


def test_each_fact_that_harm_rests_on_is_confirmed_before_the_cost_is_accepted() -> None:
    """One confirmation after the other; then the warning is read, then the action is shown."""
    state = fold(ASKING, (START, SHUT, HERE, GOOD))
    assert state.position == AtWarning(ref("reset"), "reset", conditions("key: here", "door: shut"))
    state = advance(ASKING, state, Confirmed("key", "here"))
    assert state.position == AtWarning(ref("reset"), "reset", conditions("door: shut"))
    state = advance(ASKING, state, Confirmed("door", "shut"))
    assert state.position == AtWarning(ref("reset"), "reset", ())
    state = advance(ASKING, state, Accepted("reset"))
    assert state.position == AtAction(ref("reset"), "reset")


def test_a_detour_stays_one_when_its_warning_was_confirmed() -> None:
    """A harsh action that the page forgot stays a detour after its warning: it has no way on of its own."""
    worst = action("erase", 3)
    kb = knowledge(
        *FACTS,
        RESET,
        worst,
        problem("it", (advice("erase", "erase", worked="end"), ending("end")), reset=(), erase=()),
    )
    warned = fold(kb, (START, Answered("facts/key", "here")))
    assert warned.position == AtWarning(ref("erase"), "reset", conditions("key: here"))
    shown = fold(kb, (*warned.history, Confirmed("key", "here"), Accepted("reset")))
    assert shown.position == AtAction(ref("erase"), "reset", detour=True)
    assert advance(kb, shown, Outcome("reset", Result.WORKED)).position == Solved("reset")


def test_another_problem_confirms_anew_what_harm_rests_on() -> None:
    """Who accepted a harsh action for one problem did not confirm what rules out milder ways for another."""
    kb = knowledge(
        *FACTS,
        PUSH,
        ERASE,
        problem("it", (advice("harm", "erase"),), erase=()),
        problem(
            "other", (structs.replace(advice("harm", "erase"), ref="problems/other#harm"),), push=(), erase=()
        ),
    )
    accepted = fold(kb, (Stated("fact", "door", "shut"), START, Accepted("erase")))
    assert accepted.position == AtAction(ref("harm"), "erase")
    turned = advance(kb, accepted, Switched("other"))
    assert turned.position == AtWarning("problems/other#harm", "erase", conditions("door: shut"))
    sure = advance(kb, turned, Confirmed("door", "shut"))
    assert sure.position == AtAction("problems/other#harm", "erase")


def test_another_problem_asks_more_of_an_action_that_was_offered_before() -> None:
    """An offer for one problem is none for another, where it helps only under a fact that nobody knows."""
    other = structs.replace(advice("harm", "erase"), ref="problems/other#harm")
    kb = knowledge(
        *FACTS,
        action("reset", 2),
        ERASE,
        problem("it", (advice("harm", "reset"),), reset=()),
        problem("other", (other,), reset=conditions("door: open"), erase=()),
    )
    turned = fold(kb, (START, Switched("other")))
    assert turned.position == AtFact("problems/other#harm", "door", "reset")
    unknown = advance(kb, turned, Answered("facts/door", UNKNOWN))
    assert unknown.position == AtWarning("problems/other#harm", "erase", ())


@pytest.mark.parametrize(("find_out", "expected"), [("Look.", {"door"}), ("", set())])
def test_dont_know_counts_only_where_it_could_be_found_out(find_out: str, expected: set[str]) -> None:
    """Without a way to find out, a fact is still asked for before anything harsh, and not given up."""
    door = question(
        "door",
        answer("open", "harm", "door: open"),
        answer("shut", "harm", "door: shut"),
        answer(UNKNOWN, "harm"),
        find_out=find_out,
    )
    harsh = action("erase", 3)
    kb = knowledge(*FACTS, PUSH, harsh, problem("it", (door, advice("harm", "erase")), push=(), erase=()))
    state = fold(kb, (START, Answered(ref("door"), UNKNOWN)))
    assert state.unknown == expected
    asked_again = isinstance(state.position, AtFact)
    assert asked_again is not bool(expected)


def test_a_story_does_not_say_that_a_harsh_action_was_done() -> None:
    """A mild action that was told of counts as tried; a harsh one is offered all the same."""
    kb = knowledge(
        *FACTS, RESET, KNOCK, problem("it", (advice("all", "knock", "reset"),), knock=(), reset=())
    )
    told = (Stated("tried", "knock", ""), Stated("tried", "reset", ""), Stated("fact", "key", "here"))
    state = fold(kb, (*told, START))
    assert state.tried == {"knock": Result.DID_NOT_WORK}
    assert state.position == AtWarning(ref("all"), "reset", conditions("key: here"))


def test_another_version_is_never_offered() -> None:
    """An action that does not exist for the known version is passed over."""
    new = action("new-way", 1, applies=("6", "7"))
    steps = (advice("try", "new-way", "knock"),)
    kb = knowledge(fact("dsm", "5", "6", "7"), new, KNOCK, problem("it", steps, new_way=(), knock=()))
    for version, expected in (("5", "knock"), ("6", "new-way")):
        state = fold(kb, (Stated("fact", "dsm", version), START))
        assert state.position == AtAction(ref("try"), expected)


MENDING = knowledge(
    action("knock", 0, seen={"a-light": "light"}),
    PUSH,
    *FACTS,
    problem(
        "it",
        (advice("try", "knock", worked="done", then="end"), ending("light"), ending("done"), ending("end")),
        knock=(),
    ),
)


def test_success_goes_where_the_page_says() -> None:
    """What comes after *Worked:* is shown, be it an ending; where there is nothing, the case is solved."""
    state = fold(MENDING, (START, Outcome("knock", Result.WORKED)))
    assert state.position == AtEnding(ref("done"))
    assert state.solved_by == "knock"


def test_failure_asks_what_was_seen_instead() -> None:
    """A symptom leads to its own step; *none of these* leads on; a declined action has nothing to see."""
    failed = fold(MENDING, (START, Outcome("knock", Result.DID_NOT_WORK)))
    assert failed.position == AtSymptoms(ref("try"), "knock")
    step = "actions/knock#if-it-did-not"
    assert advance(MENDING, failed, Answered(step, "a-light")).position == AtEnding(ref("light"))
    assert advance(MENDING, failed, Answered(step, "none-of-these")).position == AtEnding(ref("end"))
    assert fold(MENDING, (START, Outcome("knock", Result.DECLINED))).position == AtEnding(ref("end"))
    for chosen, said in (("a-light", "a-light"), ("none-of-these", "None of these")):
        passed = advance(MENDING, failed, Answered(step, chosen)).trail[-1]
        assert passed == Passed(step, "What did you see instead?", chosen, said, How.ANSWERED)


def test_nothing_left_is_handed_over() -> None:
    """Advice without a way on ends in a hand-over once all of it was tried."""
    kb = knowledge(KNOCK, problem("it", (advice("try", "knock"),), knock=()))
    assert fold(kb, (START, Outcome("knock", Result.DID_NOT_WORK))).position == HandOver(ref("try"))


def test_a_contradiction_is_put_to_the_person() -> None:
    """Of two told values neither wins: both are shown, and what is confirmed holds."""
    told = (START, Stated("fact", "door", "open"), Stated("fact", "door", "shut"))
    state = fold(ASKING, told)
    assert state.position == AtContradiction(ref("key"), "door", ("open", "shut"))
    settled = advance(ASKING, state, Confirmed("door", "shut"))
    assert settled.position == AtQuestion(ref("key"))
    assert settled.doubts == {}
    assert settled.facts["door"] == Known("shut", Grade.CONFIRMED)


def test_only_a_question_whose_answer_is_known_in_full_is_skipped() -> None:
    """An answer that would teach something new besides is asked for, though no other agrees."""
    door = question(
        "door", answer("open", "end", "door: open", "key: here"), answer("shut", "end", "door: shut")
    )
    kb = knowledge(*FACTS, problem("it", (door, ending("end"))))
    half = fold(kb, (Stated("fact", "door", "open"), START))
    assert half.position == AtQuestion(ref("door"))
    assert advance(kb, half, Stated("fact", "key", "here")).position == AtEnding(ref("end"))


def test_a_changed_answer_keeps_the_later_ones_that_are_still_asked() -> None:
    """Nobody has to answer twice what is asked on the new way as well."""
    state = fold(ASKING, (START, OPEN, HERE, GOOD, Changed(ref("door"), "shut")))
    assert state.history == (START, SHUT, HERE, GOOD)
    assert state.fell_away == ()
    assert state.position == AtWarning(ref("reset"), "reset", conditions("key: here", "door: shut"))


def test_an_answer_can_be_changed_to_what_another_question_was_answered() -> None:
    """Questions share the names of their answers; only the one that is corrected counts."""
    first = question("first", answer("yes", "second"), answer("no", "second"))
    second = question("second", answer("yes", "end"), answer("no", "end"))
    kb = knowledge(problem("it", (first, second, ending("end"))))
    said = (START, Answered(ref("first"), "yes"), Answered(ref("second"), "no"))
    assert fold(kb, (*said, Changed(ref("first"), "no"))).history[1] == Answered(ref("first"), "no")


def test_what_was_told_is_put_right_where_it_would_have_been_asked() -> None:
    """The new answer counts as confirmed: nothing is in doubt, and nothing that was said is lost."""
    state = fold(ASKING, (OPEN_TOLD, START, HERE, Changed(ref("door"), "shut")))
    assert state.facts["door"].value == "shut"
    assert (state.doubts, state.fell_away) == ({}, ())
    assert state.position == AtQuestion(ref("mood"))


def test_who_does_not_know_after_all_takes_back_what_was_told() -> None:
    """What was told of that question is in force no more; what was told of others is."""
    told = (OPEN_TOLD, Stated("fact", "key", "here"), START)
    state = fold(ASKING, (*told, Changed(ref("key"), UNKNOWN)))
    assert state.history == (OPEN_TOLD, START, Answered(ref("key"), UNKNOWN))
    assert state.unknown == {"key"}
    assert "key" not in state.facts


def test_a_fact_is_doubted_where_it_was_asked_for() -> None:
    """With *I don't know* at its question; not where that has no such answer, or was not passed yet."""
    asked = fold(ASKING, (START, OPEN, HERE))
    assert doubting(ASKING, asked, "key") == Changed(ref("key"), UNKNOWN)
    assert doubting(ASKING, asked, "door") is None
    assert doubting(ASKING, fold(ASKING, (START, OPEN)), "key") is None


def test_a_changed_answer_names_what_fell_away() -> None:
    """An answer to a question that does not come up any more is named, and not in force."""
    state = fold(ASKING, (START, SHUT, HERE, GOOD, Changed(ref("key"), "lost")))
    assert state.history == (START, SHUT, LOST)
    assert state.fell_away == (GOOD,)
    assert state.position == AtEnding(ref("end"))


HOUSE = knowledge(
    fact("house", "mine", "other", mine=conditions("door: open")),
    *FACTS,
    problem(
        "it",
        (
            question("door", answer("open", "key", "door: open"), answer("shut", "end", "door: shut")),
            question("key", answer("here", "end", "key: here"), answer("lost", "end", "key: lost")),
            ending("end"),
        ),
    ),
)


def test_what_follows_from_a_fact_is_not_asked() -> None:
    """What a told value implies skips the question for it."""
    assert fold(HOUSE, (START, Stated("fact", "house", "mine"))).position == AtQuestion(ref("key"))


def test_an_answer_that_is_known_anyway_did_not_fall_away() -> None:
    """An answer that a later fact makes needless is still true, so the person is told of no loss."""
    state = fold(HOUSE, (START, OPEN, Confirmed("house", "mine")))
    assert [passed.how for passed in state.trail] == [How.KNOWN]
    assert state.fell_away == ()
    assert fold(HOUSE, (START, SHUT, Confirmed("house", "mine"))).fell_away == (SHUT,)


def test_a_weaker_word_takes_nothing_back() -> None:
    """Stated again after it was confirmed, a fact stays confirmed."""
    state = fold(ASKING, (START, Confirmed("key", "here"), Stated("fact", "key", "here")))
    assert state.facts["key"] == Known("here", Grade.CONFIRMED)
