"""A report stands alone: each page that it names has its words in it."""

from __future__ import annotations

import random
import re
from itertools import chain

import pytest

from kb.model import Case, KnowledgeBase, LinkKind, links
from kb.report import write_report
from kb.report.sections import pages_section
from tests.kb.report.helpers import parsed
from tests.kb.report.test_first_page import walk

PAGES = {LinkKind.PROBLEM, LinkKind.ACTION, LinkKind.ROAD, LinkKind.ELSEWHERE}


def test_every_link_leads_to_a_heading_in_the_report(kb: KnowledgeBase) -> None:
    """Wherever a case ends: what is underlined can be followed, and says what the page is."""
    chance = random.Random(17)  # noqa: S311 -- repeatable, not secret
    followed = 0
    for problem in kb.problems:
        case = Case("a-1", "2026-11-22T10:11:12+01:00", "", tuple(walk(kb, problem, chance)))
        report = write_report(kb, case)
        anchors = {heading.slug for heading in parsed(report).headings}
        linked = re.findall(r"\]\(<#([^>]*)>\)", report)
        assert set(linked) <= anchors, problem
        followed += len(linked)
    assert followed > 5


def test_every_page_that_a_step_names_can_be_written(kb: KnowledgeBase) -> None:
    """No id stands for two pages, and each has a title and words."""
    ids = list(chain(kb.problems, kb.actions, kb.roads, kb.elsewhere))
    named = {link.id for step in kb.steps.values() for link in links(step.prose) if link.kind in PAGES}
    assert named
    for page in named:
        assert ids.count(page) == 1, page
        heading, title, words, *_ = pages_section(kb, [f"[x](<#page-{page}>)"])[1:]
        assert heading == f"### Page {page}"
        assert title.startswith("**")
        assert words


@pytest.mark.parametrize("typed", ["[x](<#page-lost-2fa>)", "](<#page-nothing>)"])
def test_what_a_person_typed_links_nothing(kb: KnowledgeBase, typed: str) -> None:
    """It stands in a fence; at most a page too many is described."""
    case = Case("a-1", "2026-11-22T10:11:12+01:00", typed, ())
    report = write_report(kb, case)
    assert report.count(typed) == 1
