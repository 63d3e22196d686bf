"""Understanding a typed reply: a number, the beginning of an answer, or a word that works everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Word(Enum):
    """Words that work everywhere in the dialog."""

    BACK = "back"
    WHY = "why"
    FACTS = "facts"
    LADDER = "ladder"
    START_OVER = "start over"
    NONE_OF_THESE = "none of these"
    HELP = "help"
    QUIT = "quit"


_ALIASES = {
    "b": Word.BACK,
    "undo": Word.BACK,
    "why?": Word.WHY,
    "restart": Word.START_OVER,
    "none": Word.NONE_OF_THESE,
    "?": Word.HELP,
    "h": Word.HELP,
    "q": Word.QUIT,
    "exit": Word.QUIT,
}

_SHORT = {
    "y": "yes",
    "n": "no",
    "idk": "i don't know",
    "dont know": "i don't know",
    "don't know": "i don't know",
}


def word(reply: str) -> Word | None:
    """Return the word that works everywhere which ``reply`` is, if it is one."""
    folded = reply.strip().casefold()
    return _ALIASES.get(folded) or next((each for each in Word if each.value == folded), None)


def choose(reply: str, texts: Sequence[str], also: Sequence[Sequence[str]] = ()) -> int | None:
    """Return the index of the one text that ``reply`` means: by number from 1, whole, or by its beginning.

    ``also`` holds other words for each of the ``texts``; they count when they are typed whole.
    """
    folded = _fold(reply)
    if folded.isdecimal():
        number = int(folded)
        return number - 1 if 1 <= number <= len(texts) else None
    for index, others in enumerate(also):
        if folded in others:
            return index
    folded = _SHORT.get(folded, folded)
    answers = [_fold(text) for text in texts]
    if folded in answers:
        return answers.index(folded)
    beginning = [index for index, answer in enumerate(answers) if folded and answer.startswith(folded)]
    return beginning[0] if len(beginning) == 1 else None


def _fold(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").casefold().strip(" .").split())
