"""What is personal about a match of a pattern, and what only looks so."""

import ipaddress
import re
from functools import cache

from kb.anonymize.lists import words
from kb.hygiene import MODEL, is_everyday

ALNUM = r"a-z0-9\u00df-\u024f"
"""Inside a character class: digits and Latin letters. Chinese is written without spaces around names."""

PLACEHOLDER = re.compile(r"(?<![a-z0-9_-])(?:address|key|mail|name|phone|serial)-\d+(?![a-z0-9_])")
"""What stands where something was taken out."""

KINDS = {
    "ip": "address",
    "mac": "address",
    "mail": "mail",
    "serial": "serial",
    "key": "key",
    "surname": "name",
    "name": "name",
    "said": "name",
    "bare": "name",
}
"""The rules by which something is personal, each with the kind of thing that it is about.

A ``name`` is one wherever it stands. What is ``said`` to be one is so unless the sentence just goes on.
What stands ``bare`` behind a word like "user" is a name only if it is no ordinary word.
"""

_RESOLVERS = {"8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222", "208.67.220.220"}
"""Public DNS servers, which everybody may use."""
_OF_SYNOLOGY = re.compile(r"@(?:[\w-]+\.)*synology(?:notification)?\.com\Z", re.IGNORECASE)
_HOME_DOMAIN = re.compile(r"\.(?:local|lan|fritz\.box|home\.arpa|localdomain)\Z")
_NUMBER = re.compile(r"[\W\d_]+\Z")
_MODEL = re.compile(MODEL)
_PART = re.compile(r"[^\W_]+")
_LONGEST_ABBREVIATION = 4
"""Up to so many capitals are read as a term: OTP, HTTP."""
# How participles and adverbs end, mostly of languages whose lists of frequent words are short.
_SENTENCE_END = re.compile(
    r"(?:[ai]d[oa]s?|[aiu]t[oaie]|ée?s?|mente?|ieren|eerd|lijk|lich)\Z|\A(?:(?:an|ab|aus|ein)?ge|ver).+[dt]\Z"
)
_LONG = 7
"""So many letters a word must have to be known by its end: there are short first names that end so."""


def is_personal(rule: str, text: str) -> bool:
    """Return whether ``text``, which was found by ``rule``, tells something about a person or a NAS."""
    if PLACEHOLDER.search(text):
        return False
    match rule:
        case "ip":
            return _is_address(text)
        case "mail":
            return not _OF_SYNOLOGY.search(text)
        case "name":
            return _is_name(text) and not _is_public(text)
        case "said":
            return _is_name(text) and not (text.islower() and _is_sentence(text))
        case "bare":
            return _is_name(text) and not _is_sentence(text) and not _is_abbreviation(text)
        case _:
            return True


def _is_name(text: str) -> bool:
    """Return whether ``text`` is neither a word of the sentence nor what things are called everywhere."""
    plain = _HOME_DOMAIN.sub("", text.casefold())
    generic = {plain, _NUMBER.sub("", plain)} & words("generic") or _MODEL.fullmatch(plain)
    return len(text) > 1 and not generic and not is_everyday(text)


def _is_sentence(text: str) -> bool:
    return all(_is_ordinary(part) for part in _PART.findall(text))


def _is_ordinary(word: str) -> bool:
    """Return whether ``word`` is likely to be one of the sentence, in one of the languages of the content."""
    from kb.matching import normalize  # noqa: PLC0415 -- few programs that write reports match as well

    plain = word.casefold()
    if plain in words("generic") or is_everyday(plain) or normalize(plain) in _frequent_words():
        return True
    return len(word) >= _LONG and word.islower() and _SENTENCE_END.search(word) is not None


@cache
def _frequent_words() -> frozenset[str]:
    from kb.cache import usual_words  # noqa: PLC0415 -- as above

    return usual_words() - words("first-names")


def _is_abbreviation(text: str) -> bool:
    return text.isupper() and len(text) <= _LONGEST_ABBREVIATION


def _is_public(text: str) -> bool:
    """Return whether ``text`` is the name of a site that is nobody's own, or of something below it."""
    labels = text.casefold().split(".")
    return any(".".join(labels[start:]) in words("public-sites") for start in range(len(labels)))


def _is_address(text: str) -> bool:
    """Masks, the loopback, public servers and what is no valid address are none."""
    plain = text.partition("%")[0]
    if ":" not in plain:
        plain = ".".join(str(int(part)) for part in plain.split("."))
    try:
        address = ipaddress.ip_address(plain)
    except ValueError:
        return False
    is_mask = address.version == 4 and plain.startswith("255.")
    return not (is_mask or plain in _RESOLVERS or address.is_loopback or address.is_unspecified)
