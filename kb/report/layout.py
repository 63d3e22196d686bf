"""What writing and reading a report must agree on."""

from __future__ import annotations

import re

FORMAT = "1"
"""The version of the log's format. It changes when older programs could not read it any more."""

TITLE = "Backin report"
WORDS = "In your own words"
LOG = "The log"

FORMAT_ROW = "Format"
CASE_ROW = "Case"
BEGAN_ROW = "Began"
MATCH_ROW = "Match"
WAIT_ROW = "Wait"
COUNT_ROW = "Entries"
"""How many events the log has, so that a cut one is noticed. Reports of earlier versions have no such row."""

WAITS = "**Waits until:** "
"""Begins the line, below *The problem*, that a glance reads; the time in ISO 8601 follows."""

EVENT_COLUMNS = ("Event", "About", "Value")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_case_id(text: str) -> bool:
    """Return whether ``text`` can name a case, and so a file: such a name leads out of no folder."""
    return _ID.fullmatch(text) is not None
