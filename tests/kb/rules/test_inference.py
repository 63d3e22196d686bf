"""What is known: what follows from what, which statement gives way, and which weighs more."""

from __future__ import annotations

import pytest

from kb.model import Condition, Grade, Known
from kb.rules import agree, clashes, closure, holds, implied_by, state_fact
from tests.kb.dialog.handmade import conditions, fact, knowledge

KB = knowledge(
    fact("release", "old", "new", new=conditions("version: 7")),
    fact("version", "6", "7", **{"7": conditions("menu: new")}),
    fact("menu", "old", "new"),
)
NEW_RELEASE, SIX, SEVEN, OLD_MENU = conditions("release: new", "version: 6", "version: 7", "menu: old")


def told(**facts: str) -> dict[str, Known]:
    """Return facts as a description tells them."""
    return {name: Known(value, Grade.TOLD) for name, value in facts.items()}


def test_what_follows_goes_on_through_other_facts() -> None:
    """A value implies what it names, and what that implies in turn."""
    assert implied_by(KB, NEW_RELEASE) == conditions("version: 7", "menu: new")
    assert implied_by(KB, SIX) == ()
    assert implied_by(KB, Condition("gone", "yes")) == ()


def test_what_follows_is_known_as_well_as_what_it_follows_from() -> None:
    """An implied fact has the grade of the statement; what was stated outright wins over what follows."""
    stated = {"release": Known("new", Grade.CONFIRMED), "menu": Known("old", Grade.TOLD)}
    assert closure(KB, stated) == {**stated, "version": Known("7", Grade.CONFIRMED)}


def test_what_follows_in_a_circle_is_said_once() -> None:
    """Two values that imply each other follow from each other, and neither from itself."""
    kb = knowledge(
        fact("one", "yes", yes=conditions("other: yes")), fact("other", "yes", yes=conditions("one: yes"))
    )
    assert implied_by(kb, Condition("one", "yes")) == conditions("other: yes")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Grade.CONFIRMED, Grade.TOLD, Grade.CONFIRMED),
        (Grade.ANSWERED, Grade.TOLD, Grade.ANSWERED),
        (Grade.TOLD, Grade.ANSWERED, Grade.ANSWERED),
        (Grade.ANSWERED, Grade.CONFIRMED, Grade.CONFIRMED),
    ],
)
def test_the_stronger_grade_stays(before: Grade, after: Grade, expected: Grade) -> None:
    """Who says the same thing again, but less firmly, takes nothing back."""
    stated = state_fact(KB, {"version": Known("7", before)}, SEVEN, after)
    assert stated == {"version": Known("7", expected)}


def test_a_new_statement_takes_out_what_it_excludes() -> None:
    """Another value gives way, and so does a fact that implies another value; the rest stays."""
    stated = state_fact(KB, told(release="new", menu="old"), SIX, Grade.TOLD)
    assert stated == told(menu="old", version="6")
    assert state_fact(KB, told(version="7"), SIX, Grade.TOLD) == told(version="6")


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [(SIX, SEVEN, False), (SEVEN, SEVEN, True), (NEW_RELEASE, SIX, False), (NEW_RELEASE, OLD_MENU, False)],
)
def test_two_statements_agree_with_all_that_follows(
    one: Condition, other: Condition, *, together: bool
) -> None:
    """Agreement takes in what either statement implies, in whichever order they are compared."""
    assert agree(KB, one, other) is together
    assert agree(KB, other, one) is together


def test_a_clash_names_the_fact_it_is_about() -> None:
    """A statement clashes directly, or by what follows from it; what is open clashes with nothing."""
    assert clashes(KB, told(version="6"), SEVEN) == SEVEN
    assert clashes(KB, told(menu="old"), NEW_RELEASE) == Condition("menu", "new")
    assert clashes(KB, told(version="7"), NEW_RELEASE) is None
    assert clashes(KB, {}, SEVEN) is None


def test_a_condition_holds_or_not_or_is_open() -> None:
    """Not known is neither yes nor no."""
    assert holds(told(version="7"), SEVEN) is True
    assert holds(told(version="7"), SIX) is False
    assert holds({}, SIX) is None
