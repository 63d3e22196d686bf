"""Telephone numbers, as people write them in the countries whose languages are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REGIONS = ("US", "GB", "IE", "DE", "AT", "CH", "FR", "BE", "ES", "MX", "IT", "NL", "CN", "TW")
"""Where a number is from that does not say so itself, as ISO 3166 codes."""
_ADDRESS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)")
_FEWEST_DIGITS = 7


def phones_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers begin and end that are valid in their country and no IP address or version."""
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
