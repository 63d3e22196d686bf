"""Assertion: whether a clause asserts a statement that it holds, or denies, asks or only supposes it."""

from __future__ import annotations

from kb.matching.attribution import LOOK_BACK, LOST, NEAR, Mention
from kb.matching.concepts import UNSAYS, Found
from kb.matching.particles import (
    AFTERWARDS,
    ASKS_OF,
    CAUSES,
    CONDITIONS,
    HAD,
    LACKS,
    NEGATIONS,
    QUESTIONS,
)
from kb.matching.synonyms import NOT
from kb.matching.tokens import Words

_HOLDS = ("|yes", "|at-hand", "|key")
"""What no longer holds where the next word says that it is gone: *the codes from my app are gone*."""
_GONE = LOST | {"lost"}
_STATES = frozenset(
    {"at-the-nas", "authenticator", "encrypted", "knows-password", "open-session", "other-admin"}
    | {"ordinary-account", "saved-password", "shares-open", "signs-in", "ssh"}
)
"""Facts that are so for a time, and not what was done once: *I had pressed reset* is still true."""
_ALSO_NOT = frozenset({"neither", "nowhere"})
"""Says after a negation that this is so as well: *the drives don't open either*, *is open anywhere*."""
_QUESTION_REACH = 6
_ASKS_LAST = "吗"
"""Ends a question."""
_OPENS = QUESTIONS - {_ASKS_LAST}
_VERB_LAST = 2
"""Within so many words after a statement a German or Dutch negation ends its clause."""


def opens_a_question(clause: Words) -> bool:
    """Return whether ``clause`` begins as a question does; *can still open* and *when I sign in* do not."""
    first = clause[0]
    return first in QUESTIONS and (first not in ASKS_OF or not ASKS_OF[first].isdisjoint(clause[1:2]))


def ends_a_question(clause: Words, *, is_marked: bool) -> bool:
    """Return whether ``clause`` ends a question; ``is_marked``: a question mark follows it."""
    return is_marked or clause[-1] == _ASKS_LAST


def is_asked(mention: Mention, *, opens: bool, ends: bool) -> bool:
    """Return whether ``mention`` is part of a question that its clause ``opens`` or ``ends``."""
    if opens and 0 < mention.found.start <= _QUESTION_REACH:
        return True
    return ends and _OPENS.isdisjoint(mention.after)


def is_unsaid(words: tuple[str, ...], found: Found) -> bool:
    """Return whether something in a gap of ``found``, a statement in ``words``, unsays it."""
    return sum(word in UNSAYS for word in words[found.start : found.end]) > found.negations


def is_asserted(mention: Mention) -> bool:
    """Return whether nothing before or after ``mention`` denies it, makes it a condition, or undoes it."""
    before = mention.said_before[-LOOK_BACK:]
    cause = next((place for place, word in enumerate(before) if word in CAUSES), 0)
    if before[cause - 1 : cause + 1] != [NOT, "because"]:
        before = before[cause:]
    first, after = mention.own[0], mention.said_after
    if not NEGATIONS.isdisjoint(before[-NEAR:]) and first not in NEGATIONS:
        return False
    if first not in AFTERWARDS and not _where_a_negation_stands(mention, after).isdisjoint(NEGATIONS):
        return False
    holds = mention.found.concept.endswith(_HOLDS)
    is_undone = holds and not _GONE.isdisjoint(after[:1])
    return CONDITIONS.isdisjoint(before) and not is_undone and not (holds and _was_so(mention))


def _was_so(mention: Mention) -> bool:
    fact = mention.found.concept.split("|")[1]
    return fact in _STATES and not HAD.isdisjoint(mention.before(LOOK_BACK))


def _where_a_negation_stands(mention: Mention, after: list[str]) -> set[str]:
    """Return the words that stand where a negation of ``mention`` would; ``after`` follows it."""
    is_next = mention.after[:1] == tuple(after[:1])
    places = {*(after[:1] if is_next else ()), *(after[-1:] if len(after) <= _VERB_LAST else ())}
    return places - LACKS - (_ALSO_NOT if mention.found.negations else frozenset())
