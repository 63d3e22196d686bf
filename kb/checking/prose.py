"""All the prose of the content, each piece with the place of the entry that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from kb.model import Blocks, Bullets, CodeBlock, KnowledgeBase, Paragraph, Place, paragraph

_READ_IN_TROUBLE = frozenset(
    {"title", "summary", "question", "statement", "prose", "why", "find_out", "text", "hint", "items"}
    | {"steps", "answers", "values", "before", "check", "symptoms", "put_back", "affects", "keeps", "undo"}
)
"""The parts of problems, roads, actions, effects and facts that are shown to people: no ids, no phrases."""


def prose(kb: KnowledgeBase) -> Iterator[tuple[Place, Blocks]]:
    """Yield every text of every page, with the place of the innermost thing that it is a part of."""
    pages = (kb.problems, kb.roads, kb.actions, kb.effects, kb.facts, kb.elsewhere, kb.glossary, kb.sources)
    for page in (each for mapping in pages for each in mapping.values()):
        yield from _texts(page, page.place)


def guidance(kb: KnowledgeBase) -> Iterator[tuple[Place, Blocks]]:
    """Yield what people in trouble read in steps, actions, effects and facts, with its place as above."""
    pages = (kb.problems, kb.roads, kb.actions, kb.effects, kb.facts)
    for page in (each for mapping in pages for each in mapping.values()):
        yield from _texts(page, page.place, _READ_IN_TROUBLE)


def _texts(part: object, place: Place, only: frozenset[str] | None = None) -> Iterator[tuple[Place, Blocks]]:
    if isinstance(part, str):
        yield place, paragraph(part)
    elif isinstance(part, Paragraph | Bullets | CodeBlock):
        yield place, (part,)
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each, place, only)
    elif not isinstance(part, Place):
        inner = getattr(part, "place", place)
        for name in getattr(part, "__dataclass_fields__", ()):
            if only is None or name in only:
                yield from _texts(getattr(part, name), inner, only)
