"""A table answers as a dictionary does."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kb.matching.table import Table, table_of
from kb.matching.vocabulary import counts_of

words = st.text(max_size=6)
few_letters = st.text("ab", max_size=4)
dictionaries = st.dictionaries(words | few_letters, st.binary(max_size=5))


@given(dictionaries, words | few_letters)
def test_it_holds_what_a_dictionary_holds(kept: dict[str, bytes], word: str) -> None:
    """Each word with its row, in order, and no other word; half a character is no word and no error."""
    table = table_of(kept)
    assert list(table.items()) == list(kept.items())
    assert len(table) == len(kept)
    assert (word in table) == (word in kept)
    assert table.get(word) == kept.get(word)
    assert "\ud800" not in table


@given(dictionaries)
def test_words_of_the_same_hash_are_told_apart(kept: dict[str, bytes]) -> None:
    """``plumless`` and ``buckeroo`` have the same CRC."""
    both = kept | {"plumless": b"1", "buckeroo": b"2"}
    table = table_of(both)
    assert (table["plumless"], table["buckeroo"]) == (b"1", b"2")


@given(dictionaries)
def test_it_comes_back_from_the_compiled_copy(kept: dict[str, bytes]) -> None:
    """Equal, and without being taken apart."""
    table = table_of(kept)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(table), type=Table) == table


@given(st.dictionaries(words, st.floats(allow_nan=False)))
def test_counts_come_back(counts: dict[str, float]) -> None:
    """With all their digits, in order."""
    assert list(counts_of(counts).items()) == list(counts.items())
