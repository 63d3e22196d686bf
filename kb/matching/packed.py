"""Rows of numbers as bytes.

The model has tens of thousands of rows, and a description meets some dozens: the compiled copy is read in one
piece, and only those rows are taken apart. The order of bytes is the machine's own.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Final

Packed = bytes
_NUMBER: Final = "I"
_WEIGHT: Final = "f"
_LABEL: Final = "H"
_FLOAT: Final = "d"
_WEIGHT_SIZE = array(_WEIGHT).itemsize
_PAIR_SIZE = _WEIGHT_SIZE + array(_LABEL).itemsize


def pack_numbers(numbers: Iterable[int]) -> Packed:
    """Return ``numbers`` (0 to 2**32 - 1) packed."""
    return array(_NUMBER, numbers).tobytes()


def numbers_of(packed: Packed | memoryview) -> memoryview[int]:
    """Return what ``pack_numbers`` packed."""
    return memoryview(packed).cast(_NUMBER)


def pack_floats(numbers: Iterable[float]) -> Packed:
    """Return ``numbers`` packed, with all their digits."""
    return array(_FLOAT, numbers).tobytes()


def floats_of(packed: Packed | memoryview) -> memoryview[float]:
    """Return what ``pack_floats`` packed."""
    return memoryview(packed).cast(_FLOAT)


def pack_weights(row: Iterable[tuple[int, float]]) -> Packed:
    """Return labels (0 to 65535) and their weights packed; the weights keep about seven digits."""
    pairs = list(row)
    weights = array(_WEIGHT, (weight for _, weight in pairs))
    return weights.tobytes() + array(_LABEL, (label for label, _ in pairs)).tobytes()


def weights_of(packed: Packed) -> Iterator[tuple[int, float]]:
    """Return what ``pack_weights`` packed."""
    view = memoryview(packed)
    middle = len(packed) // _PAIR_SIZE * _WEIGHT_SIZE
    return zip(view[middle:].cast(_LABEL), view[:middle].cast(_WEIGHT), strict=True)
