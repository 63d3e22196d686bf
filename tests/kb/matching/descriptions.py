"""The labelled descriptions, and typing errors to put into them."""

from __future__ import annotations

import json
import random
import re
import zlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
OUT_OF_SCOPE = "out-of-scope"


TRIAGE = "cannot-sign-in"
SETS = ("dev", "retold", "short", "stories")
"""Whole descriptions, retold threads (hard), short and vague texts, stories that no phrase was made from."""
LANGUAGES_READ = frozenset({"en", "de", "fr", "es", "nl", "it", "zh"})


@dataclass(frozen=True)
class Described:
    """A description, the id that fits it best, others that would serve as well, and what it states.

    ``elsewhere`` are the entries that may be named where there is no problem. ``implied`` are facts that
    may be read into the text or not. ``half`` is *final* for the stories that nothing was fitted on.
    """

    id: str
    text: str
    label: str
    also: tuple[str, ...]
    language: str
    facts: dict[str, str]
    kind: str = ""
    elsewhere: tuple[str, ...] = ()
    half: str = "fit"
    implied: dict[str, str] = field(default_factory=dict)

    @property
    def accepted(self) -> frozenset[str]:
        """Every id that counts as right; a vague text has no label but the triage."""
        return frozenset({TRIAGE if self.is_vague else self.label, *self.also})

    @property
    def is_vague(self) -> bool:
        """Whether the text says no more than that somebody is locked out."""
        return self.label == "vague"

    @property
    def has_problem(self) -> bool:
        """Whether there is a problem to be found."""
        return self.label != OUT_OF_SCOPE

    @property
    def is_disputed(self) -> bool:
        """Whether both an answer and a refusal would do: such rows say nothing about refusals."""
        return OUT_OF_SCOPE in self.accepted and len(self.accepted) > 1


@cache
def descriptions(name: str = "dev") -> tuple[Described, ...]:
    """Return the labelled descriptions of a set, one of ``SETS``, in the languages that Backin reads."""
    return tuple(row for row in all_descriptions(name) if row.language in LANGUAGES_READ)


@cache
def all_descriptions(name: str) -> tuple[Described, ...]:
    """Return the labelled descriptions of a set, those in other languages too."""
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_described(json.loads(line)) for line in lines)


def _described(row: dict[str, Any]) -> Described:
    return Described(
        id=row["id"],
        text=row["text"],
        label=row["label"],
        also=tuple(row["also"]),
        language=row["lang"],
        facts=row.get("facts", {}),
        kind=row.get("kind", ""),
        elsewhere=tuple(row.get("elsewhere", ())),
        half=row.get("half", "fit"),
        implied=row.get("implied", {}),
    )


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
