"""What addresses, names and serial numbers look like.

Each named group of a pattern is something to look at; it is called after its kind.
"""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE

_MAIL = r"(?<![\w.+-])(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?![\w-])"
_MAC = r"(?<![\w:-])(?P<address>(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2})(?![\w:-])"
_IPV6 = (
    r"(?<![\w:.])(?P<address>(?=(?:[0-9a-f]*:){2})[0-9a-f:]+(?:(?:\d{1,3}\.){3}\d{1,3})?(?:%\w+)?)(?![\w:])"
)
# "DSM 7.2.1.1" and "version 6.2.3.2" are no addresses.
_IPV4 = (
    r"(?<![\w.])(?<!dsm )(?<!srm )(?<!version )(?<!update )(?<!release )"
    r"(?P<address>(?:\d{1,3}\.){3}\d{1,3})(?![\w-]|\.\d)"
)

_URL = (
    r"\b(?:https?|smb|cifs|afp|nfs|s?ftps?|ssh|webdavs?)://(?:(?P<name>[^\s/:@]+)(?::[^\s/@]*)?@)?"
    r"(?P<name2>(?!(?:\d+\.){3}\d)[^\s/:@\[\]?#]+)"
)
# The domains that Synology's DDNS service offers, then others that people use, then those of home networks.
_DOMAINS = (
    r"synology\.me|diskstation\.me|dscloud\.(?:me|biz|mobi)|dsmynas\.(?:com|net|org)|familyds\.(?:com|net|org)"
    r"|i234\.me|myds\.me|quickconnect\.to|duckdns\.org|ddns\.net|no-ip\.(?:com|org|biz)|dyndns\.org"
    r"|myfritz\.net|spdns\.(?:de|org)|ts\.net|fritz\.box|local|lan|home\.arpa|localdomain"
)
_DYNAMIC_NAME = rf"(?<![\w.-])(?P<name>[\w-]+(?:\.[\w-]+)*?)\.(?:{_DOMAINS})(?![\w-])"
_QUICKCONNECT_PATH = r"\bquickconnect\.to/(?P<name>[\w-]+)"
_IS = r"(?:\s*[:=]\s*|\s+(?:is|ist|est|es|è|called|named)\s+|\s+)"
_QUOTE = r"[\"'“„«\u2018]?"
_QUICKCONNECT_ID = rf"\bquick ?connect[ -]?id{_IS}{_QUOTE}(?P<name>[a-z0-9][a-z0-9-]+)(?!\w)"

_SHARE = r"(?<![\w\\])\\\\(?P<name>[\w-]+(?:\.[\w-]+)*)(?:\\(?P<name2>[\w$-]+(?:\.[\w$-]+)*))?"
_HOME = r"/(?:home|homes|Users)/(?P<name>[\w.@-]+)"
_WINDOWS_HOME = r"\b[a-z]:\\(?:Users|Documents and Settings)\\(?P<name>[^\\\n\"'/]+(?=\\)|[^\\\s\"'/]+)"
_DOMAIN_USER = r"(?<![\w\\:.])(?P<name>[a-z][\w-]{1,14}(?:\.[\w-]+)*)\\(?P<name2>[a-z][\w.-]+)(?![\w\\])"
_AT_HOST = r"(?<![\w.+-])(?P<name>[\w.-]+)@(?P<name2>[a-z][\w-]*(?:\.[\w-]+)*)"
_NAME = r"(?P<name>[^\W\d_][\w-]*(?:\.[\w-]+)*)"
_USER = rf"\b(?:user ?names?|user){_IS}{_QUOTE}{_NAME}"
_NAMED = (
    r"(?:(?:\s*[:=]\s*|\s+(?:called|named|namens|llamad[oa]|nommé)\s+)[\"'“„«\u2018]?"
    r"|\s+[\"'“„«\u2018])"
)
_ACCOUNT_NOUN = (
    r"(?:benutzer(?:name|konto)?|utilisateur|usuario|gebruiker(?:snaam)?|utente|login|account|konto|compte|cuenta"
    r"|host ?name|server ?name)"
)
_ACCOUNT = rf"\b{_ACCOUNT_NOUN}{_NAMED}{_NAME}"
_MY_NAME = (
    r"\b(?:my name is|mein name ist|ich hei(?:ß|ss)e|je m['\u2019]appelle|me llamo|mijn naam is|ik heet"
    r"|mi chiamo)\s+(?P<name>\w[\w-]*)(?:\s+(?-i:(?P<name2>[A-ZÀ-Þ]\w+)))?"
)

# Synology's numbers have thirteen characters, older ones ten. Both are mostly digits; no word looks so.
_SERIAL = (
    r"(?<![\w.-])(?P<serial>(?=(?:\d*[A-Z]){2})(?=(?:[A-Z]*\d){7})[A-Z0-9]{13}|[A-Z]\d[A-Z]\d[A-Z0-9]\d{5})"
    r"(?![\w-])"
)
_NAMED_SERIAL = (
    r"\b(?:serial(?: ?(?:number|no\.?|nr\.?))?|seriennummer|s/?n)(?:\s*[:=#]\s*|\s+(?:is|ist)\s+|\s+)"
    r"(?P<serial>(?=[A-Z-]*\d)[A-Z0-9-]{6,20})(?![\w-])"
)

PATTERNS = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        _URL,
        _MAIL,
        _MAC,
        _IPV6,
        _IPV4,
        _QUICKCONNECT_PATH,
        _QUICKCONNECT_ID,
        _DYNAMIC_NAME,
        _WINDOWS_HOME,
        _SHARE,
        _HOME,
        _DOMAIN_USER,
        _AT_HOST,
        _NAMED_SERIAL,
        _SERIAL,
        _MY_NAME,
        _USER,
        _ACCOUNT,
    )
)
"""In the order in which they are looked for: what is longer and surer comes first."""
