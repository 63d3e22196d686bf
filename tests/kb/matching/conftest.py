"""A matcher on the shipped content."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.cache import Loaded
from kb.matching import Matcher
from tests.kb.matching.figures import Method, Ranking

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def matcher(shipped: Loaded) -> Matcher:
    """Return a matcher on the shipped content."""
    return Matcher(shipped.kb, shipped.model)


@pytest.fixture(scope="session")
def ours(matcher: Matcher) -> Method:
    """Return our matching as a method to be measured."""

    def rank(text: str) -> Ranking:
        match = matcher.match(text)
        score = match.ranked[0].score if match.ranked else 0.0
        return Ranking(tuple(each.problem for each in match.ranked), score, match.band)

    return rank
