"""Rows of numbers as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.matching.packed import numbers_of, pack_numbers, pack_weights, weights_of

labels = st.integers(0, 2**16 - 1)
weights = st.floats(-1e6, 1e6, width=32)


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_numbers_come_back(numbers: list[int]) -> None:
    """What was packed is there again, in order."""
    assert list(numbers_of(pack_numbers(numbers))) == numbers


@given(st.lists(st.tuples(labels, weights)))
def test_weights_come_back(row: list[tuple[int, float]]) -> None:
    """Labels and weights stay together, in order."""
    assert list(weights_of(pack_weights(row))) == row


def test_what_has_no_room_is_refused() -> None:
    """A label beyond the range is an error when the model is built, not a wrong label in it."""
    with pytest.raises(OverflowError):
        pack_weights([(2**16, 1.0)])
