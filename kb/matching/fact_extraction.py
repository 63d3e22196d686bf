"""Facts and tried actions that a description states outright, found by the phrases of the content.

A wrong fact is worse than a question. So a phrase must be there word for word, apart from articles and
adverbs; and it does not count after *if*, after a negation that is not its own, or as a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kb.matching.concepts import UNSAYS, Found, Lexicon, longest
from kb.matching.expressions import Expression, orders_of
from kb.matching.particles import (
    AFTERWARDS,
    ARTICLES,
    ASKS_OF,
    CAUSES,
    CONDITIONS,
    LACKS,
    NEGATIONS,
    PASSED_OVER,
    QUESTIONS,
    written_out,
)
from kb.matching.synonyms import NOT, alike
from kb.matching.tokens import Words
from kb.model import KnowledgeBase, Stated

OTHER_THINGS = frozenset(
    {"self-hosted-program", "integration-client", "windows-login", "one-name-only", "not-my-address"}
)
"""Notions that make a sentence speak of something other than the NAS: what it states is left alone."""
MESSAGE = "login-message"
"""The fact that is the message on the screen. A text may tell of several, one after the other."""
OF_THE_PAGE = frozenset({MESSAGE, "reaches-dsm"})
"""Facts of which nothing else is told while the page says that the system gets ready."""
NOT_READY = Stated("fact", MESSAGE, "getting-ready")
WRONG_PASSWORD = Stated("fact", MESSAGE, "wrong-password")
NO_BEEP = Stated("fact", "beep", "none")
ONE_BEEP, THREE_BEEPS = Stated("fact", "beep", "one"), Stated("fact", "beep", "more")
_DRIVE_REFUSED = Stated("fact", "app-answer", "drive")
_APP_SAYS = frozenset(Stated("fact", "app-answer", value) for value in ("refused", "no-right"))
_PAGE_SAYS = frozenset({WRONG_PASSWORD, Stated("fact", MESSAGE, "not-authorized")})
SHARES_OPEN = "shares-open"
RESET = "reset-done"
"""The fact that RESET was pressed. People reset their password as well, on a website or by mail."""
NOT_RESET = Stated("fact", RESET, "no")
"""Of two presses the first beep is told too: then three count, and what was *not pressed* is a wizard."""
ADDRESS_CHANGED = "address-changed"
"""The fact about the address of the NAS. People say the same of their own: *my IP*, *my PC has another*."""
DSMS_PAGE = frozenset({"reaches-dsm", "other-device"})
"""Facts about the sign-in page of DSM. A page that opens may be that of a printer or a router."""
_OLD_PHONE_GONE = Stated("fact", "old-phone", "no")
"""People say *the old one was sold* of a computer as well: it counts beside a phone only."""
_SAVED_SOMEWHERE = Stated("fact", "saved-password", "yes")
"""A password is saved on a stolen device as well: then it opens nothing any more."""
_STILL_OPEN = Stated("fact", "open-session", "yes")
_OF_DSM = frozenset({"dsm", "admin", "asadmin", "browser", "page", "web", "controlpanel"})
"""Words without which what is still signed in by itself is most likely an app, and not DSM."""
_LOST = frozenset({"stolen", "broken"})
_GONE = _LOST | {"lost"}
_HOLDS = ("|yes", "|at-hand")
"""What no longer holds where the next word says that it is gone: *the codes from my app are gone*."""
_PHONES = frozenset({"phone", "onphone", "oldphone"})
_OTHERS_PAGE = "otherspage"
_NO_FILES = frozenset({"bookmark", _OTHERS_PAGE})
"""Words with which *the photos open no more* is about a page in a browser, and not about shared folders."""
_SHARES = "shares"
_FOLDERS = frozenset({_SHARES, "folder"})
"""What takes the password of any account: one that is accepted there need not be an administrator's."""
_NOT_ONLY_SHARES = frozenset({"dsm", "works", "still", "page", "browser", "web"})
"""Words that tell of DSM as well, or that the shared folders are not what is refused."""
_SAME_NETWORK = "same-network"
_SESSION = "open-session"
_ANOTHER_PERSON = "wife"
"""The group of relatives, friends and colleagues: where they are, the speaker need not be."""
_ANOTHERS = frozenset({"my", "device", "phone"})
_THE_NAS = frozenset({"nas", "reset"})
"""Words with which an address is that of the NAS after all: *after the reset my IP has changed*."""
_NAS_ITSELF = "nas"
_ELSE = frozenset({"else", "other", "otherwise", "sonst", "mas", "verder"})
"""Words with which somebody pressed nothing besides: it says not what was pressed before."""
_ALSO_RESET = "password"
_IS_OVER = frozenset({"reset", "ripristino", "后", "完"})
"""Words after which a password is the next thing told, and not what was reset: *after the reset*."""
_OF_A_PASSWORD = ARTICLES | {"my", "nas", "dsm", "admin", "synology"}
_OTHERS_THING = "othersthing"
"""The group of what has a password and a RESET of its own, as a router or a printer."""
_OTHERS_HAVE = frozenset(
    {"knows-password", RESET, "at-the-nas", "open-session", "ssh", "encrypted", "saved-password"}
) | {"volume-health"}
"""Facts that are told of such things in the same words."""
_SAYS_NOTHING = PASSED_OVER - CONDITIONS
_ALSO_NOT = frozenset({"neither", "nowhere"})
"""Says after a negation that this is so as well: *the drives don't open either*, *is open anywhere*."""
_LOOK_BACK = 4
_NEAR = 2
_QUESTION_REACH = 6
_ASKS_LAST = "吗"
"""Ends a question."""
_OPENS = QUESTIONS - {_ASKS_LAST}
_VERB_LAST = 2
"""Within so many words after a statement a German or Dutch negation ends its clause."""


