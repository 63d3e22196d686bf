"""Pieces of which several patterns are made."""

from __future__ import annotations

from kb.anonymize.lists import any_phrase
from kb.anonymize.values import ALNUM

BEFORE = rf"(?<![{ALNUM}_])"
AFTER = rf"(?![{ALNUM}_])"
"""Where a word of these begins and ends."""
START = rf"(?<![{ALNUM}_.-])"
"""Where a name begins that nothing announces: nowhere within another one, so that each is tried once."""

LABEL = rf"[{ALNUM}_-]+"
"""One part of a name with dots."""
TOKEN = rf"[a-z\u00df-\u024f][{ALNUM}_-]*(?:\.{LABEL})*"
"""A name of an account or a device."""
CAPITAL = r"(?-i:[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+(?:-[A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+)?)"
"""A word that is written as names are."""

OPEN_QUOTE = r"[\"'\u201c\u201e\u00ab\u2018]"
CLOSE_QUOTE = r"[\"'\u201d\u201c\u00bb\u2019]"
NO_QUOTE = r"[^\"'\u201c-\u201e\u00ab\u00bb\u2018\u2019\n]"
COLON = r"[:=\uff1a]"

IS = rf"(?:\s*{COLON}\s*|(?:\s+{any_phrase('is')})+\s+|\s*[是为叫]\s*)"
"""What stands between "user name" and the name when it is announced."""


def announced(nouns: str, rule: str) -> str:
    """Return the pattern of a name that one of ``nouns`` announces, by a colon, "is" or quotation marks."""
    quoted = rf"{OPEN_QUOTE}\s?(?P<{rule}>{NO_QUOTE}{{2,40}}?)\s?{CLOSE_QUOTE}"
    return rf"{BEFORE}{nouns}(?:(?:{IS}|\s+){quoted}|{IS}(?P<{rule}2>{TOKEN}){AFTER})"


def followed(nouns: str) -> str:
    """Return the pattern of a name that just follows one of ``nouns``, as an ordinary word may do, too."""
    return rf"{BEFORE}{nouns}\s+(?P<bare>{TOKEN}){AFTER}"
