"""Anchors are those that GitHub makes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.reading.headings import slug


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("I don't know", "i-dont-know"),
        ("I don\u2019t know", "i-dont-know"),
        ("Can another administrator sign in?", "can-another-administrator-sign-in"),
        ("DSM 6.2.4 & newer", "dsm-624--newer"),
        ("a - b", "a---b"),
        ("err_connection_refused", "err_connection_refused"),
        ("Français", "français"),
        ("中文", "中文"),
        ("हिन्दी", "हिन्दी"),
        ("\N{LOCK} Locked out", "-locked-out"),
        ("?!", ""),
    ],
)
def test_github_makes_this_anchor_of_that_heading(heading: str, anchor: str) -> None:
    """Small letters, hyphens for spaces, and neither punctuation nor symbols, in any script."""
    assert slug(heading) == anchor


@given(st.text())
def test_an_anchor_stays_what_it_is(text: str) -> None:
    """Making an anchor of an anchor changes nothing: ids that are slugs can be compared as they are."""
    assert slug(slug(text).strip("-")) == slug(text).strip("-")
