"""What somebody may have meant who misspelt a name."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(name: str, known: Iterable[str], least: float = 60) -> str:
    """Return the one of ``known`` that is most like ``name``, or nothing where none is by ``least`` of 100.

    Likeness is twice the number of letters that both have in this order, as a part of all their letters. It
    is found quickly among thousands of names too, and so for thousands of misspelt ones.
    """
    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=least)
    return "" if found is None else str(found[0])
