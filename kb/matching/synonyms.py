"""Words that say the same in a statement, in all languages: each is read as the name of its group.

So a statement is written once and heard in many words: *other admin works* is *mein zweiter Administrator
geht* as well. Only statements are read so; what a text is about is told by its own words.

The groups stand in ``synonyms.txt``: a name, a colon, and what else says it, with commas between; a line that
begins with a space goes on with the group. A word belongs to one group only. What the group ``-`` holds says
nothing and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from kb.matching.normalize import normalize
from kb.matching.particles import written_out
from kb.matching.tokens import WORD, Words, sentences

NOT = "not"
SOMEBODY = "wife"
"""The group of all people around a person: relatives, friends, colleagues."""
NOTHING_SAID = "-"
_REPEATED = {NOT, "nobody", "neither"}
_CONCORD = 4
"""Within so many words a second negation only repeats one: *no tengo ninguna sesión*, *personne n'a*."""
_MODEL = re.compile(r"(?:ds|rs)\d{3,4}[a-z]*")
"""A NAS that is called by its model: *I stand in front of the DS118*."""
_PLAIN = re.compile(r"[a-z0-9 \u3400-\u9fff]+")


@cache
def groups() -> dict[str, tuple[Words, ...]]:
    """Return by the name of each group the runs of folded words that say it."""
    text = (files(__package__) / "synonyms.txt").read_text(encoding="utf-8").replace("\n  ", " ")
    named = (line.partition(": ") for line in normalize(text).splitlines())
    return {name: tuple(written_out(_words(run)) for run in runs.split(", ")) for name, _, runs in named}


def _words(run: str) -> Sequence[str]:
    """Return the words of ``run``; most have no mark in them that says more, which is quicker."""
    return WORD.findall(run) if _PLAIN.fullmatch(run) else sentences(run)[0]


def words_of_groups() -> Iterator[str]:
    """Yield every word that stands in a group, as often as it does."""
    for runs in groups().values():
        for run in runs:
            yield from run


@lru_cache
def alike(words: Words) -> Words:
    """Return ``words`` with each run of words that belongs to a group replaced by the group's name.

    Of two negations near each other one is left, and a model is the NAS.
    """
    words = tuple("nas" if _MODEL.fullmatch(word) else word for word in words)
    read: list[str] = []
    place = 0
    while place < len(words):
        length, name = _longest_run(words, place)
        if name != NOTHING_SAID and not (name == NOT and not _REPEATED.isdisjoint(read[-_CONCORD:])):
            read.append(name)
        place += length
    return tuple(read)


def _longest_run(words: Words, place: int) -> tuple[int, str]:
    """Return how many words from ``place`` on make the longest run of a group, and what they are read as."""
    for run, name in _by_first().get(words[place], ()):
        if words[place : place + len(run)] == run:
            return len(run), name
    return 1, words[place]


@cache
def _by_first() -> dict[str, list[tuple[Words, str]]]:
    found: dict[str, list[tuple[Words, str]]] = {}
    for name, runs in groups().items():
        for run in runs:
            found.setdefault(run[0], []).append((run, name))
    return {first: sorted(entries, key=lambda entry: -len(entry[0])) for first, entries in found.items()}
