"""Folding a text so that spellings of the same thing become equal."""

from __future__ import annotations

import unicodedata

from kb.matching.han import simplified

# Typographic quotes, the modifier apostrophe, the acute and the grave accent are typed for an apostrophe.
_QUOTES = str.maketrans(
    {**dict.fromkeys("\u2019\u2018\u02bc\u00b4\u0060", "'"), "\u2026": " ... ", "\u00ad": ""}
)
_COMBINING = dict.fromkeys(range(0x300, 0x370))


def normalize(text: str) -> str:
    """Return ``text`` in small letters, without accents, full-width forms or traditional characters.

    Compatibility forms are unified first (NFKC), so that full-width digits and ligatures become plain.
    """
    if text.isascii():
        return text.lower().translate(_QUOTES)
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    bare = unicodedata.normalize("NFD", plain).translate(_COMBINING)
    return simplified(unicodedata.normalize("NFC", bare))
