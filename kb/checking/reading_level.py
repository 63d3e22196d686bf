"""Family Q as well: what a worried person reads is short, and in words that they know or can look up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kb.checking.codes import Code
from kb.checking.limits import MOST_WORDS
from kb.checking.prose import guidance
from kb.model import Code as InlineCode
from kb.model import Emphasis, Finding, Inlines, KnowledgeBase, Link, flat
from kb.plaintext import plain

EVERYDAY = frozenset({"CD", "DVD", "ID", "IT", "LED", "OK", "PC", "PIN", "QR", "SIM", "TV", "USB"})
"""Abbreviations that people know better than what they stand for."""

PRINTED = frozenset({"POWER"})
"""What stands in capitals on the box itself."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”*)]*\s+|\n\s*\n|\n\s*(?:[-*+|]|\d+\.)\s")
_WORD = re.compile(r"\S*\w\S*")
_ABBREVIATION = re.compile(r"(?<![\w.-])(?:[A-Z]{2,5}|IPv[46])(?![\w])")
_MARK = re.compile(r" ?\((?:vendor|several|one report|inferred|unverified)\b[^)]*\)")


def long_sentences(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report sentences of more than ``MOST_WORDS`` words in what people are told to read or do."""
    for place, text in guidance(kb):
        for sentence in _SENTENCE_END.split(_MARK.sub("", plain(text))):
            count = len(_WORD.findall(sentence))
            if count > MOST_WORDS:
                wrong = f"“{' '.join(sentence.split())}” has {count} words, and {MOST_WORDS} are the limit."
                yield Code.LONG_SENTENCE.at(place, wrong, "Make two sentences of it.")


def abbreviations(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report abbreviations that are neither in the glossary nor explained in brackets right there."""
    names = (name for entry in kb.glossary.values() for name in (entry.term, *entry.also))
    known = EVERYDAY | PRINTED | {each for name in names for each in _ABBREVIATION.findall(name)}
    for place, text in guidance(kb):
        words = _unlabelled(flat(text))
        for term in dict.fromkeys(_ABBREVIATION.findall(words)):
            if term not in known and not _explained(term, words):
                wrong = f"“{term}” is an abbreviation, and the glossary does not explain it."
                remedy = "Add it to glossary.md, say in brackets what it is, or use a plain word."
                yield Code.ABBREVIATION.at(place, wrong, remedy)


def _unlabelled(text: Inlines) -> str:
    """Return the words without what stands on a screen, a label or a keyboard, as it stands there."""
    parts = (part for part in text if not isinstance(part, InlineCode))
    return "".join(part if isinstance(part, str) else _unlabelled(_own_words(part)) for part in parts)


def _own_words(part: Emphasis | Link) -> Inlines:
    return () if isinstance(part, Emphasis) and not part.strong else part.text


def _explained(term: str, words: str) -> bool:
    """Whether brackets follow the term, or hold it behind the words that it stands for."""
    return f"{term} (" in words or f"({term})" in words
