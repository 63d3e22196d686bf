"""Names of accounts."""

from __future__ import annotations

from kb.anonymise.lists import any_phrase
from kb.anonymise.patterns.parts import (
    AFTER,
    BEFORE,
    CLOSE_QUOTE,
    LABEL,
    NO_QUOTE,
    OPEN_QUOTE,
    START,
    TOKEN,
    announced,
    followed,
)
from kb.anonymise.values import ALNUM

_WINDOWS_HOME = r"\b[a-z]:\\(?:users|documents and settings)\\(?P<name>[^\\\n\"'/]+(?=\\)|[^\\\s\"'/]+)"
# Homes of users of a directory service lie in a folder of its domain.
_HOME = rf"/(?:home|homes|users)/(?:@(?P<name>[{ALNUM}_.-]+)/\d+/)?(?P<name2>[{ALNUM}_.@-]+)"
_TILDE = rf"(?<![\w/~])~(?P<bare>[a-z][{ALNUM}_.-]*)"
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
_OWNER = rf"\b(?:owner|owned by|belongs to|sudo:)\s+(?P<bare>{TOKEN}){AFTER}"

_ANNOUNCING = rf"(?<!last ){any_phrase('account-words')}"
_CHINESE = rf"(?:用户名?|用戶名?|账号|帐号|账户|帳號)\s*(?:[是为叫:\uff1a]\s*)?(?P<bare>{TOKEN}){AFTER}"
_TWO = rf"{BEFORE}(?:users|accounts)\s+(?P<bare>{TOKEN})\s+(?:and|&)\s+(?P<bare2>{TOKEN}){AFTER}"
_BRACKETED = rf"{BEFORE}{any_phrase('account-words')}\s*\((?P<bare>{TOKEN})\)"
_AS = rf"{BEFORE}{any_phrase('signing-in')}(?:\s+the)?(?:\s+(?:user|account))?"
_AS_QUOTED = rf"{_AS}\s+{OPEN_QUOTE}(?P<said>{NO_QUOTE}{{2,40}}){CLOSE_QUOTE}"
_AS_BARE = rf"{_AS}[:\s]\s*(?P<bare>{TOKEN}){AFTER}"
_ALS = rf"{BEFORE}als\s+(?P<bare>{TOKEN})\s+(?:angemeldet|eingeloggt|ingelogd|an|ein){AFTER}"
_USED = rf"{START}(?P<bare>{TOKEN})\s+as\s+(?:the|my|a)\s+(?:user|login|account)"
_TYPED = (
    rf"\bname\s+(?:that\s+)?I\s+(?:always\s+)?(?:type|use|enter)d?\s+(?:is|was)\s+(?P<bare>{TOKEN}){AFTER}"
)

IN_COMMANDS = (_WINDOWS_HOME, _HOME, _DOMAIN_USER, _AT_HOST, _AS_OPTION, _IN_LOG)
USERS = (
    announced(_ANNOUNCING, "said"),
    _AS_QUOTED,
    _TWO,
    followed(any_phrase("account-words-before-names")),
    _AS_BARE,
    _ALS,
    _CHINESE,
    _BRACKETED,
    _USED,
    _TYPED,
    _OWNER,
    _TILDE,
)
