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
_NAME = rf"(?P<bare>{CAPITAL})(?:\s+(?:(?:de|van|von|der|den|di|da|del|la|le)\s+)*(?P<bare2>{CAPITAL}))?"
_INTRODUCED = rf"{BEFORE}{any_phrase('introductions')}\s+{_NAME}"
_GREETED = rf"(?:\A|\n|[,.!]\s*)(?:hallo\W+)?met\s+{_NAME}"  # "with" in Dutch, on the telephone
_TITLE = rf"(?:(?-i:{any_word('titles')})\.?|M\.)\s+"
_TITLED = rf"{BEFORE}(?:{_TITLE}){{1,3}}(?!{_TITLE}){_NAME}"
# The most frequent surnames; 我是 alone also stands before what somebody is.
_SURNAME = "[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅]"
_CHINESE = (
    r"我叫(?P<name>[\u4e00-\u9fff]{2,3})"
    rf"|我是(?P<name2>{_SURNAME}[\u4e00-\u9fff]{{1,2}})(?=\W|\Z)"
    rf"|(?P<surname>{_SURNAME})(?=先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生)"
)
_OWNED = (
    rf"{BEFORE}(?P<bare>{CAPITAL})['\u2019]s?\s+"
    r"(?:account|user|login|password|profile|home|laptop|phone|pc|computer|nas)\b"
)

PEOPLE = (_MY_NAME, _INTRODUCED, _GREETED, _RELATIVE, _TITLED, _CHINESE, _OWNED)
