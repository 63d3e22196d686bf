"""Family Q: what can be trusted is shown as it is.

That every claim names a source, and that the source exists, is seen to by reading (R208, R311, R511).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from ipaddress import ip_address
from urllib.parse import urlsplit

from kb.checking.codes import Code
from kb.checking.limits import MOST_WORDS, OLDEST_REVIEW
from kb.model import (
    Action,
    Block,
    Blocks,
    Confidence,
    Effect,
    Elsewhere,
    Emphasis,
    Finding,
    Inlines,
    KnowledgeBase,
    Link,
    Phrase,
    Place,
    Problem,
    Road,
    flat,
    links,
    paragraph,
)
from kb.model import Code as InlineCode
from kb.wording import plain

_FIRMWARE = re.compile(r"\.pat$|firmware|/dsm[-_ ]?(?:loader|os)", re.IGNORECASE)
_OWN_HOST = ("synology.com", "synology.cn")
_HEDGE = re.compile(r"not confirmed|not certain|unverified|nobody (?:has )?confirmed", re.IGNORECASE)
_MARKED = re.compile(r"\(unverified\b[^)]*\)", re.IGNORECASE)


def addresses(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report clickable addresses on a bare IP, or of a firmware mirror that is not Synology's."""
    told = [(source.place, source.url) for source in kb.sources.values()]
    told += [(place, each.id) for place, text in prose(kb) for each in links(text)]
    for place, url in dict.fromkeys(told):
        reason = _bad(url) if url.startswith(("http://", "https://")) else ""
        if reason:
            wrong = f"The address {url} can be clicked, and {reason}."
            yield Code.BAD_ADDRESS.at(place, wrong, "Name it in words, or put it in `backticks`.")


def _bad(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if _is_ip(host):
        return "it is a bare IP address: whoever has it now may be anybody"
    own = any(host == name or host.endswith(f".{name}") for name in _OWN_HOST)
    if not own and _FIRMWARE.search(f"{host}{parts.path}"):
        return "it looks like a firmware mirror that is not Synology's"
    return ""


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def reviews(kb: KnowledgeBase, today: date) -> Iterator[Finding]:
    """Report problems and roads that nobody has looked over for more than a year."""
    pages: tuple[Problem | Road, ...] = (*kb.problems.values(), *kb.roads.values())
    for page in pages:
        if today - date.fromisoformat(page.reviewed) > OLDEST_REVIEW:
            wrong = f"“{page.title}” was last reviewed on {page.reviewed}."
            yield Code.OLD_REVIEW.at(page.place, wrong, "Hold it against its sources, and set the date anew.")


def certainty(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report actions, effects and sentences that are unverified and do not say so in their words."""
    entries: tuple[Action | Effect, ...] = (*kb.actions.values(), *kb.effects.values())
    for entry in entries:
        words = _words(entry)
        if entry.confidence is Confidence.UNVERIFIED and not _HEDGE.search(words):
            yield _as_fact(entry.place, entry.title)
    for place, text in prose(kb):
        for sentence in re.split(r"(?<=[.!?])\s+", plain(text)):
            if _MARKED.search(sentence) and not _HEDGE.search(_MARKED.sub("", sentence)):
                yield _as_fact(place, sentence)


def _words(entry: Action | Effect) -> str:
    """Return what is read before the steps."""
    if isinstance(entry, Effect):
        return f"{entry.title} {plain(entry.affects)}"
    before = [text for part in entry.before for text in (part.prose, *part.items)]
    return " ".join((entry.title, *map(plain, (entry.summary, *before))))


def _as_fact(place: Place, words: str) -> Finding:
    wrong = f"“{words}” is unverified, and worded as a fact."
    return Code.STATED_AS_FACT.at(place, wrong, "Word it “not confirmed: ...”, or leave it out.")


_READ_IN_TROUBLE = frozenset(
    {"title", "summary", "question", "statement", "prose", "why", "find_out", "text", "hint", "items"}
    | {"steps", "answers", "values", "before", "check", "symptoms", "put_back", "affects", "keeps", "undo"}
)
"""The parts of problems, roads, actions, effects and facts that are shown to people: no ids, no phrases."""


def prose(kb: KnowledgeBase) -> Iterator[tuple[Place, Blocks]]:
    """Yield every text of every page but phrases, with the place of the innermost thing that it is in."""
    pages = (kb.problems, kb.roads, kb.actions, kb.effects, kb.facts, kb.elsewhere, kb.glossary, kb.sources)
    for page in (each for mapping in pages for each in mapping.values()):
        yield from _texts(page, page.place)


def guidance(kb: KnowledgeBase) -> Iterator[tuple[Place, Blocks]]:
    """Yield what people in trouble read in steps, actions, effects and facts, with its place as above."""
    pages = (kb.problems, kb.roads, kb.actions, kb.effects, kb.facts)
    for page in (each for mapping in pages for each in mapping.values()):
        yield from _texts(page, page.place, _READ_IN_TROUBLE)


def _texts(part: object, place: Place, only: frozenset[str] | None = None) -> Iterator[tuple[Place, Blocks]]:
    if isinstance(part, str):
        yield place, paragraph(part)
    elif isinstance(part, Block):
        yield place, (part,)
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each, place, only)
    elif not isinstance(part, Place | Phrase):
        inner = getattr(part, "place", place)
        for name in getattr(type(part), "__match_args__", ()):
            if only is None or name in only:
                yield from _texts(getattr(part, name), inner, only)


_MENU = re.compile(r"Control Panel >(?! User Accounts)")
_DATED = re.compile(r"menus checked up to DSM \d", re.IGNORECASE)
_SHAKY = re.compile(r"\((?:one report|inferred|unverified)\b|not confirmed", re.IGNORECASE)


def menus(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report pages that lead into a menu of DSM and do not say up to which version it was checked."""
    pages: tuple[Problem | Road | Action | Elsewhere, ...]
    pages = (*kb.problems.values(), *kb.roads.values(), *kb.actions.values(), *kb.elsewhere.values())
    for page in pages:
        text = "\n\n".join(plain(text) for _, text in _texts(page, page.place))
        sentences = () if _DATED.search(text) else _SENTENCE_END.split(text)
        menu = next((each for each in sentences if _MENU.search(each) and not _SHAKY.search(each)), None)
        if menu:
            wrong = f"“{' '.join(menu.split())}” does not say for which DSM."
            yield Code.UNDATED_MENU.at(
                page.place, wrong, "Write “Menus checked up to DSM 7.2.” on this page."
            )


EVERYDAY = frozenset({"CD", "DVD", "ID", "IT", "LED", "OK", "PC", "PIN", "QR", "SIM", "TV", "USB"})
"""Abbreviations that people know better than what they stand for."""

PRINTED = frozenset({"DP", "PAS", "POWER", "UC"})
"""What stands in capitals on the box itself, the letters of models among it."""

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
