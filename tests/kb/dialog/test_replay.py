"""Taking up an earlier case goes as far as it fits today's knowledge, and says where it stops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.dialog import fold, resume
from kb.model import Accepted, Answered, Changed, Confirmed, Event, Outcome, Result, Stated, Switched, Unread
from tests.kb.dialog.arbitrary import cases, knowledge_bases
from tests.kb.report.helpers import ASK_HELPER, ASKED, FORGOT, NO_HELPER, case_of
from tests.tiny_content import tiny_knowledge


@given(st.data())
def test_a_case_of_today_fits_entirely(data: st.DataObject) -> None:
    """All its events are kept, and it stands where it stood."""
    kb = data.draw(knowledge_bases())
    events, state = data.draw(cases(kb))
    resumed = resume(kb, case_of(*events))
    assert resumed.state == state
    assert resumed.kept_events == events
    assert resumed.reason is None


def test_it_stops_at_the_first_event_that_does_not_fit() -> None:
    """What came before is kept, and the reason is a sentence."""
    kb = tiny_knowledge()
    lost = Answered(ASK_HELPER, "maybe")
    resumed = resume(kb, case_of(FORGOT, lost, NO_HELPER))
    assert resumed.kept_events == (FORGOT,)
    assert resumed.reason is not None
    assert resumed.reason.endswith(".")
    assert resumed.state == fold(kb, [FORGOT])


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        (Outcome("ask-the-oracle", Result.DID_NOT_WORK), "The action ask-the-oracle is not part"),
        (Accepted("ask-the-oracle"), "The action ask-the-oracle is not part"),
        (Stated("tried", "ask-the-oracle", ""), "The action ask-the-oracle is not part"),
        (Confirmed("helper", "perhaps"), "The value perhaps of the fact helper is not part"),
        (Confirmed("weather", "fine"), "The fact weather is not part"),
        (Answered("problems/forgot-password#gone", "yes"), "is not what is asked at this point"),
        (Changed("problems/forgot-password#gone", "yes"), "was not answered before"),
        (Switched("gone"), "The problem gone is not part"),
        (Changed(ASK_HELPER, "maybe"), "The answer maybe of “Is there another administrator?” is not part"),
        (Accepted("reset-mode-1"), "reset-mode-1 is not what is asked at this point"),
        (NO_HELPER, "“Is there another administrator?” is not what is asked at this point"),
        (Unread("jumped", "over", "the fence"), "does not know the entry “jumped over the fence”"),
    ],
)
def test_whatever_was_removed_or_came_later_is_named(lost: Event, named: str) -> None:
    """The case stops right before it, with all that fits, and the sentence says what is gone."""
    kb = tiny_knowledge()
    resumed = resume(kb, case_of(FORGOT, NO_HELPER, lost, ASKED))
    assert (resumed.kept_events, resumed.left_out) == ((FORGOT, NO_HELPER), 1)
    assert resumed.state == fold(kb, (FORGOT, NO_HELPER))
    assert resumed.reason is not None
    assert named in resumed.reason


def test_a_renamed_detail_drops_nothing_else() -> None:
    """No answer rests on it: what came later is kept, and the detail is named; so is what stops the case."""
    kb = tiny_knowledge()
    renamed, lost = Stated("detail", "weather", "fine"), Answered(ASK_HELPER, "maybe")
    resumed = resume(kb, case_of(renamed, FORGOT, NO_HELPER, ASKED))
    assert (resumed.kept_events, resumed.left_out) == ((FORGOT, NO_HELPER, ASKED), 0)
    assert resumed.reason == "The detail weather is not part of the knowledge any more."
    stopped = resume(kb, case_of(renamed, FORGOT, lost, ASKED, ASKED))
    assert (stopped.kept_events, stopped.left_out) == ((FORGOT,), 2)
    assert stopped.reason is not None
    assert "The detail weather" in stopped.reason
    assert "maybe" in stopped.reason


def test_a_problem_that_is_gone_starts_the_case_anew() -> None:
    """A case whose problem was removed keeps nothing, and says which problem it was."""
    resumed = resume(tiny_knowledge(), case_of(Switched("gone"), NO_HELPER))
    assert resumed.kept_events == ()
    assert resumed.reason is not None
    assert "gone" in resumed.reason
