"""Names of the people behind the accounts, where a sentence introduces them."""

from __future__ import annotations

from kb.anonymise.lists import any_phrase, any_word
from kb.anonymise.patterns.parts import BEFORE, CAPITAL
from kb.anonymise.values import ALNUM

_FIRST = rf"(?P<said>[a-z\u00df-\u024f][{ALNUM}_-]*)"
_MY_NAME = rf"{BEFORE}{any_phrase('my-name-is')}\s+{_FIRST}(?:\s+(?P<said2>{CAPITAL}))?"
_MY = r"(?:my|our|meine?[mnr]?|mon|ma|mi|mijn|mi[ao])"
_ONE_OF_MINE = rf"{_MY}\s+(?:it guy|{any_word('relatives')})"
_RELATIVE = rf"{BEFORE}{_ONE_OF_MINE},?\s+(?P<bare>{CAPITAL})(?:\s+(?P<bare2>{CAPITAL}))?"
_TITLED = rf"{BEFORE}(?-i:{any_word('titles')})\.?\s+(?P<bare>{CAPITAL})"
_OWNED = (
    rf"{BEFORE}(?P<bare>{CAPITAL})['\u2019]s?\s+"
    r"(?:account|user|login|password|profile|home|laptop|phone|pc|computer|nas)\b"
)

PEOPLE = (_MY_NAME, _RELATIVE, _TITLED, _OWNED)
