"""Waiting in the line dialog, and what the list of cases says of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb.model import ClockStarted, Mark, Marked
from kb.report import write_report
from kb.storage.cases import list_cases, load, path_of
from tests.tiny_content import tiny_knowledge
from tests.tui.command import Command

TO_THE_STEPS = "I forgot my password\nno\nno\nyes\ngo on\n"


@pytest.mark.parametrize("said", ["wait", "wait 10 min", "Wait 10 MIN"])
def test_a_wait_is_noted_and_listed(backin: Command, said: str) -> None:
    """What to type stands there; then it says until when, and so does the list."""
    done = backin("--plain", "what was my password again", typed=f"{TO_THE_STEPS}{said}\nquit\n")
    assert "When you begin to wait, type: wait 10 min" in done.words
    assert "Waits until" in done.words
    (case,) = list_cases()
    assert case.waits is not None
    assert "(waits until" in backin("cases").out


def test_a_wait_is_told_again_when_the_case_is_taken_up(backin: Command) -> None:
    """Before anything else is asked."""
    backin("--plain", "what was my password again", typed=f"{TO_THE_STEPS}wait\n")
    (case,) = list_cases()
    resumed = backin("resume", case.id)
    assert "Waits until" in resumed.words
    assert "When you begin" not in resumed.words


@pytest.mark.parametrize("said", ["wait 3 d", "hold 4 s", "wait for it"])
def test_nobody_waits_for_what_is_not_asked(backin: Command, said: str) -> None:
    """Only the waits of the steps are taken."""
    done = backin("--plain", "what was my password again", typed=f"{TO_THE_STEPS}{said}\n")
    (case,) = list_cases()
    assert case.waits is None
    assert not any(isinstance(event, ClockStarted) for event in load(case.id).events)
    assert "Waits until" not in done.words


def test_nothing_waits_at_a_question(backin: Command) -> None:
    """The word means nothing where no steps ask for it."""
    done = backin("--plain", "what was my password again", typed="I forgot my password\nwait\n")
    assert "Waits until" not in done.words


def test_what_was_put_back_is_ticked(backin: Command) -> None:
    """The list at the end says how far it is done, and of each thing how it is done."""
    backin("--plain", "what was my password again", typed=f"{TO_THE_STEPS}it worked\n")
    (listed,) = list_cases()
    case = load(listed.id)
    assert "(0 of 3 done)" in backin("resume", case.id).out
    case = replace(case, events=(*case.events, Marked("effects/firewall-rules", Mark.DONE)))
    report = path_of(case)
    report.write_text(write_report(tiny_knowledge(), case), encoding="utf-8")
    out = backin("resume", case.id).out
    assert "(1 of 3 done)" in out
    assert "  [x] 3. Set the firewall rules again" in out
    how = backin("resume", case.id, typed="how 3\nhow 9\n").out.split("done and its number:")[1]
    assert "To put it back" in how
    assert "or nothing with that number" in how
    ticked = backin("resume", case.id, typed="done 1\ndone 9\n").words
    assert "[x] Test it: 2 of 3 done." in ticked
    assert ticked.count("Write the password down") == 1
    assert "[x] 1. Test it." in backin("resume", case.id).out
    assert "[ ] Test it: 1 of 3 done." in backin("resume", case.id, typed="done 1\n").words
