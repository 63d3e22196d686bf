"""How actions stand on the ladder, each by the one rule that decides it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kb.model import Action, Condition, Fact, FactValue, Grade, Known, Result, Rung, Solved, Standing, State
from kb.rules import (
    ladder,
    milder_and_open,
    milder_and_skipped,
    offerable,
    set_aside,
    to_confirm,
    undecided,
)
from kb.rules.least_harm import rung
from tests.kb.dialog.handmade import HERE, action, conditions, ending, fact, knowledge, problem

OPEN_DOOR, SHUT_DOOR, LOST_KEY = conditions("door: open", "door: shut", "key: lost")
FACTS = (fact("door", "open", "shut"), fact("key", "here", "lost"), fact("dsm", "5", "6", "7"))
WISH = action("wish", 1, needs=(OPEN_DOOR,))
RESET = action("reset", 2, not_if=(LOST_KEY,))
LOOK, HARSHER = action("look", 0), action("erase", 3)


def standing(of: Action, state: State, *only_if: Condition) -> Rung:
    """Return how an action stands that can help under ``only_if``."""
    helps = {of.id.replace("-", "_"): only_if}
    return rung(knowledge(*FACTS, of, problem("it", (ending("end"),), **helps)), state, of.id)


def at(**facts: str) -> State:
    """Return a state at the problem ``it`` in which these facts were told."""
    return State(problem="it", facts={name: Known(value, Grade.TOLD) for name, value in facts.items()})


def vain(state: State, *facts: str) -> State:
    """Return ``state`` with facts that were asked for in vain."""
    return State(problem="it", facts=state.facts, unknown=frozenset(facts))


@pytest.mark.parametrize(
    ("of", "facts", "because"),
    [
        (action("needy", 1, needs=(OPEN_DOOR,)), {"door": "shut"}, SHUT_DOOR),
        (action("stopped", 1, not_if=(LOST_KEY,)), {"key": "lost"}, LOST_KEY),
        (action("new", 1, applies=("6", "7")), {"dsm": "5"}, Condition("dsm", "5")),
    ],
)
def test_one_known_fact_rules_out(of: Action, facts: dict[str, str], because: Condition) -> None:
    """A need that is not met, a stop sign that is, or another version is enough, and is named."""
    assert standing(of, at(**facts)) == Rung(of.id, Standing.RULED_OUT, (because,))
    assert standing(of, at()).standing is Standing.OPEN


def test_the_problem_can_rule_out_as_well() -> None:
    """What the problem's list asks for counts like the action's own needs."""
    free = action("free", 1)
    assert standing(free, at(door="shut"), OPEN_DOOR) == Rung("free", Standing.RULED_OUT, (SHUT_DOOR,))
    assert standing(free, at(door="open"), OPEN_DOOR).standing is Standing.OPEN


def test_help_from_inside_ends_what_the_problem_asked_for() -> None:
    """Once somebody inside has helped or was found, the person is in, although "not in" was known before."""
    inside = FactValue("open", "The door is open.", None, (), (), HERE, still_inside=True)
    door = Fact("door", "door?", "door", (), (inside, *fact("door", "shut").values), HERE)
    free, helper = action("free", 1), action("helper", 1, needs=(OPEN_DOOR,))
    finder = action("finder", 0, finds=(OPEN_DOOR,))
    kb = knowledge(
        door, free, helper, finder, LOOK, problem("it", (ending("end"),), free=conditions("key: here"))
    )
    known = at(key="lost")
    assert rung(kb, known, "free").standing is Standing.RULED_OUT
    assert rung(kb, replace(known, solved_by="look"), "free").standing is Standing.RULED_OUT
    assert rung(kb, replace(known, solved_by="helper"), "free").standing is Standing.OPEN
    assert rung(kb, replace(known, solved_by="finder"), "free").standing is Standing.OPEN


def test_another_version_leaves_it_open() -> None:
    """An action stands open for each version that it applies to."""
    assert standing(action("new", 1, applies=("6", "7")), at(dsm="6")).standing is Standing.OPEN


def test_set_aside_needs_every_open_condition_asked_in_vain() -> None:
    """One condition that was not asked for yet is enough to keep an action open."""
    both = action("both", 1, needs=conditions("door: open", "key: here"))
    assert standing(both, vain(at(), "door")).standing is Standing.OPEN
    aside = standing(both, vain(at(), "door", "key"))
    assert aside == Rung("both", Standing.SET_ASIDE, both.needs)
    assert standing(both, vain(at(key="here"), "door")).standing is Standing.SET_ASIDE


def test_what_costs_nothing_is_tried_without_knowing() -> None:
    """Not knowing sets nothing aside that changes nothing and spends no attempt; the rung names the facts."""
    for of, stands in (
        (action("look", 0, needs=(OPEN_DOOR,)), Standing.OPEN),
        (action("sign-in", 0, needs=(OPEN_DOOR,), spends=1), Standing.SET_ASIDE),
        (WISH, Standing.SET_ASIDE),
    ):
        kb = knowledge(*FACTS, of, problem("it", (ending("end"),), **{of.id.replace("-", "_"): ()}))
        assert rung(kb, vain(at(), "door"), of.id) == Rung(of.id, stands, (OPEN_DOOR,))
        assert offerable(kb, vain(at(), "door"), of.id) is (stands is Standing.OPEN)
        assert not offerable(kb, at(), of.id)


def test_what_was_set_aside_is_open_again_when_it_is_preferred() -> None:
    """Before something harsher a person may try what nobody knows about, unless it is harsh itself."""
    kb = knowledge(*FACTS, WISH, RESET, HARSHER, problem("it", (ending("end"),), wish=(), reset=(), erase=()))
    unknown = vain(at(), "door", "key")
    assert [each.action for each in milder_and_skipped(kb, unknown, "erase")] == ["wish"]
    preferred = replace(unknown, preferred=frozenset({"wish", "reset"}))
    assert milder_and_open(kb, preferred, "erase") == ("wish",)
    assert offerable(kb, preferred, "wish")
    assert not offerable(kb, preferred, "reset")


def test_what_was_declined_can_be_chosen_again_before_something_harsher() -> None:
    """What could have worked is named again, unless a fact has ruled it out since."""
    kb = knowledge(*FACTS, WISH, RESET, HARSHER, problem("it", (ending("end"),), wish=(), reset=(), erase=()))
    declined = replace(at(door="open"), tried={"wish": Result.DECLINED})
    assert [each.action for each in milder_and_skipped(kb, declined, "erase")] == ["wish"]
    for other in (
        replace(at(door="shut"), tried=declined.tried),
        replace(at(door="open"), tried={"wish": Result.WORKED}),
    ):
        assert milder_and_skipped(kb, other, "erase") == ()


def test_what_stops_it_only_where_it_is_known_is_not_asked_for() -> None:
    """A page that says that the system is getting ready rules a reset out; nobody is asked for it."""
    waiting = action("press", 2, not_while=(LOST_KEY,))
    assert standing(waiting, at(key="lost")) == Rung("press", Standing.RULED_OUT, (LOST_KEY,))
    kb = knowledge(*FACTS, waiting, problem("it", (ending("end"),), press=()))
    assert offerable(kb, at(), "press")


def test_a_stop_sign_is_a_condition_from_harm_2_on() -> None:
    """Before harm 2 a stop sign must be asked for; below it only counts when it is known to hold."""
    mild = action("mild", 1, not_if=(LOST_KEY,))
    for of, may in ((mild, True), (RESET, False)):
        kb = knowledge(*FACTS, of, problem("it", (ending("end"),), **{of.id: ()}))
        assert offerable(kb, at(), of.id) is may
        assert offerable(kb, at(key="here"), of.id)
        assert not offerable(kb, at(key="lost"), of.id)


def test_an_unmet_or_open_need_keeps_from_being_offered() -> None:
    """Only what is known to hold counts."""
    kb = knowledge(*FACTS, WISH, problem("it", (ending("end"),), wish=()))
    assert [offerable(kb, state, "wish") for state in (at(), at(door="shut"), at(door="open"))] == [
        False,
        False,
        True,
    ]


def test_what_was_done_or_declined_stands_first() -> None:
    """An outcome says more than any fact."""
    for result, expected in ((Result.DECLINED, Standing.DECLINED), (Result.DID_NOT_WORK, Standing.TRIED)):
        state = State(problem="it", facts=at(door="shut").facts, tried={"wish": result})
        assert standing(WISH, state) == Rung("wish", expected)


def test_what_is_left_after_success_is_not_needed() -> None:
    """Nothing more is offered, and what a fact rules out stays ruled out."""
    look, wish = (
        standing(of, replace(at(door="shut"), position=Solved(of.id), solved_by=of.id)) for of in (LOOK, WISH)
    )
    assert look == Rung("look", Standing.NOT_NEEDED)
    assert wish.standing is Standing.RULED_OUT


def test_what_was_offered_says_so_until_it_is_settled() -> None:
    """It is no longer merely open."""
    assert standing(LOOK, at()).standing is Standing.OPEN
    assert standing(LOOK, replace(at(), offered=frozenset({"look"}))).standing is Standing.OFFERED


def test_what_is_known_is_settled_whichever_way() -> None:
    """Only what nobody told is left to be asked for; what was only seen settles a mild need that it meets."""
    kb = knowledge(*FACTS, WISH, problem("it", (ending("end"),), wish=()))
    seen = State(problem="it", facts={"door": Known("open", Grade.SEEN)})
    missed = State(problem="it", facts={"door": Known("shut", Grade.SEEN)})
    asked = [undecided(kb, state, "wish") for state in (at(), at(door="shut"), at(door="open"), seen, missed)]
    assert asked == [(OPEN_DOOR,), (), (), (), (OPEN_DOOR,)]


ALL = knowledge(
    *FACTS, LOOK, WISH, RESET, HARSHER, problem("it", (ending("end"),), erase=(), reset=(), wish=(), look=())
)


def test_the_mildest_stands_first() -> None:
    """Harm 0 and 1 count alike and keep the order of the page; from there on the harm decides."""
    assert [each.action for each in ladder(ALL, at())] == ["wish", "look", "reset", "erase"]
    assert ladder(ALL, State()) == ()


def test_everything_milder_and_unsettled_comes_first() -> None:
    """What is open or on offer stands before a harsher action; what is settled, or as harsh, does not."""
    assert milder_and_open(ALL, at(), "erase") == ("wish", "look", "reset")
    assert milder_and_open(ALL, at(), "look") == ()
    settled = State(
        problem="it",
        facts=at(door="shut").facts,
        tried={"look": Result.DID_NOT_WORK},
        offered=frozenset({"reset"}),
    )
    assert milder_and_open(ALL, settled, "erase") == ("reset",)
    assert milder_and_open(ALL, settled, "reset") == ()


def test_what_harm_rests_on_is_asked_again_unless_confirmed() -> None:
    """It rests on what cleared a stop sign, and on what ruled out anything milder."""
    assert to_confirm(ALL, at(door="shut", key="here", dsm="6"), "reset") == conditions(
        "key: here", "door: shut"
    )
    sure = State(problem="it", facts={**at(key="here").facts, "door": Known("shut", Grade.CONFIRMED)})
    assert to_confirm(ALL, sure, "reset") == conditions("key: here")


def test_a_stop_sign_that_is_not_asked_for_is_asked_again_where_it_was_answered() -> None:
    """Who said that the door is shut is asked once more before what must not be done while it is open."""
    reset = action("reset", 2, not_while=(OPEN_DOOR,))
    kb = knowledge(*FACTS, reset, problem("it", (ending("end"),), reset=()))
    assert to_confirm(kb, at(door="shut"), "reset") == conditions("door: shut")
    assert to_confirm(kb, at(), "reset") == ()


def test_one_confirmed_reason_is_enough() -> None:
    """Where two facts each rule a milder action out, the person is not asked about the second as well."""
    mild = action("mild", 1, needs=conditions("door: open", "key: here"))
    kb = knowledge(*FACTS, mild, HARSHER, problem("it", (ending("end"),), mild=(), erase=()))
    facts = {"door": Known("shut", Grade.ANSWERED), "key": Known("lost", Grade.CONFIRMED)}
    assert to_confirm(kb, State(problem="it", facts=facts), "erase") == ()


def test_what_was_set_aside_is_told_up_to_a_degree() -> None:
    """Beside a harsh action only what is milder is named; in the end, everything."""
    also = action("also", 2, needs=(OPEN_DOOR,))
    kb = knowledge(*FACTS, WISH, also, RESET, problem("it", (ending("end"),), wish=(), also=(), reset=()))
    state = vain(at(), "door")
    assert [each.action for each in set_aside(kb, state)] == ["wish", "also"]
    assert [each.action for each in set_aside(kb, state, milder_than="reset")] == ["wish"]


def test_what_was_tried_is_no_reason_to_ask_again() -> None:
    """That a milder action cannot help is confirmed only where nobody tried it."""
    kb = knowledge(*FACTS, WISH, RESET, problem("it", (ending("end"),), wish=(), reset=()))
    shut = at(door="shut")
    assert to_confirm(kb, shut, "reset") == (SHUT_DOOR,)
    assert to_confirm(kb, at(door="open"), "reset") == ()
    assert to_confirm(kb, replace(shut, tried={"wish": Result.DID_NOT_WORK}), "reset") == ()


def test_what_was_passed_over_is_not_named_again_where_it_was_seen_to_be_in_vain() -> None:
    """Looking rules nothing out, but nobody is led back to what was passed over and seems to be in vain."""
    ask = action("ask", 0, not_if=(SHUT_DOOR,))
    kb = knowledge(*FACTS, ask, RESET, problem("it", (ending("end"),), ask=(), reset=()))
    passed = State(problem="it", tried={"ask": Result.DECLINED})
    assert [each.action for each in milder_and_skipped(kb, passed, "reset")] == ["ask"]
    seen = replace(passed, facts={"door": Known("shut", Grade.SEEN)})
    assert milder_and_skipped(kb, seen, "reset") == ()
