"""Serial numbers and licence keys."""

from __future__ import annotations

from kb.anonymize.patterns.parts import BEFORE

# Synology's have thirteen characters, older ones ten; most are digits, and no word looks so. Seagate's
# disk models do: ST16000NM001G.
_NEW = r"(?<![a-z0-9_.-])(?P<serial>(?!st\d)(?=(?:\d*[a-z]){2})(?=(?:[a-z]*\d){7})[a-z0-9]{13})(?![a-z0-9_-])"
_OLD = r"(?<![a-z0-9_.-])(?P<serial>(?-i:(?=[A-Z]{1,4}\d)[A-Z][A-Z0-9]{4}\d{5}))(?![a-z0-9_-])"
_NOUN = (
    r"(?:serial(?:[ -]?(?:number|no\.?|nr\.?))?|serien-?(?:nummer|nr\.?)|s/?n(?![a-z])"
    r"|(?:num[ée]ro|n[°º.]) de s[ée]rie|n[úu]mero de serie|serienummer|numero di serie|序列号|序號|序列號)"
)
_IS = r"(?:\s*[:=#\uff1a]\s*|,?\s+(?:which\s+)?(?:is|ist|lautet|est|es|è)\s+|\s+|[是为])?"
_NAMED = rf"{BEFORE}{_NOUN}{_IS}(?P<serial>(?=[a-z-]*\d)[a-z0-9-]{{6,20}})(?![a-z0-9_-])"

# Of disks: Western Digital's say so themselves, others may stand before the word.
_DISK = r"(?<![a-z0-9_-])(?P<serial>WD-W[a-z0-9]{8,14})(?![a-z0-9_-])"
_BEFORE_NOUN = (
    rf"(?<![a-z0-9_-])(?P<serial>(?=[a-z-]*\d)[a-z0-9-]{{6,20}})\s+(?:is the\s+)?{_NOUN}(?!{_IS}[a-z-]*\d)"
)

_KEY = (
    r"(?<![a-z0-9_-])(?P<key>(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9]{4,6}(?:-[a-z0-9]{4,6}){2,})(?![a-z0-9_-])"
)

SERIALS = (_KEY, _DISK, _BEFORE_NOUN, _NAMED, _NEW, _OLD)