def statements(kb: KnowledgeBase) -> Iterator[Expression]:
    """Return what people say when they state a fact of ``kb`` or that they have tried an action."""
    for fact in kb.facts.values():
        for value in fact.values:
            for phrase in value.phrases:
                yield from _statement(Stated("fact", fact.id, value.id), phrase.text)
    for action in kb.actions.values():
        for phrase in action.phrases:
            yield from _statement(Stated("tried", action.id, ""), phrase.text)


def _statement(told: Stated, phrase: str) -> Iterator[Expression]:
    for order in orders_of(phrase):
        words = alike(written_out(order))
        parts = (*(word for word in words[:-1] if word not in ARTICLES), *words[-1:])
        if parts:
            yield Expression(f"{told.kind}|{told.name}|{told.value}", parts)


def told_by(sentences: Iterable[tuple[Sequence[Words], bool]], lexicon: Lexicon) -> list[Stated]:
    """Return what the clauses of ``sentences`` state, each once; ``lexicon`` holds the statements.

    With each sentence comes whether it ends in a question mark, as ``parted`` returns it: then its last
    clause asks, unless a word that opens a question comes later in it.
    """
    told: dict[Stated, None] = {}
    for sentence, ends_in_question in sentences:
        clauses = [alike(written_out(clause)) for clause in sentence]
        spoken_of = {word for words in clauses for word in words}
        here: dict[Stated, None] = {}
        for number, (clause, words) in enumerate(zip(sentence, clauses, strict=True), 1):
            asks = clause[0] in QUESTIONS and (
                clause[0] not in ASKS_OF or not ASKS_OF[clause[0]].isdisjoint(clause[1:2])
            )
            ends_asking = (ends_in_question and number == len(clauses)) or clause[-1] == _ASKS_LAST
            for found in longest([each for each in lexicon.find(words) if not _is_unsaid(words, each)]):
                kind, name, value = found.concept.split("|")
                is_of_others = _is_anothers(name, words, spoken_of, found)
                is_asked = asks and 0 < found.start <= _QUESTION_REACH
                # It does tell of RESET: who asks whether to press has not, and who asks whether again has.
                if ends_asking and name != RESET and _OPENS.isdisjoint(words[found.end :]):
                    is_asked = True
                if _is_stated(words, found) and not is_asked and not is_of_others:
                    here[Stated("tried" if kind == "tried" else "fact", name, value)] = None
        if _PHONES.isdisjoint(spoken_of):
            here.pop(_OLD_PHONE_GONE, None)
        if not _LOST.isdisjoint(spoken_of):
            here.pop(_SAVED_SOMEWHERE, None)
        if _SAVED_SOMEWHERE in here and _OF_DSM.isdisjoint(spoken_of):
            here.pop(_STILL_OPEN, None)
        told.update(_without_refused_shares(here, spoken_of))
    return list(told)


def _without_refused_shares(told: dict[Stated, None], words: set[str]) -> dict[Stated, None]:
    """Return what a sentence told, without a message of DSM where a shared folder wants a password.

    Nor does it tell then whether the folders open: Windows may only keep an old password, or have none.
    What an app says, no page did.
    """
    if not _APP_SAYS.isdisjoint(told):
        return {each: None for each in told if each not in _PAGE_SAYS}
    if (
        {WRONG_PASSWORD, _DRIVE_REFUSED}.isdisjoint(told)
        or _SHARES not in words
        or not words.isdisjoint(_NOT_ONLY_SHARES)
    ):
        return told
    return {each: None for each in told if each != WRONG_PASSWORD and each.name != SHARES_OPEN}


