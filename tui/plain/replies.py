"""Understanding a typed reply: a number, an answer, or a word that works everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum


class Word(Enum):
    """Words that work everywhere in the dialog."""

    BACK = "back"
    WHY = "why"
    FACTS = "facts"
    LADDER = "ladder"
    LOOK = "look"
    DONE = "done"
    TERMS = "terms"
    SOURCES = "sources"
    START_OVER = "start over"
    NONE_OF_THESE = "none of these"
    HELP = "help"
    QUIT = "quit"


_ALIASES = {
    "b": Word.BACK,
    "go back": Word.BACK,
    "undo": Word.BACK,
    "fact": Word.FACTS,
    "term": Word.TERMS,
    "source": Word.SOURCES,
    "restart": Word.START_OVER,
    "none": Word.NONE_OF_THESE,
    "h": Word.HELP,
    "q": Word.QUIT,
    "exit": Word.QUIT,
}
_UNKNOWN = "i don't know"
_YES = ("ja", "oui", "si", "sí", "sì", "jawohl", "klar", "claro", "certo", "是", "是的", "对", "有")
_NO = ("nein", "non", "nee", "niet", "nö", "不", "不是", "没有", "否")
_SAME = {
    **dict.fromkeys(("y", "yep", "yeah", "yup", "yes i think so", "i think so", "yes please", *_YES), "yes"),
    **dict.fromkeys(("n", "nope", "nah", "i don't think so", "i dont think so", "not really", *_NO), "no"),
    **dict.fromkeys(
        (
            "idk",
            "dunno",
            "dont know",
            "don't know",
            "i dont know",
            "not sure",
            "i'm not sure",
            "no idea",
            "no clue",
        ),
        _UNKNOWN,
    ),
}
_LEAST_BEGINNING = 2


def word(reply: str) -> Word | None:
    """Return the word that works everywhere which ``reply`` is, if it is one."""
    folded = _comparable(reply)
    return _ALIASES.get(folded) or next((each for each in Word if each.value == folded), None)


def says_no(reply: str) -> bool:
    """Return whether ``reply`` is a no, in whatever words."""
    folded = _comparable(reply)
    return _SAME.get(folded, folded) in {"no", "wrong", "not right"}


def number(reply: str) -> int | None:
    """Return the number that ``reply`` ends in, as in ``facts 2``, or ``None``."""
    last = reply.split()[-1:]
    return int(last[0]) if last and last[0].isdecimal() and len(last[0]) < 4 else None


def choose(reply: str, texts: Sequence[str], also: Sequence[Sequence[str]] = ()) -> int | None:
    """Return the index of the text that ``reply`` gives whole: by its number from 1, itself, or by ``also``.

    ``also`` holds other words for each of the ``texts``.
    """
    folded = _comparable(reply)
    if folded.isdecimal():
        place = int(folded) if len(folded) < 4 else 0
        return place - 1 if 1 <= place <= len(texts) else None
    answers = [_comparable(text) for text in texts]
    for said in (folded, _SAME.get(folded, folded)):
        if said in answers:
            return answers.index(said)
        for index, others in enumerate(also):
            if said in others:
                return index
    return None


def choose_or_begin(reply: str, texts: Sequence[str], also: Sequence[Sequence[str]] = ()) -> int | None:
    """Return the index as ``choose`` does, else that of the only text that begins with ``reply``.

    For that it must have two letters at least. A word that works everywhere is no beginning.
    """
    index, folded = choose(reply, texts, also), _comparable(reply)
    if index is not None or word(reply) is not None or len(folded) < _LEAST_BEGINNING:
        return index
    beginning = [index for index, text in enumerate(texts) if _comparable(text).startswith(folded)]
    return beginning[0] if len(beginning) == 1 else None


def titled(reply: str, titles: Mapping[str, str]) -> str | None:
    """Return the id of that of the ``titles``, by id, which ``reply`` gives whole, perhaps behind *read*."""
    said = _comparable(reply).removeprefix("read ")
    return next((each for each, title in titles.items() if _comparable(title) == said), None)


def _comparable(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").casefold().split()).strip(" .,;!?")
