"""Addresses of devices, as numbers, and of people, as e-mail."""

from __future__ import annotations

from kb.anonymise.patterns.parts import LABEL
from kb.anonymise.values import ALNUM
from kb.hygiene import IPV4

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
