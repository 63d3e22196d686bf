"""The one question between two close problems."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.cache import Loaded
from kb.matching import Band, Match, Matcher, Ranked, Separation, build_model
from kb.model import Condition, Stated
from tests.kb.matching.descriptions import descriptions
from tests.kb.matching.small import small


@cache
def small_matcher() -> Matcher:
    """Return a matcher on the small knowledge base."""
    return Matcher(small(), build_model(small()))


def likely(matcher: Matcher, *problems: str, first: float = 0.9, second: float = 0.85) -> Match:
    """Return a likely match with these problems, the first two with these scores, the others far behind."""
    scores = (first, second, *(0.3 for _ in problems))
    ranked = tuple(Ranked(problem, score) for problem, score in zip(problems, scores, strict=False))
    return replace(matcher.match(""), band=Band.LIKELY, ranked=ranked)


TWO_PROBLEMS = [
    pytest.param(
        "I forgot the admin password of my diskstation, and on top of that the phone with the authenticator "
        "app was stolen last week so I have no codes either.",
        {"forgot-password", "lost-2fa"},
        id="password and phone",
    ),
    pytest.param(
        "Two things. The page says my IP address has been blocked. And since I reset the router I have no "
        "idea which address the NAS has now, find.synology.com shows nothing.",
        {"ip-blocked", "find-nas-address"},
        id="block and address",
    ),
    pytest.param(
        "Mein Benutzerkonto wurde deaktiviert, steht da beim Anmelden. Außerdem meldet der Browser, die "
        "Verbindung sei nicht sicher, wegen dem Zertifikat.",
        {"account-disabled", "certificate-warning"},
        id="account and certificate",
    ),
    pytest.param(
        "Bought this NAS second-hand and the old owner's account is still on it. Where on earth is the reset "
        "button on the back?",
        {"second-hand", "reset-button-location"},
        id="used NAS and button",
    ),
    pytest.param(
        "We enabled the firewall and now nobody gets in any more, everything times out. Our shared folder is "
        "encrypted and I am not sure the key is mounted again after a reset.",
        {"firewall-lockout", "encrypted-folder"},
        id="firewall and key",
    ),
]

PRESSED = Condition("reset-done", "yes")
NOT_PRESSED = Condition("reset-done", "no")


class TestSeparate:
    """Which fact is asked for, and what its values speak for."""

    def test_it_asks_what_the_people_of_the_two_state_differently(self) -> None:
        """Who hears no beep has pressed; who asks what is lost has not."""
        found = small_matcher().separate(likely(small_matcher(), "no-beep", "what-reset-erases"), {})
        expected = {"yes": "no-beep", "no": "what-reset-erases"}
        assert found == Separation("reset-done", ("no-beep", "what-reset-erases"), expected)

    def test_what_is_said_does_not_depend_on_the_order(self) -> None:
        """Which of the two comes first makes no difference to what an answer means."""
        one = small_matcher().separate(likely(small_matcher(), "no-beep", "what-reset-erases"), {})
        other = small_matcher().separate(likely(small_matcher(), "what-reset-erases", "no-beep"), {})
        assert one is not None
        assert other is not None
        assert (one.fact, one.speaks_for) == (other.fact, other.speaks_for)

    def test_it_never_asks_what_is_known(self) -> None:
        """A known fact separates nothing any more."""
        match = likely(small_matcher(), "no-beep", "what-reset-erases")
        assert small_matcher().separate(match, {"reset-done": "yes"}) is None

    def test_it_asks_nothing_where_no_fact_tells(self) -> None:
        """People who say nothing about any fact cannot be told apart by one."""
        assert small_matcher().separate(likely(small_matcher(), "forgot-password", "lost-2fa"), {}) is None

    @pytest.mark.parametrize("band", [Band.SURE, Band.UNKNOWN])
    def test_it_asks_only_where_a_match_is_likely(self, band: Band) -> None:
        """What is sure needs no question, and for what is unknown two problems are no choice."""
        match = replace(likely(small_matcher(), "no-beep", "what-reset-erases"), band=band)
        assert small_matcher().separate(match, {}) is None

    def test_a_second_far_behind_is_not_asked_about(self) -> None:
        """A question helps between two, not about a leader and a mere echo."""
        match = likely(small_matcher(), "no-beep", "what-reset-erases", second=0.5)
        assert small_matcher().separate(match, {}) is None

    def test_one_problem_alone_is_not_asked_about(self) -> None:
        """Between one there is nothing to tell apart."""
        assert small_matcher().separate(likely(small_matcher(), "no-beep"), {}) is None


class TestWithAnswer:
    """The ranking after the answer."""

    @pytest.mark.parametrize("answer", [PRESSED, NOT_PRESSED])
    @pytest.mark.parametrize("order", [("no-beep", "what-reset-erases"), ("what-reset-erases", "no-beep")])
    def test_the_favoured_one_comes_first(self, answer: Condition, order: tuple[str, str]) -> None:
        """It gets the better score and is sure; the others stay where they were, and the answer is told."""
        match = likely(small_matcher(), *order, "lost-2fa")
        after = small_matcher().with_answer(match, answer)
        first = "no-beep" if answer == PRESSED else "what-reset-erases"
        assert after.band is Band.SURE
        assert after.ranked[0].problem == first
        assert [each.score for each in after.ranked] == [each.score for each in match.ranked]
        assert {each.problem for each in after.ranked} == {each.problem for each in match.ranked}
        assert after.ranked[2] == match.ranked[2]
        assert Stated("fact", answer.fact, answer.value) in after.told

    def test_little_evidence_stays_little(self) -> None:
        """An answer orders the two, but what fitted neither of them well is not sure by it."""
        match = likely(small_matcher(), "no-beep", "what-reset-erases", second=0.28, first=0.3)
        after = small_matcher().with_answer(match, NOT_PRESSED)
        assert after.ranked[0] == Ranked("what-reset-erases", 0.3)
        assert after.band is Band.LIKELY

    def test_an_answer_that_tells_nothing_is_told_and_no_more(self) -> None:
        """The ranking and the band stay, the fact is known."""
        match = likely(small_matcher(), "forgot-password", "lost-2fa")
        after = small_matcher().with_answer(match, Condition("ssh", "on"))
        assert after == replace(match, told=(Stated("fact", "ssh", "on"),))

    def test_an_answer_turns_no_sure_match(self) -> None:
        """What is sure is not turned by an answer to another text."""
        match = replace(likely(small_matcher(), "no-beep", "what-reset-erases"), band=Band.SURE)
        assert small_matcher().with_answer(match, NOT_PRESSED).ranked == match.ranked

    def test_the_same_answer_twice_is_one(self) -> None:
        """Answering again changes nothing."""
        match = likely(small_matcher(), "no-beep", "what-reset-erases")
        once = small_matcher().with_answer(match, NOT_PRESSED)
        assert small_matcher().with_answer(once, NOT_PRESSED) == once


class TestShipped:
    """On the shipped content."""

    def test_reset_pressed_already(self, matcher: Matcher) -> None:
        """Between a sign-in that fails after a reset and what a reset erases, it asks what was done."""
        pair = ("login-fails-after-reset", "what-reset-erases")
        found = matcher.separate(likely(matcher, *pair), {})
        assert found == Separation("reset-done", pair, {"yes": pair[0], "no": pair[1]})

    @given(data=st.data())
    def test_every_separation_leads_to_what_it_speaks_for(self, data: st.DataObject, shipped: Loaded) -> None:
        """For any two problems: a value comes from the fact, and the answer puts first what it speaks for.

        One that speaks for neither leaves out the one that it speaks against.
        """
        matcher = Matcher(shipped.kb, shipped.model)
        pair = data.draw(
            st.lists(st.sampled_from(sorted(shipped.kb.problems)), min_size=2, max_size=2, unique=True)
        )
        match = likely(matcher, *pair)
        found = matcher.separate(match, {})
        if found is None:
            return
        assert [*found.speaks_for] == [value.id for value in shipped.kb.facts[found.fact].values]
        assert any(found.speaks_for.values())
        for value, problem in found.speaks_for.items():
            answer = Condition(found.fact, value)
            after = matcher.with_answer(match, answer)
            others = [each for each in pair if answer not in shipped.kb.problems[each].not_if]
            assert after.ranked[0].problem == (problem or [*others, *pair][0])
            assert (after.band is Band.SURE) is (problem is not None)

    def test_what_people_state_speaks_for_their_own_problem(self, matcher: Matcher) -> None:
        """Held against the descriptions: an answer given in the text never speaks for the wrong problem.

        The facts that a description states are taken as answers to a question between its own problem and
        each of the near ones, where such a question would be asked.
        """
        right = wrong = 0
        for row in descriptions():
            match = matcher.match(row.text)
            if not row.has_problem or row.is_disputed:
                continue
            near = [each.problem for each in match.ranked[:4] if each.problem not in row.accepted]
            stated = {told.name: told.value for told in match.told if told.kind == "fact"}
            for other in near:
                found = matcher.separate(likely(matcher, row.label, other), {})
                if found is not None and found.fact in stated:
                    spoken = found.speaks_for[stated[found.fact]]
                    right += spoken == row.label
                    wrong += spoken == other
        assert right >= 20
        assert wrong <= right * 0.05

    @pytest.mark.parametrize(("text", "both"), TWO_PROBLEMS)
    def test_two_problems_in_one_text_are_both_shown(
        self, matcher: Matcher, text: str, both: set[str]
    ) -> None:
        """Whoever tells of two troubles at once finds each of them among the first three."""
        assert both <= {each.problem for each in matcher.match(text).ranked[:3]}


@pytest.mark.parametrize(("known", "fact"), [({}, "reset-done"), ({"reset-done": "yes"}, "beep")])
def test_what_was_heard_at_a_press_is_asked_only_of_whoever_pressed(
    matcher: Matcher, known: dict[str, str], fact: str
) -> None:
    """Where nobody spoke of RESET, a question that takes a press for granted comes from nowhere."""
    asked = matcher.separate(likely(matcher, "no-beep", "cannot-sign-in"), known)
    assert asked is not None
    assert asked.fact == fact
