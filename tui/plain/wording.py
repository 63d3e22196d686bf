"""The content's words for a terminal without markup, in which code stays whole."""

from __future__ import annotations

from typing import Final

from kb.model import Blocks
from kb.wording import plain

NO_BREAK: Final = "\ue000"
"""Stands for a space at which no line may be broken. Whoever prints the lines makes it a space again.

It is a character for private use: to everything that wraps lines it is a letter.
"""


def text_of(blocks: Blocks) -> str:
    """Return prose as plain text in which code holds together, so that a command can be copied whole."""
    return plain(blocks, code=lambda text: text.replace(" ", NO_BREAK))
