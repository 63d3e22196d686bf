"""A case in progress: every event saved as it happens, and nothing lost when saving fails."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NoReturn

import pytest

from kb.matching import Matcher, build_model
from kb.model import Answered, AtQuestion, ClockStopped, KnowledgeBase, Mark, Marked, Stated
from kb.storage import cases
from tests.tiny_content import tiny_knowledge
from tui.session.session import Session

START = "problems/forgot-password#is-there-another-administrator"


def full(*_: object) -> NoReturn:
    """Save nothing: the disk is full."""
    raise cases.CannotSaveError("There is no space left.")


class Heard(Session):
    """A session that remembers what it tells."""

    def __init__(self, kb: KnowledgeBase, matcher: Matcher) -> None:
        self.notices: list[str] = []
        super().__init__(kb, matcher, self.notices.append)


@pytest.fixture
def session() -> Heard:
    """Return a session on the tiny content."""
    kb = tiny_knowledge()
    return Heard(kb, Matcher(kb, build_model(kb)))


def test_every_event_is_saved(session: Heard) -> None:
    """What was said last is in the file before anything else happens."""
    session.begin("forgot it", "forgot-password")
    for _ in range(2):
        session.say(Answered(START, "no"))
        assert cases.load(session.case.id) == session.case
        session.back()
        assert cases.load(session.case.id) == session.case


def test_a_description_is_safe_before_the_problem_is_chosen(session: Heard) -> None:
    """The description alone is saved, and the case that follows is the same one."""
    session.describe("forgot it")
    saved = cases.load(session.case.id)
    assert (saved.description, saved.events) == ("forgot it", ())
    session.begin("forgot it", "forgot-password")
    assert session.case.id == saved.id


def test_a_full_disk_is_said_once_and_the_dialog_goes_on(
    session: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When saving fails that is told once, the case goes on in memory, and is saved as soon as it works."""
    with monkeypatch.context() as broken:
        broken.setattr(cases.CaseStore, "save", full)
        session.begin("forgot it", "forgot-password")
        session.say(Answered(START, "no"))
    assert [notice.count("no space left") for notice in session.notices] == [1]
    assert isinstance(session.state.position, AtQuestion)
    session.say(Stated("fact", "encrypted", "no"))
    assert cases.load(session.case.id) == session.case


