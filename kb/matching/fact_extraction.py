"""Facts and tried actions that a description states outright, found by the phrases of the content.

A wrong fact is worse than a question. So a phrase must be there word for word, apart from articles and
adverbs; its clause must assert it (``assertion``), and of the NAS (``attribution``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kb.matching.assertion import ends_a_question, is_asked, is_asserted, is_unsaid, opens_a_question
from kb.matching.attribution import MESSAGE, RESET, WRONG_PASSWORD, Mention, is_anothers, of_the_nas
from kb.matching.concepts import Lexicon, longest
from kb.matching.expressions import Expression, orders_of
from kb.matching.particles import ARTICLES, written_out
from kb.matching.synonyms import alike
from kb.matching.tokens import Words
from kb.model import KnowledgeBase, Stated

OTHER_THINGS = frozenset(
    {"self-hosted-program", "integration-client", "windows-login", "one-name-only", "not-my-address"}
)
"""Notions that make a sentence speak of something other than the NAS: what it states is left alone."""
AN_APP_ONLY = frozenset({"app-answer", "signs-in"})
"""Facts that are both told where an app refuses, and DSM lets the person in."""
OF_THE_PAGE = frozenset({MESSAGE, "reaches-dsm"})
"""Facts of which nothing else is told while the page says that the system gets ready."""
NOT_READY = Stated("fact", MESSAGE, "getting-ready")
SOMEHOW = Stated("fact", "signs-in", "somehow")
"""That some way leads in. Where it is told as whom, that says more."""
NO_BEEP = Stated("fact", "beep", "none")
ONE_BEEP, THREE_BEEPS = Stated("fact", "beep", "one"), Stated("fact", "beep", "more")
NOT_RESET = Stated("fact", RESET, "no")
"""Of two presses the first beep is told too: then three count, and what was *not pressed* is a wizard."""


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
    for sentence, is_question in sentences:
        clauses = [alike(written_out(clause)) for clause in sentence]
        spoken_of = {word for words in clauses for word in words}
        here: dict[Stated, None] = {}
        for number, (clause, words) in enumerate(zip(sentence, clauses, strict=True), 1):
            opens = opens_a_question(clause)
            ends = ends_a_question(clause, is_marked=is_question and number == len(clauses))
            for found in longest([each for each in lexicon.find(words) if not is_unsaid(words, each)]):
                kind, name, value = found.concept.split("|")
                mention = Mention(found, name, value, words, spoken_of)
                # It does tell of RESET: who asks whether to press has not, and who asks whether again has.
                is_question_of_it = is_asked(mention, opens=opens, ends=ends and name != RESET)
                if is_asserted(mention) and not is_question_of_it and not is_anothers(mention):
                    here[Stated("tried" if kind == "tried" else "fact", name, value)] = None
        told.update(of_the_nas(here, spoken_of))
    return list(told)


def without_contradictions(told: Iterable[Stated]) -> list[Stated]:
    """Return ``told``, each once, without the facts that are stated with two values.

    Of two messages the one that explains the other stays: while the system gets ready none other counts,
    and a password that is called wrong leads to the others, or is called so by an app alone.
    """
    once = list(dict.fromkeys(told))
    if {ONE_BEEP, THREE_BEEPS} <= set(once):
        once = [each for each in once if each not in (ONE_BEEP, NOT_RESET)]
    if NOT_READY in once:
        once = [each for each in once if each.name not in OF_THE_PAGE or each == NOT_READY]
    elif len({each.value for each in once if each.name == MESSAGE}) > 1 or _is_of_an_app(once):
        once = [each for each in once if each != WRONG_PASSWORD]
    if any(each.name == SOMEHOW.name and each.value in ("administrator", "user") for each in once):
        once = [each for each in once if each != SOMEHOW]
    values: dict[str, set[str]] = {}
    for each in once:
        if each.kind == "fact":
            values.setdefault(each.name, set()).add(each.value)
    return [each for each in once if each.kind != "fact" or len(values[each.name]) == 1]


def _is_of_an_app(told: Iterable[Stated]) -> bool:
    """Return whether an app refuses and DSM lets in: then it is the app that calls the password wrong."""
    return {each.name for each in told} >= AN_APP_ONLY
