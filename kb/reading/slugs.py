"""The anchors that GitHub makes of headings."""

from __future__ import annotations

import unicodedata

_KEPT_CATEGORIES = {"Nd", "Pc"}
_ID_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def slug(text: str) -> str:
    r"""Return the anchor for a heading with this plain text.

    GitHub takes the small letters, drops all but letters, marks, decimal digits, connectors, hyphens and
    spaces (Ruby's ``[^\\p{Word}\\- ]``), and turns each space into a hyphen.
    """
    return "".join(character for character in text.strip().lower() if _is_kept(character)).replace(" ", "-")


def _is_kept(character: str) -> bool:
    if character in _ID_CHARACTERS or character in "- ":
        return True
    category = unicodedata.category(character)
    return category[0] in "LM" or category in _KEPT_CATEGORIES
