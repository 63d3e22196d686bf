"""What a sentence offers as evidence: its words, pairs of Chinese characters, and concepts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.hygiene import IPV4, LINK_LOCAL, NAS_MODEL
from kb.matching.concepts import Found, Lexicon
from kb.matching.han import is_han
from kb.matching.particles import NEGATIONS, SUPPOSITIONS

CONCEPT = "#"
"""Opens the name of a feature that is a concept."""
DENIED = "!"
"""Opens the name of a concept that the sentence denies: ``!#account-disabled``."""
SUPPOSED = "?"
"""Opens the name of a concept that is only asked about, wished or reported."""
ALARM = CONCEPT + "alarm"
"""A beep that goes on by itself."""
MODEL = "<model>"
"""Stands for every model number of a NAS."""
_NEGATION_REACH = 3
"""How many words before a concept a negation may stand and still deny it."""
_SUPPOSITION_REACH = 5

_MODEL = re.compile(NAS_MODEL)
_ADDRESS = re.compile(IPV4)
_BEEP = CONCEPT + "beep"
"""What RESET answers with: an alarm is none."""
BY_PHONE = "by-phone-help"
"""The concept of helping from afar, over one of the next."""
SET_ANEW = "password-set-anew"
"""The concept of a password that was reset: no button was pressed for it."""
_PART_OF = {
    "phone": BY_PHONE,
    "email-login": BY_PHONE,
    "reset": SET_ANEW,
    "connection-refused": "second-hand",
    "quickconnect": "nas-address",
}
"""Concepts that say nothing of their own within another one: the phone that is called over makes no codes,
and a predecessor who does not answer is no NAS."""
_NAS = CONCEPT + "nas"
"""What an address most often is, and all that it says: which device is spoken of, not what is wrong."""


def features(words: tuple[str, ...], lexicon: Lexicon) -> set[str]:
    """Return the features of a sentence. The order of words counts only inside concepts.

    What a concept that is denied was said with does not count: *my account is not disabled* is about neither.
    Nor does an address count as that of a NAS where a concept has it, nor what is part of another one.
    """
    found: set[str] = set()
    left_out: set[int] = set()
    mentions = lexicon.find(words)
    places = {(each.concept, place) for each in mentions for place in range(each.start, each.end)}
    for mention in mentions:
        if (_PART_OF.get(mention.concept), mention.start) in places:
            left_out.update(range(mention.start, mention.end))
            continue
        name = CONCEPT + mention.concept
        if _is_denied(words, mention):
            found.add(DENIED + name)
            left_out.update(range(mention.start, mention.end))
            continue
        found.add(name)
        if _ADDRESS.fullmatch(words[mention.start]):
            left_out.add(mention.start)
        if not SUPPOSITIONS.isdisjoint(words[max(0, mention.start - _SUPPOSITION_REACH) : mention.start]):
            found.add(SUPPOSED + name)
    if ALARM in found:
        found.discard(_BEEP)
    found.update(_plain([word for place, word in enumerate(words) if place not in left_out]))
    return found


def _is_denied(words: tuple[str, ...], mention: Found) -> bool:
    near = words[max(0, mention.start - _NEGATION_REACH) : mention.end]
    return sum(word in NEGATIONS for word in near) > mention.negations


def _plain(words: list[str]) -> Iterator[str]:
    previous = ""
    for word in words:
        if is_han(word[0]):
            if previous:
                yield previous + word
            previous = word
            continue
        previous = ""
        yield _kind(word)


def _kind(word: str) -> str:
    """Return what stands for ``word``: for models and addresses their kind, else the word itself."""
    if word[-1].isdigit() or word[0].isdigit():
        if word.startswith(LINK_LOCAL):
            return LINK_LOCAL
        if _ADDRESS.fullmatch(word):
            return _NAS
    if _MODEL.fullmatch(word):
        return MODEL
    return word
