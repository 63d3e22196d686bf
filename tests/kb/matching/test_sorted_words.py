"""Words in one text are found as in a set."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb.matching.sorted_words import sorted_words

words = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters=" "), min_size=1, max_size=6)
few_letters = st.text("ab", min_size=1, max_size=5)


@given(st.sets(words | few_letters), words | few_letters | st.text(max_size=3))
def test_it_holds_what_a_set_holds(kept: set[str], word: str) -> None:
    """Its own words, and no other: neither parts of them nor two at once."""
    found = sorted_words(kept)
    assert (word in found) == (word in kept)
    assert all(each in found for each in kept)
