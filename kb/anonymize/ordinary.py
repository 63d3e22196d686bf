"""Words of the sentence where a name could stand."""

from __future__ import annotations

import re
from functools import cache

from kb.anonymize.lists import words
from kb.hygiene import is_everyday

# How participles and adverbs end, mostly of languages whose lists of frequent words are short.
_SENTENCE_END = re.compile(
    r"(?:[ai]d[oa]s?|[aiu]t[oaie]|ée?s?|mente?|ieren|eerd|lijk|lich)\Z|\A(?:(?:an|ab|aus|ein)?ge|ver).+[dt]\Z"
)
_LONG = 7
"""So many letters a word must have to be known by its end: there are short first names that end so."""


def is_ordinary(word: str) -> bool:
    """Return whether ``word`` is likely to be one of the sentence, in one of the languages of the content."""
    from kb.matching import normalize  # noqa: PLC0415 -- few programs that write reports match as well

    plain = word.casefold()
    if plain in words("generic") or is_everyday(plain) or normalize(plain) in _frequent_words():
        return True
    return len(word) >= _LONG and word.islower() and _SENTENCE_END.search(word) is not None


@cache
def _frequent_words() -> frozenset[str]:
    from kb.cache import usual_words  # noqa: PLC0415 -- as above

    return usual_words() - words("first-names")
