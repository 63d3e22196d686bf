"""Folding a text so that spellings of the same thing become equal."""

from __future__ import annotations

import unicodedata

from kb.matching.han import simplified

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "…": " ... ", "\u00ad": ""})
_COMBINING = dict.fromkeys(range(0x300, 0x370))


def fold(text: str) -> str:
    """Return ``text`` in small letters, without accents, full-width forms or traditional characters.

    Compatibility forms are unified first (NFKC), so that full-width digits and ligatures become plain.
    """
    if text.isascii():
        return text.lower().translate(_QUOTES)
    plain = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    bare = unicodedata.normalize("NFD", plain).translate(_COMBINING)
    return simplified(unicodedata.normalize("NFC", bare))
