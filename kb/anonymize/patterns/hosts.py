"""Addresses, and names of devices, domains and QuickConnect."""

from __future__ import annotations

from kb.anonymize.lists import any_phrase, any_word
from kb.anonymize.patterns.parts import (
    AFTER,
    BEFORE,
    IS,
    LABEL,
    OPEN_QUOTE,
    START,
    TOKEN,
    announced,
    followed,
)
from kb.anonymize.values import ALNUM
from kb.hygiene import IPV4

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


_BEGIN = rf"(?<![{ALNUM}_.+-])"
_PERSON = rf"[{ALNUM}_][{ALNUM}_.+'-]*"
_MAIL = rf"{_BEGIN}(?P<mail>{_PERSON}@{LABEL}(?:\.{LABEL})*\.[a-z\u00df-\u024f]{{2,}})(?![{ALNUM}_-])"
_AT = r"\s?[\[(]at[\])]\s?"
_DOT = r"(?:\.|\s?[\[(]dot[\])]\s?)"
_VEILED_MAIL = rf"{_BEGIN}(?P<mail>{_PERSON}{_AT}{LABEL}(?:{_DOT}{LABEL})+)"

# IEEE 802: six pairs with colons or hyphens, or three fours with dots (Cisco); `arp` leaves zeros out.
_MAC = (
    r"(?<![0-9a-z_:.-])(?P<mac>(?:[0-9a-f]{2}-){5}[0-9a-f]{2}|(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}"
    r"|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![0-9a-z_:-])"
)
# Without anything between the pairs: those of Synology by their beginning, others in capitals and digits.
_BARE_MAC = (
    r"(?<![0-9a-z_-])(?P<mac>(?:001132|9009d0)[0-9a-f]{6}"
    r"|(?-i:(?=(?:\d*[A-F]){2})(?=(?:[A-F]*\d){3})[0-9A-F]{12}))(?![0-9a-z_-])"
)
_IPV6 = (
    r"(?<![0-9a-z_:.])(?P<ip>(?=(?:[0-9a-f]*:){2})(?=(?::*[0-9a-f]){3})[0-9a-f:]+(?:(?:\d{1,3}\.){3}\d{1,3})?"
    r"(?:%[0-9a-z_-]+)?)(?![0-9a-z_:]|\.\d)"
)
_VERSION = (
    r"\b(?:dsm|srm|versions?|versione|versión|versie|update|release|firmware|build|v)\b[\s:=]*(?:version\s+)?"
    r"[1-9](?:\.\d+)+"
)
# A version that its word announces is met first, and so is no address: "DSM 7.1.1.1".
_IPV4 = rf"{_VERSION}|(?<![0-9a-z_.])(?P<ip>{IPV4})(?![0-9a-z_]|\.\d|-\d{{5}})"

MAIL = (_MAIL, _VEILED_MAIL)
NUMBERS = (_MAC, _BARE_MAC, _IPV6, _IPV4)


_ID = rf"[a-z0-9][{ALNUM}-]+"
_WORD = rf"[a-z][{ALNUM}-]+"
_SERVICE = r"(?:quick[ -]?connect|qc)"
_OF_SERVICE = rf"{_SERVICE}[ -]?(?:id|name|kennung)"
_ID_OF = rf"(?:id|identifiant|identificador)(?:\s+(?:de|di|von|du))?\s+{_SERVICE}"

# Before the service's domain may stand the region of a relay, or "direct".
_HOST = (
    rf"{START}(?P<name>{LABEL}(?:\.{LABEL})*?)(?:\.(?:[a-z]{{2}}\d{{1,2}}|direct))?\.quickconnect\.to{AFTER}"
)
_PATH = rf"{START}quickconnect\.to/(?P<name>{_ID})"
_SHARED = r"\bgofile\.me/(?P<name>[\w-]+)(?:/(?P<name2>[\w-]+))?"
_NAMED = (
    rf"{BEFORE}(?:{_OF_SERVICE}|{_ID_OF})(?:{IS}{OPEN_QUOTE}?|\s*\(|\s+{OPEN_QUOTE})(?P<name>{_ID}){AFTER}"
)
_FOLLOWS = rf"{BEFORE}(?:{_OF_SERVICE}|{_ID_OF})\s+(?P<bare>{_WORD}){AFTER}"
_SERVICE_IS = rf"{BEFORE}{_SERVICE}(?:{IS}|\s*\(|\s+(?=[a-z]+[\d-]))(?P<bare>{_WORD}){AFTER}"

QUICKCONNECT = (_HOST, _PATH, _SHARED, _NAMED, _FOLLOWS, _SERVICE_IS)
