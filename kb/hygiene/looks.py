"""What a password looks like: letters mixed with digits or signs, and neither a model nor a version."""

from __future__ import annotations

import re

_SHORTEST = 5
_SIGN = re.compile(r"[^\W_][#$%&*@^§€£]+[^\W_]")
"""A sign that stands within no ordinary word."""
_SEPARATORS = re.compile(r"[-/+_.:]")

_SERIES = r"ds|rs|fs|sa|hd|dva|rt|mr|wrx|bst|dx|rxd?|nvr|vs|dp|uc|tc|bc"
_NUMBERED = (
    r"i?phone|ipad|i?os|ipados|android|win|windows|mac|macos|macbook|osx|galaxy|pixel|note|office|microsoft"
    r"|chrome|firefox|safari|fritz!?box|user|account|volume|disk|drive|hdd|ssd|bay|slot|nic|eth|w?lan|ovs_eth"
    r"|bond|port|raid|shr|smb|cifs|nfs|ipv|http|tls|ssl|wpa|usb|sata|nvme|ext|cat|level|step|page|code|error"
    r"|err|fehler|erreur|errore|event|exchange|mailplus|photos|line|mode|modus|kb|sha|aes|md|rsa|ed|base|utf"
    r"|php|python|mysql|java|aadsts|x|i|n|arm|amd|h"
)
_IN_A_ROW = r"admin|backup|guest|test|family|nas|synology|server|home|share|public|web|media"
_UNIT = (
    r"s|ms|secs?|mins?|h|hrs?|d|[kmgt](?:i?b)?|[kmg]?hz|[kmg]?bits?|gbe|x|st|nd|rd|th|er|e|è?me|nde|ste|am|pm"
    r"|mal|keer|fois|fa|fach|zoll|bay|w|v|a|days?|hours?|minutes?|weeks?|tage?|jours?|días|giorni|dagen"
)
_HARMLESS = re.compile(
    "|".join(
        (
            # models of Synology, disks, and other things that are called by a few letters and figures
            rf"(?:xpe-)?(?:{_SERIES})[-_]?\d{{2,4}}[a-z]{{0,5}}i{{0,3}}\+{{0,2}}",
            r"(?:st|wd|ha[ts]|sat|snv|hdw)\d+[a-z]+\d*",
            r"(?-i:[A-Z]{1,4}-?\d{1,6}[A-Z]{0,5}\d{0,4}\+?)",
            rf"(?:{_NUMBERED})v?\d{{1,7}}[a-z]{{0,4}}\+?",
            rf"(?:{_IN_A_ROW})\d",
            r"1password|7-?zip",
            # versions, quantities, times, codes
            r"(?:dsm|srm|v|version|build|update|rc)?\d+(?:[.-](?:\d+|x))*(?:u\d+)?",
            r"[a-z][a-z-]*[:/]?v?\d+(?:\.\d+)+",
            rf"(?:\d+x)?\d+(?:[.,]\d+)?(?:{_UNIT})",
            r"\d\dh\d{0,2}|\d+[:.]\d\d(?:[ap]m|h|uhr)",
            r"\d+-[^\W\d]+(?:-[^\W\d]+)*",
            r"0x[0-9a-f]+",
            # addresses, names of hosts and files, paths
            r"\S*://\S*|[/\\~]\S*",
            r"[\w.+*-]{2,}@(?:(?=\S*[a-z])[\w-]+(?:\.[\w-]+)*|(?:\d+\.){3}\d+)(?:['\u2019]s)?",
            r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/]\S*)?",
            r"[\w-]+:\d+(?:/\S*)?|(?:\d+\.){3}\d+[:/]\S*",
            r"(?:[0-9a-f]{0,4}[:-]){4,}[0-9a-f]{0,4}",
        )
    ),
    re.IGNORECASE,
)


def looks_secret(word: str) -> bool:
    """Return whether ``word``, which has no punctuation around it, is likely to be a password."""
    plain = word.rstrip("!")
    if len(plain) < _SHORTEST or not any(character.isalpha() for character in plain):
        return False
    if _SIGN.search(plain) is None and not any(character.isdigit() for character in plain):
        return False
    return not (_HARMLESS.fullmatch(plain) or _is_compound(plain))


def _is_compound(word: str) -> bool:
    """Return whether ``word`` consists of words and harmless parts, as *DS218-Passwort* and *SMB2/3* do."""
    parts = _SEPARATORS.split(word)
    numbered = [part for part in parts if part and not part.isalpha() and not part.isdigit()]
    if not numbered or ("-" in word and len(numbered) > 2):  # three groups with hyphens are a key
        return False
    return all(_HARMLESS.fullmatch(part) for part in numbered)