def without_contradictions(told: Iterable[Stated]) -> list[Stated]:
    """Return ``told``, each once, without the facts that are stated with two values.

    Of two messages the one that explains the other stays: while the system gets ready none other counts,
    and a password that is called wrong leads to the others.
    """
    once = list(dict.fromkeys(told))
    if {ONE_BEEP, THREE_BEEPS} <= set(once):
        once = [each for each in once if each not in (ONE_BEEP, NOT_RESET)]
    if NOT_READY in once:
        once = [each for each in once if each.name not in OF_THE_PAGE or each == NOT_READY]
    elif len({each.value for each in once if each.name == MESSAGE}) > 1:
        once = [each for each in once if each != WRONG_PASSWORD]
    values: dict[str, set[str]] = {}
    for each in once:
        if each.kind == "fact":
            values.setdefault(each.name, set()).add(each.value)
    return [each for each in once if each.kind != "fact" or len(values[each.name]) == 1]


def _is_anothers(name: str, words: tuple[str, ...], spoken_of: set[str], found: Found) -> bool:
    """Return whether ``found``, about the fact ``name``, is not about that of the NAS.

    ``words`` are those of its clause, ``spoken_of`` of its sentence. An address is the speaker's own where
    *my* or a device stands before it.
    """
    if name in DSMS_PAGE:
        return _OTHERS_PAGE in spoken_of
    if name == _SAME_NETWORK or (name == _SESSION and "signin" in words[found.start : found.end]):
        before = words[max(0, found.start - _LOOK_BACK) : found.start]
        return _ANOTHER_PERSON in before and "i" not in words[words.index(_ANOTHER_PERSON) : found.end]
    if name == SHARES_OPEN:
        return not _NO_FILES.isdisjoint(words)
    if name == "knows-password" and "accept" in words[found.start : found.end]:
        return not _FOLDERS.isdisjoint(words)
    near = [word for word in words[found.end :] if word not in _SAYS_NOTHING][:_NEAR]
    if name in _OTHERS_HAVE and _OTHERS_THING in [
        *words[max(0, found.start - _LOOK_BACK) : found.end],
        *near,
    ]:
        return _NAS_ITSELF not in words
    if name == RESET:
        if found.negations and not _ELSE.isdisjoint(words[: found.end + _NEAR]):
            return True
        around = words[max(0, found.start - _LOOK_BACK) : found.end + _NEAR]
        if not _PHONES.isdisjoint(around) and _NAS_ITSELF not in words:
            return True
        after = [word for word in words[found.end :] if word not in _OF_A_PASSWORD]
        return after[:1] == [_ALSO_RESET] and words[found.end - 1] not in _IS_OVER
    before = words[max(0, found.start - _NEAR) : found.start]
    return name == ADDRESS_CHANGED and _THE_NAS.isdisjoint(words) and not _ANOTHERS.isdisjoint(before)


def _is_unsaid(words: tuple[str, ...], found: Found) -> bool:
    """Return whether something in a gap of ``found`` unsays it."""
    return sum(word in UNSAYS for word in words[found.start : found.end]) > found.negations


def _is_stated(words: tuple[str, ...], found: Found) -> bool:
    own = words[found.start : found.end]
    before = [word for word in words[: found.start] if word not in _SAYS_NOTHING][-_LOOK_BACK:]
    cause = next((place for place, word in enumerate(before) if word in CAUSES), 0)
    if before[cause - 1 : cause + 1] != [NOT, "because"]:
        before = before[cause:]
    if not NEGATIONS.isdisjoint(before[-_NEAR:]) and own[0] not in NEGATIONS:
        return False
    after = [word for word in words[found.end :] if word not in _SAYS_NOTHING]
    is_next = words[found.end : found.end + 1] == tuple(after[:1])
    unsaying = {*(after[:1] if is_next else ()), *(after[-1:] if len(after) <= _VERB_LAST else ())}
    unsaying -= LACKS | (_ALSO_NOT if found.negations else set())
    if own[0] not in AFTERWARDS and not unsaying.isdisjoint(NEGATIONS):
        return False
    is_undone = found.concept.endswith(_HOLDS) and not _GONE.isdisjoint(after[:1])
    return CONDITIONS.isdisjoint(before) and not is_undone
