"""Stated facts against the reference: its names and values as ours, and what is disputed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kb.matching import Matcher
from kb.model import KnowledgeBase, Stated
from tests.kb.matching.descriptions import DATA, Described

SCORED = frozenset(
    {
        *("at-the-nas", "beep", "builtin-admin", "device", "encrypted", "is-admin", "knows-password"),
        *("mail-set-up", "model", "nas-status", "open-session", "other-admin", "other-device"),
        *("quickconnect", "reset-done", "saved-password", "shares-open", "ssh", "version"),
    }
)
"""What the reference speaks of, and what is near; versions stand for the facts they teach."""


@dataclass
class Tally:
    """How often each fact was rightly told, wrongly told, missed, or is disputed; mistakes name rows."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    disputed: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list, repr=False)

    @property
    def precision(self) -> float:
        """The share (0..1) of what was told that is right, without what is disputed."""
        told = self.right.total() + self.wrong.total()
        return self.right.total() / told if told else 1.0

    @property
    def recall(self) -> float:
        """The share (0..1) of what the reference states that was told."""
        stated = self.right.total() + self.missed.total()
        return self.right.total() / stated if stated else 1.0


@cache
def _mapping() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "fact_mapping.json").read_text(encoding="utf-8"))
    return loaded


def tally(rows: Iterable[Described], matcher: Matcher, kb: KnowledgeBase) -> Tally:
    """Return the tally over ``rows``. A missed fact that follows from a told one counts as told."""
    counts = Tally()
    disputed = {(each["id"], each["fact"]) for each in _mapping()["disputed"]}
    for row in rows:
        told = matcher.match(row.text).told
        said = {_words(each) for each in told if each.kind != "tried" and each.name in SCORED}
        expected = set(_expected(row, kb)) - {fact for about, fact in disputed if about == row.id}
        reached = said | {str(condition) for each in told for condition in _implied(kb, each)}
        for kind, facts in (("right", expected & reached), ("missed", expected - reached)):
            getattr(counts, kind).update(map(_name, facts))
        arguable = {_written(name, value) for name, value in row.implied.items()}
        for fact in sorted(said - expected - arguable):
            _count_extra(counts, row, fact, expected, is_disputed=(row.id, fact) in disputed)
    return counts


def _count_extra(counts: Tally, row: Described, fact: str, expected: set[str], *, is_disputed: bool) -> None:
    if fact == "model = VirtualDSM" and "device: virtual" in expected:
        return
    if is_disputed:
        counts.disputed[_name(fact)] += 1
    else:
        counts.wrong[_name(fact)] += 1
        counts.mistakes.append(f"{row.id}: {fact}")


def _expected(row: Described, kb: KnowledgeBase) -> Iterable[str]:
    """Yield what the row states: in the free names of the first set, or in those of the content."""
    for name, value in row.facts.items():
        if name == "dsm" and "version" in row.facts:
            continue  # the version says it more exactly
        values = _mapping()["facts"].get(name, {})
        if value in values:
            yield values[value]
        elif "*" in values and f"{name}: {value}" not in _mapping()["not_scored"]:
            yield values["*"].replace("*", value)
        elif name == "version" or (name in SCORED and name in kb.facts and _has(kb, name, value)):
            yield _written(name, value)


def _written(name: str, value: str) -> str:
    return f"{name} = {value}" if name in {"model", "version"} else f"{name}: {value}"


def _has(kb: KnowledgeBase, fact: str, value: str) -> bool:
    return value in {each.id for each in kb.facts[fact].values}


def _implied(kb: KnowledgeBase, told: Stated) -> Iterable[object]:
    return kb.facts[told.name].value(told.value).implies if told.kind == "fact" else ()


def _words(told: Stated) -> str:
    return f"{told.name}: {told.value}" if told.kind == "fact" else f"{told.name} = {told.value}"


def _name(fact: str) -> str:
    return fact.replace(" =", ":").partition(":")[0]