def test_what_could_not_be_saved_is_saved_as_soon_as_it_works(
    session: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also a case that was left meanwhile; until then both reports can be had, and the end is said."""
    with monkeypatch.context() as broken:
        broken.setattr(cases.CaseStore, "save", full)
        session.begin("forgot it", "forgot-password")
        session.say(Answered(START, "no"))
        first = session.case
        session.begin("blocked", "ip-blocked")
    assert ["forgot it" in report for report in session.unsaved_reports()] == [True, False]
    session.notices.clear()
    session.say(Stated("fact", "encrypted", "no"))
    assert session.notices == ["Saving works again. Everything said so far is saved."]
    assert session.unsaved_reports() == []
    assert cases.load(first.id) == first
    assert cases.load(session.case.id) == session.case


def test_a_case_that_two_change_becomes_two(session: Heard) -> None:
    """The later one says so once, and goes on in a file of its own."""
    session.begin("forgot it", "forgot-password")
    other = Heard(session.kb, session.matcher)
    other.resume(cases.load(session.case.id))
    session.say(Answered(START, "no"))
    other.say(Answered(START, "yes"))
    other.back()
    assert session.notices == []
    assert [other.case.id in notice for notice in other.notices] == [True]
    assert cases.load(session.case.id) == session.case
    assert cases.load(other.case.id) == other.case


def test_facts_told_before_the_problem_stay_known(session: Heard) -> None:
    """They are in the file before the problem is chosen, and count for the match when it is taken up."""
    session.describe("forgot it")
    session.say(Stated("fact", "helper", "no"))
    later = Heard(session.kb, session.matcher)
    later.resume(cases.load(session.case.id))
    assert later.notices == []
    assert Stated("fact", "helper", "no") in later.described().told
    later.begin("forgot it", "forgot-password", later.described().told)
    assert later.case.id == session.case.id
    assert later.state.facts["helper"].value == "no"


def test_back_to_the_beginning_ends_the_case(session: Heard) -> None:
    """Taking back the choice of the problem says so, instead of standing nowhere."""
    session.begin("forgot it", "forgot-password")
    session.say(Answered(START, "no"))
    assert session.back() is True
    assert session.back() is False


def test_back_takes_back_an_answer_and_keeps_the_ticks(session: Heard) -> None:
    """What was done by hand stays done, also where the last thing that was said is a tick."""
    session.begin("forgot it", "forgot-password")
    before = session.case.events
    session.say(Answered(START, "no"))
    session.say(Marked("actions/reset-mode-1#take", Mark.DONE))
    session.start_clock("actions/reset-mode-1#wait", 600)
    assert cases.load(session.case.id) == session.case
    assert session.back()
    assert session.case.events[: len(before)] == before
    assert session.state.marks == {"actions/reset-mode-1#take": Mark.DONE}
    assert list(session.state.clocks) == ["actions/reset-mode-1#wait"]
    session.say(ClockStopped("actions/reset-mode-1#wait"))
    assert cases.load(session.case.id) == session.case
    assert session.state.clocks == {}


def test_ticks_are_there_when_the_case_is_taken_up_again(session: Heard) -> None:
    """Also after *back*, which then takes back the answer before them."""
    session.begin("forgot it", "forgot-password")
    session.say(Answered(START, "no"))
    session.say(Marked("actions/reset-mode-1#take", Mark.DONE))
    later = Heard(session.kb, session.matcher)
    later.resume(cases.load(session.case.id))
    assert later.state == session.state
    assert later.back()
    assert later.state.marks == session.state.marks
    assert later.state.trail == ()


def test_everything_has_its_time(session: Heard) -> None:
    """A report can say when something was tried."""
    session.begin("forgot it", "forgot-password")
    session.say(Answered(START, "no"))
    times = [event.at for event in cases.load(session.case.id).events]
    assert times == sorted(times)
    assert all(datetime.fromisoformat(at).tzinfo for at in times)


def test_a_corrected_chip_counts_instead_of_what_was_understood(session: Heard) -> None:
    """Facts handed over at the beginning replace those that the description told."""
    session.begin("forgot it", "forgot-password", (Stated("fact", "helper", "no"),))
    assert session.state.facts["helper"].value == "no"
    assert session.state.position != AtQuestion(START)


def test_a_case_from_other_content_goes_on_as_far_as_it_fits(session: Heard) -> None:
    """An answer that no longer exists ends the replay with a sentence, and what was before it is kept."""
    session.begin("forgot it", "forgot-password")
    case = session.case
    old = cases.new_case("x")
    events = (*case.events, Answered(START, "perhaps"))
    session.resume(type(old)(old.id, old.began, "x", events))
    assert ["only in part" in notice for notice in session.notices] == [True]
    assert session.case.events == case.events
    assert session.state.position == AtQuestion(START)


def test_what_looks_like_a_password_is_told_once_and_never_saved(session: Heard) -> None:
    """Neither when the text is told, nor when the problem is chosen, nor in what it teaches."""
    session.describe("forgot it, password Fluffy2019 is refused")
    session.begin(session.typed, "forgot-password")
    session.tell_more("pw Winter#77 too")
    assert session.case.description.count("[password taken out]") == 2
    assert cases.load(session.case.id) == session.case
    assert [("Fluffy2019" in each, "Winter#77" in each) for each in session.notices] == [
        (True, False),
        (False, True),
    ]
    assert session.taken_out == ("Fluffy2019", "Winter#77")


def test_a_word_that_is_no_password_can_be_put_back(session: Heard) -> None:
    """The others stay away, and a later case does not lose the word again."""
    session.begin("password Fluffy2019 of my Frobnicator9", "forgot-password")
    session.put_back("Frobnicator9")
    assert session.case.description == "password [password taken out] of my Frobnicator9"
    assert session.taken_out == ("Fluffy2019",)
    assert cases.load(session.case.id) == session.case
    session.begin("password on the Frobnicator9", "forgot-password")
    assert session.case.description == "password on the Frobnicator9"


def test_a_resumed_case_has_nothing_to_put_back(session: Heard) -> None:
    """What was taken out lived in memory only."""
    session.begin("password Fluffy2019", "forgot-password")
    later = Heard(session.kb, session.matcher)
    later.resume(cases.load(session.case.id))
    assert later.taken_out == ()
    assert "Fluffy2019" not in later.typed


def test_a_damaged_case_goes_on_beside_its_file(session: Heard) -> None:
    """What is missing is said once, and the damaged file stays for whoever can read more of it."""
    session.begin("forgot it", "forgot-password")
    session.say(Answered(START, "no"))
    path = cases.path_of(session.case)
    damaged = re.sub(rb"\| answered .*\n", b"", path.read_bytes())
    path.write_bytes(damaged)
    later = Heard(session.kb, session.matcher)
    later.resume(cases.load(session.case.id))
    assert later.notices == [
        "The file of this case is damaged. Of 2 entries in its log, 1 cannot be read. It stays as it is."
    ]
    assert later.case.events == session.case.events[:-1]
    later.say(Answered(START, "yes"))
    assert path.read_bytes() == damaged
    assert "damaged file. Of 2 entries" in cases.path_of(later.case).read_text(encoding="utf-8")
