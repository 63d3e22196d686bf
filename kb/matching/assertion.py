"""Assertion: whether a clause asserts a statement that it holds, or denies, asks or only supposes it."""

from __future__ import annotations

import re

from kb.matching.attribution import LOOK_BACK, LOST, NEAR, RESET, Mention, Rules, applies
from kb.matching.concepts import UNSAYS, Found
from kb.matching.particles import (
    AFTERWARDS,
    ASKS_OF,
    CAUSES,
    CONDITIONS,
    DUTIES,
    EXPLAINS,
    FEARED,
    HAD,
    LACKS,
    NEGATIONS,
    PROSPECTS,
    QUESTIONS,
)
from kb.matching.synonyms import NOT
from kb.matching.tokens import Words

_HOLDS = frozenset({"yes", "at-hand", "key", "on"})
"""Values of what is over where the next word says that it is gone: *the codes from my app are gone*."""
_GONE = LOST | {"lost"}
_STATES = frozenset(
    {"at-the-nas", "authenticator", "encrypted", "knows-password", "open-session", "other-admin"}
    | {"ordinary-account", "saved-password", "shares-open", "signs-in", "ssh"}
)
"""Facts that are so for a time, and not what was done once: *I had pressed reset* is still true."""
_YEARS_AGO = re.compile(
    r"\b(?:years? ago|(?:vor|hace) (?:\w+ ){0,2}(?:jahr|jahren|ano|anos)|exists (?:\w+ ){0,2}ans?|ann[io] fa"
    r"|ja(?:ar|ren) geleden|年 前|(?:19|20)\d\d)\b"
)
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
    is_over = mention.value in _HOLDS and (not _GONE.isdisjoint(after[:1]) or _was_so(mention))
    return CONDITIONS.isdisjoint(before) and not is_over and not applies(_RULES, mention)


def _was_so(mention: Mention) -> bool:
    return mention.fact in _STATES and not HAD.isdisjoint((*mention.before(LOOK_BACK), *mention.own))


def _is_as_told(mention: Mention) -> bool:
    # *One beep only resets the password, says Sam*, and *I was told to press until it beeps three times*.
    is_advice = {"press", "told"} <= mention.spoken_of
    return (
        is_advice or mention.said_before[-1:] == ["says"] or not EXPLAINS.isdisjoint(mention.said_after[:1])
    )


def _is_a_duty(mention: Mention) -> bool:
    # *The button must be pressed for four seconds*, and *hay que mantener pulsado reset*.
    before = mention.before(LOOK_BACK)
    is_rule = mention.value == "yes" and not DUTIES.isdisjoint(mention.own)
    return is_rule or ("exists" in before and "que" in before)


def _is_a_prospect(mention: Mention) -> bool:
    # *What happens after the reset*, and *I am afraid that all is gone after the reset*.
    is_after = mention.own[0] in AFTERWARDS or mention.own[-1] == "后"
    is_open = not PROSPECTS.isdisjoint(mention.spoken_of) and NOT not in mention.spoken_of
    return is_after and is_open


def _is_years_ago(mention: Mention) -> bool:
    # *We reset it in 2021* is told of another time: what was undone then was put back long since.
    return _YEARS_AGO.search(" ".join(mention.words)) is not None


def _is_fear(mention: Mention) -> bool:
    # *I want to be safe against ransomware*; whoever has it says more than its name.
    return len(mention.own) == 1 and not FEARED.isdisjoint(mention.before(NEAR))


def _is_asked_for(mention: Mention) -> bool:
    return "ask" in mention.before(NEAR)


_RULES: Rules = {
    RESET: (_is_a_duty, _is_a_prospect, _is_years_ago),
    "beep": (_is_as_told, _is_years_ago),
    "ransom": (_is_fear,),
    "domain-kind": (_is_asked_for,),
}
"""How else what is told of a fact may be no more than a rule, an advice, a question or a fear."""


def _where_a_negation_stands(mention: Mention, after: list[str]) -> set[str]:
    """Return the words that stand where a negation of ``mention`` would; ``after`` follows it."""
    if any(mention.after[at : at + 2] == ("i", NOT) and mention.after[at + 2 : at + 3] for at in (0, 1)):
        return set()  # *asks for a code I don't have*
    is_next = mention.after[:1] == tuple(after[:1])
    places = {*(after[:1] if is_next else ()), *(after[-1:] if len(after) <= _VERB_LAST else ())}
    return places - LACKS - (_ALSO_NOT if mention.found.negations else frozenset())
