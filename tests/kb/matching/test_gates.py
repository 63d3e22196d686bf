"""The gates of matching, on the shipped content and the labelled descriptions."""

from __future__ import annotations

from functools import partial

import pytest

from kb.compiled import Loaded
from kb.matching import Band, Matcher
from kb.model import KnowledgeBase
from kb.reading import read_knowledge
from tests.kb.matching.conftest import CONTENT
from tests.kb.matching.descriptions import Described, descriptions, with_typos
from tests.kb.matching.figures import Figures, Method, measure
from tests.kb.matching.overlap import authored, copied
from tests.kb.matching.small import phrases
from tests.kb.matching.stated_facts import tally
from tests.kb.matching.two_in_one import both_shown


@pytest.fixture(scope="module")
def figures(ours: Method) -> Figures:
    """Return the figures on all labelled descriptions."""
    return measure(descriptions(), ours)


@pytest.fixture(scope="module")
def content() -> KnowledgeBase:
    """Return the shipped content with its phrases, which the compiled copy lacks."""
    return read_knowledge(CONTENT)


class TestRanking:
    """The right problem is first, or at least shown."""

    def test_first(self, figures: Figures) -> None:
        """The first problem is right."""
        assert figures.first >= 0.92

    def test_first_three(self, figures: Figures) -> None:
        """One of the three that are shown is right."""
        assert figures.first_three >= 0.98

    def test_other_languages(self, ours: Method) -> None:
        """All languages but English, pooled."""
        assert measure([row for row in descriptions() if row.language != "en"], ours).first >= 0.85

    def test_heavy_typing_errors_cost_little(self, ours: Method, figures: Figures) -> None:
        """An edit in every second long word costs at most three points, over several seeds."""
        seeds = range(1, 6)
        mistyped = [measure(descriptions(), ours, partial(with_typos, seed=seed)) for seed in seeds]
        assert figures.first - sum(each.first for each in mistyped) / len(mistyped) <= 0.03

    def test_two_problems_in_one_text_are_both_shown(self, ours: Method) -> None:
        """Whoever tells of two troubles at once nearly always finds each of them among the first three."""
        assert both_shown(descriptions(), ours) >= 0.90


class TestBands:
    """Sure is right, unknown is out of scope."""

    def test_scope(self, figures: Figures) -> None:
        """Scores tell what is in scope from what is not."""
        assert figures.auc >= 0.96

    def test_problems_are_not_refused(self, figures: Figures) -> None:
        """What is in scope is rarely unknown."""
        assert figures.in_scope_unknown <= 0.05

    def test_sure_is_frequent_and_right(self, figures: Figures) -> None:
        """Half of the descriptions open their problem at once, and hardly ever the wrong one."""
        assert figures.in_scope_sure >= 0.50
        assert figures.sure_and_wrong <= 0.02

    def test_the_rest_is_refused(self, figures: Figures) -> None:
        """What is out of scope is unknown, and next to never sure."""
        assert figures.out_of_scope_unknown >= 0.80
        assert figures.out_of_scope_sure <= 0.02


class TestAuthoredPhrases:
    """What the content says, matching must know."""

    def test_a_problem_s_own_words_are_first_and_sure(self, content: KnowledgeBase, matcher: Matcher) -> None:
        """Typed verbatim, a phrase opens its problem."""
        missed = [
            f"{phrase.place}: {phrase.text}"
            for problem in content.problems.values()
            for phrase in problem.phrases
            if (match := matcher.match(phrase.text)).band is not Band.SURE
            or match.ranked[0].problem != problem.id
        ]
        assert missed == []

    def test_words_from_elsewhere_are_unknown_and_named(
        self, content: KnowledgeBase, matcher: Matcher
    ) -> None:
        """Typed verbatim, a phrase of *elsewhere* leads to its entry."""
        missed = [
            f"{phrase.place}: {phrase.text}"
            for entry in content.elsewhere.values()
            for phrase in entry.phrases
            if (match := matcher.match(phrase.text)).band is not Band.UNKNOWN or match.elsewhere != entry.id
        ]
        assert missed == []

    def test_nothing_is_copied_from_the_descriptions(self, content: KnowledgeBase) -> None:
        """No authored phrase shares a run of five content words with a labelled description."""
        phrases_of_all = list(authored(content))
        assert len(phrases_of_all) > 1_000
        assert copied(phrases_of_all, descriptions()) == []

    def test_a_copied_phrase_is_found(self) -> None:
        """The guard sees a copy, in Chinese as well."""
        row = Described(
            "a",
            "chrome warns attackers steal photos nightly. 我的照片全部消失在云端服务器",
            "x",
            (),
            "en",
            {},
        )
        made = phrases(
            "firefox: attackers steal photos nightly chrome",
            "warns attackers steal photos nightly",
            "照片全部消失在云端服务",
        )
        assert len(copied(made, [row])) == 2


def test_told_facts(shipped: Loaded, matcher: Matcher) -> None:
    """What a description states is told, and hardly anything else."""
    counts = tally(descriptions(), matcher, shipped.kb)
    assert counts.precision >= 0.98, counts.mistakes
    assert counts.recall >= 0.80, counts.missed
