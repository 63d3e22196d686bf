"""Which language a description is in, as far as that matters: one that Backin reads, or none of these."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from kb.matching.common_words import LANGUAGES, common_words
from kb.matching.han import is_han
from kb.matching.normalize import normalize
from kb.matching.particles import OTHER_LANGUAGES

NAMES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "nl": "Nederlands",
    "it": "Italiano",
    "zh": "中文",
}
"""The languages that descriptions are understood in, as their readers call them."""
OTHER = "other"
"""Stands for every language that Backin does not read."""
_TELLING = 300
"""So many of the most frequent words of each language are looked at."""
_KANA = range(0x3040, 0x3100)
_LEAST_WORDS = 3
"""Fewer words are too few to say that a language is unknown."""
_MOSTLY = 0.5
"""The share of words that Backin must know in a text that it claims to read."""
_LETTERS_OF_OTHERS = frozenset("ãõąćčďěęğıłńňřśşšťůźżžåøőűășț")
"""Letters that none of the languages has, but in names: of Portuguese, Czech, Polish, Turkish and others."""


def telling_words() -> dict[str, str]:
    """Return the frequent words that only one of the languages has, with that language."""
    tops = {language: set(common_words(language)[:_TELLING]) for language in LANGUAGES}
    return {
        word: language
        for language, words in tops.items()
        for word in sorted(words)
        if sum(word in others for others in tops.values()) == 1
    }


def spelled_otherwise(text: str, telling: Mapping[str, str]) -> bool:
    """Return whether as many words of ``text`` are of another language, or spelled so, as are ``telling``."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
    others = sum(
        not _LETTERS_OF_OTHERS.isdisjoint(word) or normalize(word) in OTHER_LANGUAGES for word in words
    )
    return others > 0 and others >= sum(word in telling for word in words)


def language_of(words: Sequence[str], telling: Mapping[str, str], knows: Callable[[str], bool]) -> str:
    """Return the code of the language of normalized ``words``, ``OTHER``, or an empty text where unknown.

    ``telling`` is what ``telling_words`` returned, ``knows`` says whether Backin
    has seen a word in any language that it reads.
    """
    if any(ord(character) in _KANA for word in words for character in word):
        return OTHER
    letters = [word for word in words if word.isalpha()]
    han = sum(is_han(word[0]) for word in letters)
    if han > len(letters) / 2:
        return "zh"
    foreign = [word for word in letters if not knows(word)]
    if len(letters) >= _LEAST_WORDS and len(foreign) > (1 - _MOSTLY) * len(letters):
        return OTHER
    counts = Counter(telling[word] for word in letters if word in telling)
    return counts.most_common(1)[0][0] if counts else ""
