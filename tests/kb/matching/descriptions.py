"""The labelled descriptions, and typing errors to put into them."""

from __future__ import annotations

import json
import random
import re
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True)
class Described:
    """A description, the id that fits it best, others that would serve as well, and what it states."""

    id: str
    text: str
    label: str
    also: tuple[str, ...]
    language: str
    facts: dict[str, str]

    @property
    def accepted(self) -> frozenset[str]:
        """Every id that counts as right."""
        return frozenset({self.label, *self.also})

    @property
    def has_problem(self) -> bool:
        """Whether there is a problem to be found."""
        return self.label != OUT_OF_SCOPE

    @property
    def is_disputed(self) -> bool:
        """Whether both an answer and a refusal would do: such rows say nothing about refusals."""
        return OUT_OF_SCOPE in self.accepted and len(self.accepted) > 1


@cache
def descriptions() -> tuple[Described, ...]:
    """Return all labelled descriptions."""
    lines = (DATA / "descriptions.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_described(json.loads(line)) for line in lines)


def _described(row: dict[str, Any]) -> Described:
    also = tuple(row["also"])
    return Described(row["id"], row["text"], row["label"], also, row["lang"], row["facts"])


def with_typos(text: str, seed: int) -> str:
    """Return ``text`` with one edit in every second word of four or more letters."""
    chance = random.Random(zlib.crc32(f"{seed} {text}".encode()))  # noqa: S311  typing errors, not secrets
    words = 0

    def edited(found: re.Match[str]) -> str:
        nonlocal words
        words += 1
        return _with_edit(found[0], chance) if words % 2 == 0 else found[0]

    return re.sub(r"[^\W\d_\u3400-\u9fff]{4,}", edited, text)


def _with_edit(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
