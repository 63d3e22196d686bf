"""What is personal about a match of a pattern, and what only looks so."""

from __future__ import annotations

import ipaddress
import re

from kb.hygiene.everyday import is_everyday

LINK_LOCAL = "169.254."
"""How the addresses begin that a device gives itself when nobody hands one out."""

_GENERIC_NAMES = """
    admin administrator administrators backup dsm default diskstation domain everyone find fritz ftp
    global guest home homes http https localhost music nas netbackup nobody photo public quickconnect
    rackstation root router share shared support surveillance synology synologynas system timemachine
    user users video volume1 volume2 web workgroup www
"""
_GENERIC = frozenset(_GENERIC_NAMES.split())
_PUBLIC_SITES = re.compile(
    r"(?:[\w-]+\.)*(?:synology\.com|quickconnect\.to|google\.com|github\.com|microsoft\.com|apple\.com"
    r"|reddit\.com|youtube\.com|synoforum\.com|synology-forum\.de)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"(?:address|name|mail|serial)-\d+")


def is_personal(kind: str, text: str) -> bool:
    """Return whether ``text``, which looks like a ``kind``, tells something about a person or a NAS."""
    if _PLACEHOLDER.fullmatch(text):
        return False
    if kind == "address":
        return _is_address(text)
    if kind == "name":
        generic = text.casefold() in _GENERIC or is_everyday(text)
        return not generic and not _PUBLIC_SITES.fullmatch(text)
    return True


def _is_address(text: str) -> bool:
    """MAC addresses always are; masks, the loopback and what is no valid address are not."""
    if re.fullmatch(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}", text):
        return True
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    is_mask = address.version == 4 and text.startswith("255.")
    return not (is_mask or address.is_loopback or address.is_unspecified)
