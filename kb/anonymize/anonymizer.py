"""Replacing what identifies a person or a NAS by placeholders that stay the same; a case so cleaned."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kb.anonymize.values import ALNUM, KINDS, PLACEHOLDER, is_personal
from kb.hygiene import LINK_LOCAL, printable
from kb.model import Case, Event, Stated, Unread

_SHORTEST_NAME = 3
_REGIONS = ("US", "GB", "IE", "DE", "AT", "CH", "FR", "BE", "ES", "MX", "IT", "NL", "CN", "TW")
"""Where a telephone number is from that does not say so itself, as ISO 3166 codes."""
_ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)")
_FEWEST_DIGITS = 7


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
        for start, end in _phones_in(text):
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


def _phones_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers begin and end: valid in some country, and no address or version."""
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return
    from phonenumbers import PhoneNumberMatcher  # noqa: PLC0415 -- 45 ms, for cleaned reports only

    found = {(match.start, match.end) for region in _REGIONS for match in PhoneNumberMatcher(text, region)}
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        digits = sum(map(str.isdigit, text[start:end]))
        is_version = text[:start].endswith((".", "-"))
        if (
            start >= last
            and digits >= _FEWEST_DIGITS
            and not is_version
            and not _ADDRESS.search(text, start, end)
        ):
            yield start, end
            last = end


def anonymize_case(case: Case, *, words: bool = False) -> tuple[Case, tuple[Removed, ...]]:
    """Return ``case`` without what identifies somebody, and what was taken out, for a preview.

    The person's own words are left out, or with ``words`` cleaned as far as names are recognised. All events
    stay, so that the copy can be resumed; addresses are taken out of the open details, and names out of rows
    that this version does not know.
    """
    anonymizer = Anonymizer()
    description = anonymizer.redact(printable(case.description)) if words else ""
    events = tuple(_redacted(event, anonymizer) for event in case.events)
    return replace(case, description=description, events=events), anonymizer.removed


def _redacted(event: Event, anonymizer: Anonymizer) -> Event:
    if isinstance(event, Stated) and event.kind == "detail":
        return replace(event, value=anonymizer.redact(printable(event.value)))
    if isinstance(event, Unread):
        read = (anonymizer.redact(text) for text in (event.name, event.about, event.value))
        return Unread(*read, at=event.at)
    return event


CAUTION = (
    "Street addresses, companies, and names that nothing in the text marks as such are not recognized. "
    "Read every line before you pass it on."
)


def preview(removed: Sequence[Removed], *, words: bool) -> Iterator[str]:
    """Yield in lines what was ``removed``, and what to heed; ``words``: the person's own are kept."""
    if not words:
        yield "Your own words are left out of the report. What you answered stays."
    if removed:
        yield "Taken out of the report:"
    elif words:
        yield "Nothing was taken out of the report."
    yield from (f"  {each.original} → {each.placeholder}" for each in removed)
    if words:
        yield CAUTION
