"""The most frequent words of each language: what repair must not touch, and what carries little."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "de", "fr", "es", "nl", "it")


@cache
def common_words(language: str) -> tuple[str, ...]:
    """Return the folded words of ``language`` (one of ``LANGUAGES``), most frequent first."""
    text = (files("kb.matching") / "common" / f"{language}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


def frequency(rank: int) -> float:
    """Return the estimated share (0..1) of sentences that hold the word of this rank, counted from 0.

    Zipf's law: the word of rank r makes up about 0.1 / r of a text; a sentence has about ten words.
    """
    return min(0.5, 1.0 / (rank + 2))
