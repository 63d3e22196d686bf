"""Names of people and of their accounts, where a sentence or a command introduces them."""

from __future__ import annotations

from kb.anonymize.lists import any_phrase, any_word
from kb.anonymize.patterns.parts import (
    AFTER,
    BEFORE,
    CAPITAL,
    LABEL,
    TOKEN,
    announced,
    followed,
)
from kb.anonymize.values import ALNUM

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


_WINDOWS_HOME = r"\b[a-z]:\\(?:users|documents and settings)\\(?P<name>[^\\\n\"'/]+(?=\\)|[^\\\s\"'/]+)"
# Homes of users of a directory service lie in a folder of its domain.
_HOME = rf"/(?:home|homes|users)/(?:@(?P<name>[{ALNUM}_.-]+)/\d+/)?(?P<name2>[{ALNUM}_.@-]+)"
_DOMAIN_USER = (
    rf"(?<![\w\\:.])(?P<name>[a-z][{ALNUM}_-]{{1,14}}(?:\.{LABEL})*)\\(?P<name2>[a-z][{ALNUM}_.-]+)(?![\w\\])"
)
_AT_HOST = (
    rf"(?<![{ALNUM}_.+-])(?P<name>[{ALNUM}_.-]*[{ALNUM}_])"
    rf"@(?!synology(?:notification)?\.com)(?P<name2>[a-z][{ALNUM}_-]*(?:\.{LABEL})*)"
)
_AS_OPTION = (
    r"(?:\bssh\s+(?:-\S+\s+)*-l|\bsudo\s+-u|\bsu\s+-l?|\bchown\s+(?:-R\s+)?|\s/user:)"
    rf"\s*(?P<name>{TOKEN}){AFTER}"
)
_IN_LOG = r"\b(?:user|account)\s*\[(?P<said>[^\]\n]{2,40})\]"

_ANNOUNCING = rf"(?<!last ){any_phrase('account-words')}"
_CHINESE_ACCOUNT = (
    rf"(?:用户名?|用戶名?|账号|帐号|账户|帳號)\s*(?:[是为叫:\uff1a]\s*)?(?P<bare>{TOKEN}){AFTER}"
)
_AS = rf"{BEFORE}{any_phrase('signing-in')}(?:\s+the)?(?:\s+(?:user|account))?"
_AS_BARE = rf"{_AS}[:\s]\s*(?P<bare>{TOKEN}){AFTER}"

IN_COMMANDS = (_WINDOWS_HOME, _HOME, _DOMAIN_USER, _AT_HOST, _AS_OPTION, _IN_LOG)
USERS = (
    announced(_ANNOUNCING, "said"),
    followed(any_phrase("account-words")),
    _AS_BARE,
    _CHINESE_ACCOUNT,
)
