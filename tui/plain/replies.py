"""Understanding a typed reply: a number, an answer, or a word that works everywhere."""

from collections.abc import Sequence
from enum import Enum


class Word(Enum):
    """Words that work everywhere in the dialog."""

    BACK = "back"
    WHY = "why"
    MORE = "more"
    FACTS = "facts"
    LADDER = "ladder"
    HOW = "how"
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
    folded = comparable(reply)
    return _ALIASES.get(folded) or next((each for each in Word if each.value == folded), None)


def is_told(reply: str) -> bool:
    """Return whether ``reply`` tells something: several words, or one in a script without blanks."""
    return len(reply.split()) > 1 or not reply.isascii()


def number(reply: str) -> int | None:
    """Return the number that ``reply`` ends in, as in ``facts 2``, or ``None``."""
    last = reply.split()[-1:]
    return int(last[0]) if last and last[0].isdecimal() and len(last[0]) < 4 else None


def choose(reply: str, texts: Sequence[str], also: Sequence[Sequence[str]] = ()) -> int | None:
    """Return the index of the text that ``reply`` gives: by its number from 1, itself, or by ``also``.

    ``also`` holds other words for each of the ``texts``. Two letters or more are enough where only one text
    begins with them; but a word that works everywhere is no beginning.
    """
    folded = comparable(reply)
    if folded.isdecimal() and len(folded) < 4 and 1 <= int(folded) <= len(texts):
        return int(folded) - 1
    answers = [comparable(text) for text in texts]
    for said in (folded, _SAME.get(folded, folded)):
        if said in answers:
            return answers.index(said)
        for index, others in enumerate(also):
            if said in others:
                return index
    beginning = [index for index, text in enumerate(answers) if text.startswith(folded)]
    means_it = len(beginning) == 1 and len(folded) >= _LEAST_BEGINNING and word(reply) is None
    return beginning[0] if means_it else None


def comparable(text: str) -> str:
    """Return ``text`` without what makes no difference: case, spaces, and the marks around it."""
    return " ".join(text.replace("\u2019", "'").casefold().split()).strip(" .,;!?")
