"""What addresses, names and serial numbers look like.

Each named group of a pattern is something to look at. It is called after what must hold for it to be
personal, a rule of ``kb.anonymize.values``; a number behind that tells groups of one pattern apart.
"""

from __future__ import annotations

import re
from functools import cache

from kb.anonymize.patterns.hosts import DEVICES, IN_LINKS, MAIL, NUMBERS, QUICKCONNECT
from kb.anonymize.patterns.people import IN_COMMANDS, PEOPLE, USERS
from kb.anonymize.patterns.serials import SERIALS


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Return them in the order in which they are looked for: what is longer and surer comes first."""
    groups = (MAIL, QUICKCONNECT, IN_LINKS, NUMBERS, SERIALS, IN_COMMANDS, PEOPLE, USERS, DEVICES)
    return tuple(re.compile(pattern, re.IGNORECASE) for group in groups for pattern in group)
