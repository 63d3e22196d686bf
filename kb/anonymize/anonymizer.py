"""Replacing what identifies a person or a NAS by placeholders that stay the same throughout."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kb.anonymize.phones import phones_in
from kb.anonymize.values import ALNUM, KINDS, PLACEHOLDER, is_personal
from kb.hygiene import LINK_LOCAL

_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out. ``kind`` is ``address``, ``key``, ``mail``, ``name``, ``phone`` or ``serial``."""

    original: str
    placeholder: str
    kind: str


class Anonymizer:
    """Takes the same things out of several texts; what is equal but for case gets the same placeholder."""

    def __init__(self) -> None:
        self._removed: dict[str, Removed] = {}
        self._taken: set[str] = set()

    @property
    def removed(self) -> tuple[Removed, ...]:
        """What was taken out so far, in the order in which it was found."""
        return tuple(self._removed.values())

    def redact(self, text: str) -> str:
        """Return ``text`` with placeholders; those that are in it already keep their meaning."""
        from kb.anonymize.patterns import patterns  # noqa: PLC0415 -- takes time, seldom needed

        self._taken.update(match.group() for match in PLACEHOLDER.finditer(text))
        before = None
        while text != before:  # what was taken out may have hidden something next to it
            before = text
            for pattern in patterns():
                text = pattern.sub(self._replace_groups, text)
            text = self._redact_phones(text)
            text = self._redact_repetitions(text)
        return text

    def _redact_phones(self, text: str) -> str:
        parts, copied = [], 0
        for start, end in phones_in(text):
            parts += [text[copied:start], self._placeholder("phone", text[start:end])]
            copied = end
        return "".join((*parts, text[copied:]))

    def _replace_groups(self, match: re.Match[str]) -> str:
        """Replace what is personal of the named groups of ``match``; they are called after their rules."""
        parts, copied = [], match.start()
        for group in match.re.groupindex:
            original = match[group]
            rule = group.rstrip("0123456789")
            if original and is_personal(rule, original):
                parts += [match.string[copied : match.start(group)], self._placeholder(KINDS[rule], original)]
                copied = match.end(group)
        return "".join((*parts, match.string[copied : match.end()]))

    def _placeholder(self, kind: str, original: str) -> str:
        key = original.casefold()
        if key not in self._removed:
            self._removed[key] = Removed(original, self._new_placeholder(kind, original), kind)
        return self._removed[key].placeholder

    def _new_placeholder(self, kind: str, original: str) -> str:
        if kind == "address" and original.startswith(LINK_LOCAL):
            return f"{LINK_LOCAL}.x.x"  # it tells that nobody handed out an address, and a fact hangs on that
        number = 1
        while f"{kind}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{kind}-{number}")
        return f"{kind}-{number}"

    def _redact_repetitions(self, text: str) -> str:
        """Take out wherever it stands what was recognised in one place."""
        names = sorted((key for key in self._removed if len(key) >= _SHORTEST_NAME), key=len, reverse=True)
        if not names:
            return text
        words = re.compile(
            rf"(?<![{ALNUM}_-])(?:{'|'.join(map(re.escape, names))})(?![{ALNUM}_-])", re.IGNORECASE
        )
        return words.sub(self._repeated, text)

    def _repeated(self, match: re.Match[str]) -> str:
        removed = self._removed.get(match.group().casefold())
        return match.group() if removed is None else removed.placeholder


def anonymize(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return ``text`` with placeholders for what identifies somebody, and what was taken out."""
    anonymizer = Anonymizer()
    return anonymizer.redact(text), anonymizer.removed
