"""Phrases must lead back to their own page, first and sure; those of *elsewhere* must lead nowhere else."""

from __future__ import annotations

import pytest

from kb.checking.phrases import back
from kb.matching import Band, Match, Matcher, Ranked, build_model
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN

KB = read_files(CLEAN)
PROBLEM = KB.problems["forgot-password"]
ELSEWHERE = KB.elsewhere["broken-disk"]


class Saying(Matcher):
    """A matcher that always says the same."""

    def __init__(self, band: Band, first: str, elsewhere: str | None = None) -> None:
        """``first`` is the problem that it puts first, ``elsewhere`` what the text sounds like instead."""
        super().__init__(KB, build_model(KB))
        self._always = Match(band, (Ranked(first, 0.9),), elsewhere, (), "")

    def match(self, description: str) -> Match:
        """Return what it always says."""
        del description
        return self._always


@pytest.mark.parametrize(
    ("band", "first", "codes"),
    [
        (Band.SURE, "forgot-password", []),
        (Band.SURE, "ip-blocked", ["P02"]),
        (Band.LIKELY, "forgot-password", []),
        (Band.UNKNOWN, "forgot-password", ["P02"]),
    ],
)
def test_a_phrase_leads_to_its_problem_first(band: Band, first: str, codes: list[str]) -> None:
    """Another problem in front, or a refusal, is told once for the page, with the number of phrases."""
    found = list(back([PROBLEM], Saying(band, first)))
    assert [finding.code for finding in found] == codes
    assert all(f"{len(PROBLEM.phrases)} of {len(PROBLEM.phrases)}" in finding.wrong for finding in found)


@pytest.mark.parametrize(
    ("band", "elsewhere", "codes"),
    [
        (Band.UNKNOWN, "broken-disk", []),
        (Band.UNKNOWN, None, []),
        (Band.UNKNOWN, "another-page", ["P02"]),
        (Band.LIKELY, None, ["P02"]),
    ],
)
def test_what_lies_elsewhere_is_unknown_and_sounds_like_no_other_page(
    band: Band, elsewhere: str | None, codes: list[str]
) -> None:
    """A phrase of *elsewhere* may suggest no problem, and no page but its own."""
    found = list(back([ELSEWHERE], Saying(band, "forgot-password", elsewhere)))
    assert [finding.code for finding in found] == codes
