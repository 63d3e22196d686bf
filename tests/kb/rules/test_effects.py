"""The put-back list holds what was undone, for this person's NAS, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.dialog import fold
from kb.model import Accepted, Condition, Confirmed, Event, Mark, Marked, Outcome, Result, Stated
from kb.rules import how_far, only_for, put_back, tasks, undone_by
from tests.kb.report.helpers import FORGOT, NO_HELPER
from tests.tiny_content import tiny_knowledge

RESET = "reset-mode-1"
TRIED = Stated("tried", RESET, "")


def effects(*events: Event) -> list[tuple[str, str]]:
    """Return the ids and notes of the put-back list after these events."""
    kb = tiny_knowledge()
    return [(each.effect.id, each.note) for each in put_back(kb, fold(kb, events))]


def test_nothing_was_done_so_nothing_is_to_be_put_back() -> None:
    """A case without an action has no list."""
    assert effects(FORGOT, NO_HELPER) == []


@pytest.mark.parametrize("done", [Outcome(RESET, Result.WORKED), Outcome(RESET, Result.DID_NOT_WORK)])
def test_an_action_counts_whether_it_worked_or_not(done: Event) -> None:
    """A reset that did not let anybody in has undone its settings all the same."""
    confirmed = (Confirmed("helper", "no"), Confirmed("encrypted", "no"))
    assert effects(*confirmed, FORGOT, Accepted(RESET), done) == [("firewall-rules", "DSM 6 and 7 only")]


def test_an_action_counts_that_was_taken_before() -> None:
    """Who tells that they pressed RESET already has as much to put back."""
    assert effects(TRIED) == [("firewall-rules", "DSM 6 and 7 only; only if: Nothing is encrypted")]


@pytest.mark.parametrize(
    ("fact", "value", "expected"),
    [
        ("dsm", "7", [("firewall-rules", "only if: Nothing is encrypted")]),
        ("dsm", "5", []),
        ("encrypted", "no", [("firewall-rules", "DSM 6 and 7 only")]),
        ("encrypted", "no-key", []),
    ],
)
def test_known_facts_decide(fact: str, value: str, expected: list[tuple[str, str]]) -> None:
    """What cannot concern this person is left out, and what is certain needs no note."""
    assert effects(TRIED, Confirmed(fact, value)) == expected


def test_what_a_person_never_had_is_left_out() -> None:
    """An effect does not concern those for whom one of its stop signs holds."""
    kb = tiny_knowledge()
    (name,) = kb.effects
    effect = replace(kb.effects[name], not_if=(Condition("helper", "yes"), Condition("dsm", "6")))
    kb = replace(kb, effects={name: effect})
    assert [each.effect.id for each in put_back(kb, fold(kb, [TRIED]))] == [name]
    assert put_back(kb, fold(kb, [TRIED, Confirmed("dsm", "6")])) == ()


def test_the_most_urgent_comes_first() -> None:
    """In the order of the content, whatever order the action names its losses in."""
    kb = tiny_knowledge()
    (name,) = kb.effects
    first = replace(kb.effects[name], id="admin-open")
    action = replace(kb.actions[RESET], loses=(name, "admin-open"))
    kb = replace(kb, effects={"admin-open": first, **kb.effects}, actions={**kb.actions, RESET: action})
    assert [each.effect.id for each in put_back(kb, fold(kb, [TRIED]))] == ["admin-open", name]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((), (0, 1)),
        ((Mark.DONE,), (1, 1)),
        ((Mark.DONE, Mark.OPEN), (0, 1)),
        ((Mark.NOT_MINE,), (0, 0)),
    ],
)
def test_what_concerns_nobody_does_not_count(marks: tuple[Mark, ...], expected: tuple[int, int]) -> None:
    """Three of nine are done, and what does not concern the person is none of the nine."""
    kb = tiny_knowledge()
    state = fold(kb, [TRIED, *(Marked("effects/firewall-rules", mark) for mark in marks)])
    assert how_far(state, tasks(kb, state)) == expected


def test_what_an_action_would_undo_is_known_beforehand() -> None:
    """For this person's NAS, and nothing for an action that loses nothing."""
    kb = tiny_knowledge()
    for facts, expected in (((), 1), ((Confirmed("dsm", "5"),), 0)):
        assert len(undone_by(kb, fold(kb, facts), RESET)) == expected
    assert undone_by(kb, fold(kb, ()), "ask-somebody") == ()


def test_what_was_declined_undid_nothing() -> None:
    """Who would not do it has nothing to put back."""
    confirmed = (Confirmed("helper", "no"), Confirmed("encrypted", "no"))
    assert effects(*confirmed, FORGOT, Outcome(RESET, Result.DECLINED)) == []


def test_what_applies_to_every_version_is_said_of_none() -> None:
    """A note is for what holds only for some."""
    kb = tiny_knowledge()
    every = tuple(value.id for value in kb.facts["dsm"].values)
    assert [only_for(kb, every), only_for(kb, ()), only_for(kb, every[:1])] == ["", "", "DSM 5 only"]
    assert only_for(kb, every[:2]) == f"DSM {every[0]} and {every[1]} only"
    newer = replace(kb.facts["dsm"].values[-1], id="8")
    dsm = replace(kb.facts["dsm"], values=(*kb.facts["dsm"].values, newer))
    assert only_for(replace(kb, facts={"dsm": dsm}), ("5", "6", "7")) == "DSM 5, 6 and 7 only"
    effect = replace(kb.effects["firewall-rules"], applies=every)
    state = fold(kb, (TRIED,))
    (item,) = put_back(replace(kb, effects={effect.id: effect}), state)
    assert item.note == "only if: Nothing is encrypted"
