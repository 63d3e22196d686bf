"""All the prose of the content, each piece with the place of the entry that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kb.model import KnowledgeBase, Place


def prose(kb: KnowledgeBase) -> Iterator[tuple[Place, str]]:
    """Yield every text of every page, with the place of the innermost thing that it is a part of."""
    pages = (kb.problems, kb.roads, kb.actions, kb.effects, kb.facts, kb.elsewhere, kb.glossary, kb.sources)
    for page in (each for mapping in pages for each in mapping.values()):
        yield from _texts(page, page.place)


def _texts(part: object, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(part, str):
        yield place, part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each, place)
    elif is_dataclass(part) and not isinstance(part, Place):
        inner = getattr(part, "place", place)
        for field in fields(part):
            yield from _texts(getattr(part, field.name), inner)
