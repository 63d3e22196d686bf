"""Compounds that nobody wrote into the content, read as the words they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.matching import Matcher
from kb.matching.spelling import Repairer

VOCABULARY = {"konto": 3.0, "sperre": 2.0, "kontos": 1.0, "verlust": 1.0, "handy": 1.0, "password": 5.0}
REPAIRER = Repairer(VOCABULARY, ["handyvertrag"])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("handyverlust", ("handy", "verlust")),
        ("handysverlust", ("handy", "verlust")),
        ("kontosperre", ("konto", "sperre")),
        ("handyvertrag", ("handyvertrag",)),
        ("handyladegeraet", ("handyladegeraet",)),
        ("passwrod", ("password",)),
        ("konto", ("konto",)),
    ],
)
def test_a_compound_is_read_as_its_parts(word: str, parts: tuple[str, ...]) -> None:
    """Both parts must be known; words that are known or only misspelt are no compounds."""
    assert REPAIRER.read(word) == parts


@given(st.text(st.characters(categories=["Ll"]), min_size=1, max_size=40))
def test_nothing_is_invented(word: str) -> None:
    """A word is read as itself or as words of the vocabulary, at most two."""
    parts = REPAIRER.read(word)
    assert parts == (word,) or (len(parts) <= 2 and set(parts) <= VOCABULARY.keys())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Administratorkennwort weg", "forgot-password"),
        ("Authentifizierungscode wird abgelehnt", "otp-rejected"),
        ("certificaatwaarschuwing in de browser", "certificate-warning"),
        ("Gebrauchtgerät gekauft, Vorbesitzerkonto drauf", "second-hand"),
    ],
)
def test_compounds_lead_to_the_problem(matcher: Matcher, text: str, problem: str) -> None:
    """German and Dutch make words that no list holds."""
    assert matcher.match(text).ranked[0].problem == problem
