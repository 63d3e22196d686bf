"""What matching promises of any knowledge base."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.matching import Band, Matcher, MatchModel, build_model
from kb.model import Stated
from tests.kb.matching.small import small


@cache
def small_matcher() -> Matcher:
    """Return a matcher on the small knowledge base."""
    return Matcher(small(), build_model(small()))


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "\n\t…", "-- ... --"])
def test_a_description_without_words_matches_nothing(nothing: str) -> None:
    """No words, no problem: the band is unknown and the ranking empty."""
    match = small_matcher().match(nothing)
    assert match.band is Band.UNKNOWN
    assert match.ranked == ()
    assert match.told == ()


@given(st.text(max_size=400))
def test_any_text_gets_an_answer_in_order(text: str) -> None:
    """Whatever is typed: scores lie between 0 and 1, best first, each problem once."""
    match = small_matcher().match(text)
    scores = [ranked.score for ranked in match.ranked]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({ranked.problem for ranked in match.ranked}) == len(scores)
    assert (match.elsewhere is None) or match.band is Band.UNKNOWN


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("I have forgotten... I mean I forgot my password", "forgot-password"),
        ("FORGOT THE PASSWORD!!", "forgot-password"),
        ("passwort vergessen", "forgot-password"),
        ("forgot my pasword", "forgot-password"),
        ("my phone is gone and with it the codes", "lost-2fa"),
        ("手機丟了,沒有驗證碼", "lost-2fa"),
        ("手机丢了 没有验证码", "lost-2fa"),
        ("handy weg, kein verification code", "lost-2fa"),
        ("I press the little button and there is no beep", "no-beep"),
    ],
)
def test_concepts_repair_and_scripts_lead_to_the_problem(typed: str, problem: str) -> None:
    """Other words, languages, scripts and typing errors for the same thing find the same problem."""
    assert small_matcher().match(typed).ranked[0].problem == problem


def test_what_lies_elsewhere_is_named() -> None:
    """A failing disk is unknown to us, and named."""
    match = small_matcher().match("the volume is degraded and disk 2 failed")
    assert match.band is Band.UNKNOWN
    assert match.elsewhere == "failing-disk"


def test_an_authored_phrase_comes_back_first() -> None:
    """Each phrase of a problem finds that problem."""
    for problem in small().problems.values():
        for phrase in problem.phrases:
            assert small_matcher().match(phrase.text).ranked[0].problem == problem.id


def test_told_facts_details_and_tried_actions_come_together() -> None:
    """One text can state all three kinds."""
    told = small_matcher().match("DS220+ with DSM 7.2.1. SSH was never on. I tried a private window.").told
    assert set(told) == {
        Stated("detail", "version", "7.2.1"),
        Stated("detail", "model", "DS220+"),
        Stated("fact", "dsm", "7"),
        Stated("fact", "ssh", "off"),
        Stated("tried", "private-window", ""),
    }


def test_the_model_survives_being_written_down() -> None:
    """A model read back from JSON answers as the one that was built."""
    model = build_model(small())
    again = msgspec.json.decode(msgspec.json.encode(model), type=MatchModel)
    assert again == model


def test_equal_content_makes_equal_models() -> None:
    """Nothing in the model is left to chance."""
    assert build_model(small()) == build_model(small())


def test_explanation_names_words_repairs_and_reason() -> None:
    """The explanation shows the misspelt word, what it was read as, and what spoke for the first problem."""
    text = "forgot the admin passwrod"
    explanation = small_matcher().explain(text)
    assert [(repair.typed, repair.read_as) for repair in explanation.repairs] == [("passwrod", "password")]
    spoke = {evidence.feature for evidence in explanation.evidence if evidence.problem == "forgot-password"}
    assert {"#password", "#forgotten"} <= spoke
    assert small_matcher().match(text).reason.endswith(".")
