"""What a sentence offers as evidence: its words, pairs of Chinese characters, and notions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.matching.concepts import Lexicon
from kb.matching.han import is_han

CONCEPT = "#"
"""Opens the name of a feature that is a notion."""

_MODEL = re.compile(r"(?:ds|rs|fs|sa|hd|uc|xs|dva)\d{2,4}[a-z]{0,3}")
_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+")
_SELF_ASSIGNED = "169.254"
_NAS = CONCEPT + "nas"
"""What an address most often is, and all that it says: which device is spoken of, not what is wrong."""


def features(words: tuple[str, ...], lexicon: Lexicon) -> set[str]:
    """Return the features of a sentence. The order of words counts only inside notions."""
    found = {CONCEPT + notion.concept for notion in lexicon.find(words)}
    found.update(_plain(words))
    return found


def _plain(words: tuple[str, ...]) -> Iterator[str]:
    previous = ""
    for word in words:
        if is_han(word[0]):
            if previous:
                yield previous + word
            previous = word
            continue
        previous = ""
        yield _kind(word)


def _kind(word: str) -> str:
    """Return what stands for ``word``: for models and addresses their kind, else the word itself."""
    if word[-1].isdigit() or word[0].isdigit():
        if word.startswith(_SELF_ASSIGNED):
            return _SELF_ASSIGNED
        if _ADDRESS.fullmatch(word):
            return _NAS
    if _MODEL.fullmatch(word):
        return "<model>"
    return word
