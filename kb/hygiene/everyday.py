"""Words that follow "the password is" or "user" in ordinary sentences and are no secret themselves."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def everyday_words() -> frozenset[str]:
    """Return the words, in small letters and without apostrophes."""
    text = (files("kb.hygiene") / "everyday.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def is_everyday(word: str) -> bool:
    """Return whether ``word``, in any case and with any apostrophes, is such a word."""
    return word.casefold().replace("'", "").replace("\u2019", "") in everyday_words()
