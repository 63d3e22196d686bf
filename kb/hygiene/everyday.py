"""Words that follow "the password is" or "user" in ordinary sentences and are no secret themselves."""

import unicodedata
from functools import cache
from importlib.resources import files


@cache
def everyday_words() -> frozenset[str]:
    """Return the words, in small letters, without accents and apostrophes."""
    text = (files("kb.hygiene") / "everyday.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(_plain(word) for line in lines for word in line.split())


def is_everyday(word: str) -> bool:
    """Return whether ``word``, in any case, with any apostrophes or accents or none, is such a word."""
    return _plain(word) in everyday_words()


def _plain(word: str) -> str:
    """Return ``word`` as people write it in haste, accents left away: *contraseña erronea*."""
    letters = unicodedata.normalize("NFD", word.casefold().replace("'", "").replace("\u2019", ""))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
