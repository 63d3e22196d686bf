"""Texts that tell of two problems, made of two labelled descriptions each."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.kb.matching.descriptions import Described
from tests.kb.matching.figures import Method

LONGEST = 40
"""Descriptions with more words than this make texts that nobody would read, let alone type."""


def two_in_one(
    rows: Sequence[Described], number: int, seed: int
) -> Iterator[tuple[str, Described, Described]]:
    """Yield ``number`` texts in English with the two descriptions that each is made of, drawn with ``seed``.

    The two have nothing in common that would serve both.
    """
    chance = random.Random(seed)  # noqa: S311  a sample, not a secret
    short = [row for row in rows if row.has_problem and row.language == "en"]
    short = [row for row in short if len(row.text.split()) <= LONGEST]
    while number:
        one, other = chance.sample(short, 2)
        if one.accepted.isdisjoint(other.accepted):
            yield f"{one.text.rstrip('.')}. And then {other.text}", one, other
            number -= 1


def both_shown(rows: Sequence[Described], method: Method, number: int = 300, seed: int = 1) -> float:
    """Return the share (0..1) of such texts of which both problems are among the first three.

    Only descriptions that are understood by themselves are drawn.
    """
    understood = [row for row in rows if {*method(row.text).problems[:1]} & row.accepted]
    texts = list(two_in_one(understood, number, seed))
    shown = [{*method(text).problems[:3]} for text, _, _ in texts]
    both = (
        bool(three & one.accepted and three & other.accepted)
        for three, (_, one, other) in zip(shown, texts, strict=True)
    )
    return sum(both) / number
