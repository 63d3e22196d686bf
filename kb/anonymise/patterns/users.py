"""Names of accounts."""

from __future__ import annotations

from kb.anonymise.lists import any_phrase
from kb.anonymise.patterns.parts import (
    AFTER,
    BEFORE,
    LABEL,
    TOKEN,
    announced,
    followed,
)
from kb.anonymise.values import ALNUM

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
_CHINESE = rf"(?:用户名?|用戶名?|账号|帐号|账户|帳號)\s*(?:[是为叫:\uff1a]\s*)?(?P<bare>{TOKEN}){AFTER}"
_AS = rf"{BEFORE}{any_phrase('signing-in')}(?:\s+the)?(?:\s+(?:user|account))?"
_AS_BARE = rf"{_AS}[:\s]\s*(?P<bare>{TOKEN}){AFTER}"

IN_COMMANDS = (_WINDOWS_HOME, _HOME, _DOMAIN_USER, _AT_HOST, _AS_OPTION, _IN_LOG)
USERS = (
    announced(_ANNOUNCING, "said"),
    followed(any_phrase("account-words")),
    _AS_BARE,
    _CHINESE,
)
