"""Characters that may reach a terminal or a report, and how many."""

import re
import unicodedata
from functools import lru_cache

LIMIT = 10_000
"""How many characters of a description are kept."""
PLACEHOLDER = "[password taken out]"
"""What stands where a password was."""
CLIPPED = f"The text was very long: only its first {LIMIT:,} characters are used."
"""What people are told when a description was longer."""

# ECMA-48: a control sequence (CSI), a control string up to its terminator (OSC, DCS, SOS, PM, APC), or a
# short escape; CSI and the strings may also be opened by a single C1 character. No string reaches past what
# could open the next one: else every opener of many would look for its end through the whole text.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f\n]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]*[0-~]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN_CATEGORIES = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


def first_hidden(text: str) -> str:
    """Return the first character of ``text`` that steers a terminal or hides from the eye, or nothing."""
    if text.isprintable():
        return ""
    return next((character for character in text if not (character == "\t" or _is_seen(character))), "")


def printable(text: str) -> str:
    """Return ``text`` without anything that steers a terminal or hides from the eye.

    Taken out are escape sequences, control characters, overrides and isolates of the writing direction,
    characters without width and lone surrogates. Line ends of all kinds become newlines, tabs spaces.
    """
    plain = _LINE_ENDS.sub("\n", _ESCAPES.sub("", text)).replace("\t", " ")
    if plain.isascii() and plain.replace("\n", "").isprintable():
        return plain
    return "".join(character for character in plain if _is_seen(character))


@lru_cache(maxsize=4096)
def _is_seen(character: str) -> bool:
    if character == "\n":
        return True
    # Selectors of glyph variants beyond the first sixteen serve East Asian archives, and smugglers of text.
    if character in _UNSEEN_LETTERS or "\U000e0100" <= character <= "\U000e01ef":
        return False
    return unicodedata.category(character) not in _UNSEEN_CATEGORIES


def clip(text: str) -> tuple[str, bool]:
    """Return at most the first ``LIMIT`` characters of ``text``, and whether anything was cut off."""
    return text[:LIMIT], len(text) > LIMIT
