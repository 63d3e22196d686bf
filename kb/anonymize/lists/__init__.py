"""Lists of words and phrases, each a text file in this folder; lines that begin with # are remarks."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list ``name``, as they are written there."""
    return frozenset(word for line in _lines(name) for word in line.split())


def any_word(name: str) -> str:
    """Return a pattern for any word of the list ``name``."""
    return _any_of(words(name))


def any_phrase(name: str) -> str:
    """Return a pattern for any line of the list ``name``, with any spaces and apostrophes."""
    return _any_of(_lines(name))


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def _any_of(texts: Iterable[str]) -> str:
    longest_first = sorted(texts, key=lambda text: (-len(text), text))
    patterns = (re.escape(text).replace(r"\ ", r"\s+").replace("'", r"['\u2019]") for text in longest_first)
    return f"(?:{'|'.join(patterns)})"
