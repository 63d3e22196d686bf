"""A clause that only says that somebody is helped: *I'm on the phone with my mother*.

Whoever helps tells the trouble in the next words, and it is the trouble of anybody. So such a clause
counts as a statement only: what the text is about is told by the rest.
"""

from __future__ import annotations

from kb.matching.synonyms import alike
from kb.matching.tokens import Words

_SOMEBODY = "wife"
"""The group of all people around a person; see ``synonyms.txt``."""
_PHONES = frozenset({"phone", "onphone"})
_HELP = "help helping helfe unterstutze aide aider ayudo ayudando ayudar aiuto aiutando aiutare 帮 帮助"
_THEY = "him her them ihm ihr ihnen lui leur le la lo l li gli hem haar hen 他 她"
_SMALL_WORDS = """
    i is my a the to via on over by per with in just currently now trying try remotely distance old law
    am gerade jetzt hier ein eine einen einer einem mit dabei au en ce moment un une avec ma al una con sto
    aan de het een nu met hi hello hallo hola bonjour ciao and y und e et other by from live wohne
    habite vivo woon city town country abroad stadt ausland ville etranger ciudad pais extranjero citta estero
    stad buitenland dans im teamviewer anydesk 在 正 电 话 里 给 跟 和 通 打
"""
_HELPS = frozenset(_HELP.split())
_PRONOUNS = frozenset(_THEY.split())
_SAYS_NO_MORE = {_SOMEBODY, *_PHONES, *_HELPS, *_SMALL_WORDS.split()}


def without_helping(sentences: list[list[Words]]) -> list[list[Words]]:
    """Return the clauses of each of ``sentences`` that say more than who is helped; all, if none does."""
    kept = [[clause for clause in sentence if not _is_helping(clause)] for sentence in sentences]
    return kept if any(kept) else sentences


def _is_helping(clause: Words) -> bool:
    words = set(alike(clause))
    if not words.isdisjoint(_HELPS):
        is_somebody = _SOMEBODY in words or not words.isdisjoint(_PRONOUNS)
        return is_somebody and words <= _SAYS_NO_MORE | _PRONOUNS
    is_on_phone = "with" in words and not words.isdisjoint(_PHONES)
    return is_on_phone and _SOMEBODY in words and words <= _SAYS_NO_MORE
