"""A case in progress: every event saved as it happens, and nothing lost when saving fails."""

from __future__ import annotations

import pytest

from kb import cases
from kb.matching import Matcher, build_model
from kb.model import Answered, AtQuestion, Told
from tests.tiny_content import tiny_knowledge
from tui.session import Session

START = "problems/forgot-password#is-there-another-administrator"


@pytest.fixture
def session() -> Session:
    """Return a session on the tiny content."""
    kb = tiny_knowledge()
    return Session(kb, Matcher(kb, build_model(kb)))


def test_every_event_is_saved(session: Session) -> None:
    """What was said last is in the file before anything else happens."""
    session.begin("forgot it", "forgot-password")
    for _ in range(2):
        session.say(Answered(START, "no"))
        assert cases.load(session.case.id) == session.case
        session.back()
        assert cases.load(session.case.id) == session.case


def test_a_description_is_safe_before_the_problem_is_chosen(session: Session) -> None:
    """The description alone is saved, and the case that follows is the same one."""
    session.describe("forgot it")
    saved = cases.load(session.case.id)
    assert (saved.description, saved.events) == ("forgot it", ())
    session.begin("forgot it", "forgot-password")
    assert session.case.id == saved.id


def test_a_full_disk_is_said_once_and_the_dialog_goes_on(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When saving fails that is told once, the case goes on in memory, and is saved as soon as it works."""

    def full(*_: object) -> None:
        raise cases.CannotSaveError("There is no space left.")

    with monkeypatch.context() as broken:
        broken.setattr(cases, "save", full)
        session.begin("forgot it", "forgot-password")
        session.say(Answered(START, "no"))
    assert [notice.count("no space left") for notice in session.notices] == [1]
    assert isinstance(session.state.position, AtQuestion)
    session.say(Told("fact", "encrypted", "no"))
    assert cases.load(session.case.id) == session.case


def test_back_to_the_beginning_ends_the_case(session: Session) -> None:
    """Taking back the choice of the problem says so, instead of standing nowhere."""
    session.begin("forgot it", "forgot-password")
    session.say(Answered(START, "no"))
    assert session.back() is True
    assert session.back() is False


def test_a_corrected_chip_counts_instead_of_what_was_understood(session: Session) -> None:
    """Facts handed over at the beginning replace those that the description told."""
    session.begin("forgot it", "forgot-password", (Told("fact", "helper", "no"),))
    assert session.state.facts["helper"].value == "no"
    assert session.state.position != AtQuestion(START)


def test_a_case_from_other_content_goes_on_as_far_as_it_fits(session: Session) -> None:
    """An answer that no longer exists ends the replay with a sentence, and what was before it is kept."""
    session.begin("forgot it", "forgot-password")
    case = session.case
    old = cases.new_case("x")
    events = (*case.events, Answered(START, "perhaps"))
    reason = session.resume(type(old)(old.id, old.began, "x", events))
    assert reason is not None
    assert session.case.events == case.events
    assert session.state.position == AtQuestion(START)
