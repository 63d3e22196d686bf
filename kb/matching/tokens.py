"""A normalized text as sentences of clauses of words; each Chinese character is a word of its own."""

from __future__ import annotations

import re

# The escapes are the Chinese full stop, exclamation and question mark, semicolon; comma, colon, brackets.
# Before a Chinese character a mark ends a sentence without a space.
_SENTENCE_END = re.compile(
    r"((?<![.!?])[.!?]+(?=[\"\u201d\u00bb)]*(?:\s|$|[\u3400-\u9fff]))|[\n;\u3002\uff01\uff1f\uff1b]+|\.\.\.)"
)
_ASKS = "?"
_CLAUSE_END = re.compile(
    r"(?!(?:(?<=niemand)|(?<=keiner)|(?<=keinen)), (?:der|die|den)\b)"  # *niemand, der das Passwort kennt*
    r"(?<!glaub)(?<!glaube)(?<!denke)(?<!vermute)(?<!hoffe)"  # *ich glaube, das Passwort stimmt*
    r"[,:()\uff0c\u3001\uff1a\uff08\uff09]+(?!\d)|\s[-\u2013\u2014]+\s"
)
WORD = re.compile(r"\d+(?:\.\d+)+|[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+(?:_[^\W_]+)*")
_ELISION = re.compile(r"\b(l|d|j|n|s|c|m|t|qu|un|dell|nell|all|sull|dall|quest)'(?=[^\W\d]{2}|[ay]\b)")
_SPACED_MODEL = re.compile(r"\b(ds|rs) (?=\d{3,4}(?:\+|[a-z]{1,4}\b|\b(?!\.)))")

_STATED = re.compile(r"(?<=\w)\s?:\s+(?=\w+[^\w\s]*(?:\s*[.,;()\n]|\s*$))")
"""The colon in *SSH: off*, which ends no clause either."""
_DRIVE = re.compile(r"\b([a-z]):(?!\w)")
"""A drive letter, which is as good as any other: its colon ends no clause."""
_ANY_DRIVE = "z"
_CUT_CONNECTION = re.compile(
    r"\b(?:connection|verbindung|connexion|conexion|verbinding|connessione) (?:\w+ ){0,2}"
    r"(?:reset|zuruckgesetzt|reinitialisee|restablecida|hersteld|ripristinata|reimpostata)\b"
)
"""A connection that was reset, which is said of the network: no button was pressed."""
_LEFT_BY_RANSOMWARE = re.compile(
    r"(?:(?<![a-z0-9])|(?<=\.[a-z0-9]{3}))\.(?:(?:en)?crypt(?:ed)?|locked|lockbit)(?![a-z0-9])"
    r"|\b(?=\w+_)(?=\w*(?:how|read|instruct))\w*(?:decrypt|recover|restore|unlock)\w*(?:\.(?:txt|html?)\b)?"
)
"""An ending of its files, which differs from a plain word only in its point; or the name of its note."""

Words = tuple[str, ...]
"""The words of a clause or a sentence, in order."""


def clauses(normalized: str) -> list[list[Words]]:
    """Return the clauses of each sentence of a normalized text; what has no words is left out.

    Apostrophes join (``can't`` → ``cant``), but French and Italian elisions part (``l'adresse`` → ``l
    adresse``). Numbers with points in them (versions, addresses) stay whole; so do models (``ds 218``).
    """
    return [sentence for sentence, _ in parted(normalized)]


def parted(normalized: str) -> list[tuple[list[Words], bool]]:
    """Return the clauses of each sentence as ``clauses`` does, and whether it ends in one question mark.

    Two and more are of people who wonder at what they see.
    """
    normalized = _STATED.sub(" ", normalized)
    normalized = _DRIVE.sub(_ANY_DRIVE, _SPACED_MODEL.sub(r"\1", normalized))
    normalized = _CUT_CONNECTION.sub("connection refused", normalized)
    normalized = _LEFT_BY_RANSOMWARE.sub(" ransomware ", normalized)
    joined = _ELISION.sub(r"\1 ", normalized).replace("'", "")
    texts = _SENTENCE_END.split(joined)
    found = (
        ([words for part in _CLAUSE_END.split(text) if (words := tuple(WORD.findall(part)))], bool(mark))
        for text, mark in zip(
            texts[::2], (*(end.count(_ASKS) == 1 for end in texts[1::2]), False), strict=True
        )
    )
    return [(sentence, is_asked) for sentence, is_asked in found if sentence]


def sentences(normalized: str) -> list[Words]:
    """Return the words of each sentence of a normalized text."""
    return [join(sentence) for sentence in clauses(normalized)]


def join(sentence: list[Words]) -> Words:
    """Return the words of all clauses of a sentence."""
    return tuple(word for clause in sentence for word in clause)
