"""`backin walk`: where facts lead, as scripts and reviews read it."""

from __future__ import annotations

from tests.tui.command import Command, fields, walk_with


def test_walk_stops_at_an_open_question(backin: Command) -> None:
    """Without facts the first question is open: status 3, with its answers."""
    done = backin("walk", "forgot-password", "--json")
    at = fields(done.out)["at"]
    assert done.status == 3
    assert at["kind"] == "question"
    assert len(at["answers"]) == 3


def test_walk_goes_where_facts_lead(backin: Command) -> None:
    """A known fact passes its question and reaches the mildest action, with the ladder beside it."""
    done = backin("walk", "forgot-password", "--fact", "helper=yes", "--json")
    found = fields(done.out)
    assert done.status == 0
    assert found["at"]["kind"] == "advice"
    assert found["at"]["actions"][0] == {"action": "ask-somebody", "harm": 0}
    assert {rung["action"] for rung in found["ladder"]} >= {"ask-somebody", "reset-mode-1"}


def test_walk_reaches_the_reset_only_when_the_rest_is_ruled_out(backin: Command) -> None:
    """With nobody to help and nothing encrypted the reset is offered, and the ladder says by which fact."""
    done = backin("walk", "forgot-password", "--fact", "helper=no", "--fact", "encrypted=no", "--json")
    found = fields(done.out)
    assert found["at"]["actions"][0]["action"] == "reset-mode-1"
    because = {rung["action"]: (rung["state"], rung["because"]) for rung in found["ladder"]}
    assert because["ask-somebody"] == ("ruled out", "helper: no")


def test_walk_takes_dont_know_and_tried(backin: Command) -> None:
    """``?`` answers *I don't know*; an action that was tried is not offered again."""
    unknown = fields(backin("walk", "forgot-password", "--fact", "helper=?", "--json").out)
    assert unknown["trail"][0]["answer"] == "I don't know"
    tried = backin("walk", "forgot-password", "--fact", "helper=yes", "--tried", "ask-somebody", "--json")
    assert fields(tried.out)["at"]["actions"][0]["action"] == "change-setting"


def test_walk_takes_a_fact_twice(backin: Command) -> None:
    """Saying the same thing twice is no contradiction."""
    once = backin("walk", "forgot-password", "--fact", "helper=yes")
    assert backin(*walk_with("helper=yes", "helper=yes")) == once
