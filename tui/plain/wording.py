"""The content's words for a terminal without markup, in which code stays whole."""

from __future__ import annotations

import re
from typing import Final

from kb.plaintext import plain

NO_BREAK: Final = "\ue000"
"""Stands for a space at which no line may be broken. Whoever prints the lines makes it a space again.

It is a character for private use: to everything that reads Markdown or wraps lines it is a letter.
"""

_FENCE = 3
"""From how many backticks on they may fence a block."""
_LINK = r"\[[^\[\]]*\]\((?:[^()\s#]*/)?sources\.md#[^()\s]*\)"
_CITED = re.compile(rf"\s*\({_LINK}(?:,\s*{_LINK})*\)")
"""Brackets with nothing in them but sources."""
_LINKED = re.compile(rf",?\s*{_LINK}")
_LED_TO = re.compile(rf"\s*:\s*{_LINK}(?:,\s*{_LINK})*(?=[.!?])")
"""Sources at the end of a sentence, with the colon that leads to them."""
_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)


def text_of(markdown: str) -> str:
    """Return Markdown as plain text in which code holds together, so that a command can be copied whole.

    The ids of sources are left out: they say nothing to a person, and a screen reader would spell them.
    """
    text = plain(_LINKED.sub("", _LED_TO.sub("", _CITED.sub("", markdown))))
    for code in sorted(_codes(markdown), key=len, reverse=True):
        text = text.replace(code, code.replace(" ", NO_BREAK))
    return text


def _codes(markdown: str) -> set[str]:
    """Return what stands in backticks, as it stands in the plain text: a block by its lines."""
    found: set[str] = set()
    for match in _CODE.finditer(markdown):
        block = match["code"].splitlines() if len(match["ticks"]) >= _FENCE else []
        found |= {line.strip() for line in block} | {" ".join(match["code"].split())}
    return found
