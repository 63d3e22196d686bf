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
from kb.checking.limits import OLDEST_REVIEW
from kb.checking.prose import prose
from kb.model import Action, Confidence, Effect, Finding, KnowledgeBase, Place, Problem, Road, links
from kb.plaintext import plain

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
