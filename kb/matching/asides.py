"""Asides: clauses that say nothing of the trouble. *I'm on the phone with my mother*, *thanks in advance*.

Whoever helps, greets or thanks tells the trouble in other words, and it is the trouble of anybody. So such a
clause counts as a statement only: what the text is about is told by the rest. Nor is it told by where a
helper is while the trouble is another person's: *my mother cannot open it, I am abroad*.
"""

from __future__ import annotations

from collections.abc import Iterable

from kb.matching.synonyms import SOMEBODY, alike
from kb.matching.tokens import Words

_PHONES = frozenset({"phone", "onphone", "teamviewer", "anydesk"})
_HELP = """
    help helping helfe unterstutze telefoniere aide aider ayudo ayudando ayudar aiuto aiutando aiutare lijn
    帮 帮助
"""
_THEY = "him her them ihm ihr ihnen lui leur le la lo l li gli hem haar hen 他 她"
_SMALL_WORDS = """
    i is my a the to via on over by per with in just currently now trying try remotely distance old law
    am gerade jetzt hier ein eine einen einer einem mit dabei au en ce moment un une avec ma al una con sto
    aan de het een nu met hab hi hello hallo hola bonjour ciao and y und e et other by from live wohne
    habite vivo woon city town country abroad stadt ausland ville etranger ciudad pais extranjero citta estero
    stad buitenland dans im 在 正 电 话 里 给 跟 和 通 打
"""
_POLITE = """
    hello hi hey hallo bonjour bonsoir hola buenas ciao salve hoi
    everyone everybody folks zusammen tutti allemaal
    thanks thank danke dank merci gracias grazie bedankt advance voraus avance antemano anticipo alvast 谢
    desperate verzweifelt desespere desesperee desesperado desesperada disperato disperata wanhopig
    person expert fachmann techneut experto esperto technician tecnico informatico informaticien grand chose
    懂 好
    else sonst autre altro mas verder 别
"""
_SAYS_NOTHING = """
    i im am is a an the not no it all in much very really so you have havent changed anything nothing
    done ich bin kein keine nicht nichts habe hab verandert geandert gemacht schon mal im vielen echt wirklich
    je n ne y suis connais pas rien ai change fait d tous a toutes beaucoup l par
    no soy un una he cambiado hecho nada todos de muchas estoy
    non sono ho cambiato fatto nient niente a in mille per
    ik ben geen niet niets niks heb veranderd gedaan wel
    大 家 我 不 太 电 脑 先 了 的 什 么 都 没 动 过 改 变
"""
_POLITE_WORDS = frozenset(_POLITE.split())
_IDLE = _POLITE_WORDS | frozenset(_SAYS_NOTHING.split())
"""What a clause may hold that only greets, thanks, says who is no expert or that nothing else was changed."""
_HELPS = frozenset(_HELP.split())
_HAVING = frozenset({"have", "hab", "got"})
"""*I have my mother on the phone*: of these words each language has one."""
_PRONOUNS = frozenset(_THEY.split())
_SAYS_NO_MORE = {SOMEBODY, *_PHONES, *_HELPS, *_SMALL_WORDS.split()}
_SPEAKERS = frozenset({"i", "im", "iabroad"})
_AWAY = """
    iabroad far away lost km kilometers kilometres miles hours hundreds thousands weit entfernt loin lejos
    lontano ver weg verderop otra another here of bin zit l 外 地 国
"""
_SAYS_WHERE = _SAYS_NO_MORE.union(_AWAY.split())
"""What a clause may hold that only says where the speaker is."""
_FAILS = frozenset({"not", "forgot"})
"""Words of a clause in which something fails."""


def without_asides(sentences: list[list[Words]]) -> tuple[list[list[Words]], bool]:
    """Return the clauses of each of ``sentences`` that are no asides, and whether somebody is helped.

    Where every clause is an aside, all are returned.
    """
    read = {clause: alike(clause) for sentence in sentences for clause in sentence}
    is_anothers = _is_anothers(read.values())
    helping = {
        clause
        for clause, words in read.items()
        if _is_helping(set(words)) or (is_anothers and _says_where(words))
    }
    kept = [
        [each for each in sentence if each not in helping and not _is_polite(each)] for sentence in sentences
    ]
    return (kept if any(kept) else sentences), bool(helping)


def _is_anothers(clauses: Iterable[Words]) -> bool:
    """Return whether whatever fails fails for another person: *my mother cannot open it, I am abroad*."""
    fails = [words for words in clauses if not _FAILS.isdisjoint(words)]
    return bool(fails) and all(SOMEBODY in words[:3] for words in fails)


def _is_polite(clause: Words) -> bool:
    return not _POLITE_WORDS.isdisjoint(clause) and _IDLE.issuperset(clause)


def _says_where(words: Words) -> bool:
    return not _SPEAKERS.isdisjoint(words[:1]) and all(
        word.isdigit() or word in _SAYS_WHERE for word in words
    )


def _is_helping(words: set[str]) -> bool:
    is_somebody = SOMEBODY in words or not words.isdisjoint(_PRONOUNS)
    is_on_phone = "onphone" in words and not words.isdisjoint(_HAVING)
    if is_on_phone or not words.isdisjoint(_HELPS):
        return is_somebody and words - _HAVING <= _SAYS_NO_MORE | _PRONOUNS
    talks_with = "with" in words and not words.isdisjoint(_PHONES)
    return talks_with and SOMEBODY in words and words <= _SAYS_NO_MORE
