"""The most frequent words of each language: what repair must not touch, and what carries little.

They are the word frequencies of pyspellchecker, which were counted in film subtitles (OpenSubtitles).
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from heapq import nlargest
from importlib.resources import files

from kb.matching.normalize import normalize
from kb.matching.tokens import sentences

_SIZES = {"en": 10_000, "de": 6_000, "fr": 6_000, "es": 6_000, "nl": 6_000, "it": 6_000}
"""How many words of each language are taken."""
_SPARE = 2_000
"""How many more are looked at, because some become equal when they are folded."""
LANGUAGES = tuple(_SIZES)


@cache
def common_words(language: str) -> tuple[str, ...]:
    """Return the folded words of ``language`` (one of ``LANGUAGES``), most frequent first."""
    size = _SIZES[language]
    with (files("spellchecker.resources") / f"{language}.json.gz").open("rb") as packed:
        counts: dict[str, int] = json.loads(gzip.decompress(packed.read()))
    usual = nlargest(size + _SPARE, counts, key=counts.__getitem__)
    folded = map("".join, sentences(normalize("\n".join(usual))))
    return tuple(dict.fromkeys(folded))[:size]


def frequency(rank: int) -> float:
    """Return the estimated share (0..1) of sentences that hold the word of this rank, counted from 0.

    Zipf's law: the word of rank r makes up about 0.1 / r of a text; a sentence has about ten words.
    """
    return min(0.5, 1.0 / (rank + 2))
