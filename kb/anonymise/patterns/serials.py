"""Serial numbers."""

from __future__ import annotations

from kb.anonymise.patterns.parts import BEFORE

# Synology's have thirteen characters, older ones ten; most are digits, and no word looks so. Seagate's
# disk models do: ST16000NM001G.
_NEW = r"(?<![a-z0-9_.-])(?P<serial>(?!st\d)(?=(?:\d*[a-z]){2})(?=(?:[a-z]*\d){7})[a-z0-9]{13})(?![a-z0-9_-])"
_OLD = r"(?<![a-z0-9_.-])(?P<serial>(?-i:(?=[A-Z]{1,4}\d)[A-Z][A-Z0-9]{4}\d{5}))(?![a-z0-9_-])"
_NOUN = (
    r"(?:serial(?:[ -]?(?:number|no\.?|nr\.?))?|serien-?(?:nummer|nr\.?)|s/?n|num[ée]ro de s[ée]rie"
    r"|n[úu]mero de serie|serienummer|numero di serie|序列号|序號|序列號)"
)
_IS = r"(?:\s*[:=#\uff1a]\s*|,?\s+(?:which\s+)?(?:is|ist|lautet|est|es|è)\s+|\s+|[是为])?"
_NAMED = rf"{BEFORE}{_NOUN}{_IS}(?P<serial>(?=[a-z-]*\d)[a-z0-9-]{{6,20}})(?![a-z0-9_-])"

SERIALS = (_NAMED, _NEW, _OLD)
