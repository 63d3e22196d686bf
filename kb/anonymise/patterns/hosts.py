"""Names of devices and domains."""

from __future__ import annotations

from kb.anonymise.lists import any_phrase, any_word
from kb.anonymise.patterns.parts import AFTER, BEFORE, LABEL, START, TOKEN, announced, followed
from kb.anonymise.values import ALNUM

_NAME = rf"{LABEL}(?:\.{LABEL})*"
_TOP = any_word("top-level-domains")
_FREE = rf"(?<![{ALNUM}_.@/\\-])"
"""Not within an address, a path or another name."""
_END = rf"(?![{ALNUM}_-]|\.[{ALNUM}])"

_DYNAMIC = rf"{START}(?P<name>{LABEL}(?:\.{LABEL})*?)\.{any_word('own-domains')}(?![{ALNUM}_-])"
_SIGNED_IN = r"(?:(?P<name>[^\s/:@]+)(?::[^\s/@]*)?@)?"
_URL = (
    rf"\b(?:https?|smb|cifs|afp|nfs|s?ftps?|ssh|webdavs?|davs?)://{_SIGNED_IN}"
    rf"(?P<name2>(?!(?:\d+\.){{3}}\d)[{ALNUM}_](?:[{ALNUM}_.-]*[{ALNUM}_])?)"
)
# Without a scheme "page.it" may be the end of a sentence and the beginning of another.
_LONG = rf"{_FREE}(?P<name>(?:{LABEL}\.){{2,}}{_TOP}){_END}"
_WITH_PORT = rf"{_FREE}(?P<name>{LABEL}\.{_TOP})(?=:\d{{2,5}}(?!\d)|/[{ALNUM}_])"
_DOMAIN_IS = r"(?:domain|domäne|domaine|dominio|domein|ddns|url)(?:\s+(?:name|is|ist|est|es|è))*[\s:=]+"
_CERTIFICATE = r"(?:certificate|zertifikat|certifica(?:t|do|at|to)) (?:for|für|pour|para|voor|per) |\*\."
_DOMAIN = rf"(?:{BEFORE}{_DOMAIN_IS}|{_CERTIFICATE})(?P<name>(?:{LABEL}\.)+[a-z]{{2,}}){AFTER}"

_SHARE = rf"(?<![\w\\])\\\\(?P<name>{_NAME})(?:\\(?P<name2>[{ALNUM}_$-]+(?:\.[{ALNUM}_$-]+)*))?"
_WINDOWS = r"\b(?P<name>(?-i:(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{5,12}))\b"
_REACHED = (
    r"\b(?:ping6?|nslookup|dig|traceroute6?|tracert|telnet|ssh)(?:\s+-\w+(?:\s+\d+)?)*"
    rf"\s+(?P<bare>(?=[a-z_]*[\d_-])[a-z][{ALNUM}_-]*){AFTER}(?![@.])"
)

_CALLED = rf"(?:{any_phrase('device-words')}|ds\d{{2,4}}[a-z+]*)\s+{any_phrase('called')}"
_CALLED_BARE = rf"{BEFORE}{_CALLED}\s+(?P<said>{TOKEN}){AFTER}"
_NAME_OF = any_phrase("device-names")

IN_LINKS = (_DYNAMIC, _URL, _LONG, _WITH_PORT, _DOMAIN, _SHARE, _WINDOWS)
DEVICES = (
    _REACHED,
    _CALLED_BARE,
    announced(_NAME_OF, "said"),
    followed(_NAME_OF),
)
