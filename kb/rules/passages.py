"""The parts of an action's text that are meant for one version of DSM, and what they say."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from kb.model import DSM, Block, Blocks, Bullets, Known, Passage, strong


def passages_for(passages: tuple[Passage, ...], facts: Mapping[str, Known]) -> tuple[Passage, ...]:
    """Return the passages for the known version of DSM, or all of them while it is not known."""
    version = facts.get(DSM)
    if version is None:
        return passages
    return tuple(passage for passage in passages if passage.dsm in {None, version.value})


def as_prose(passages: tuple[Passage, ...], *, numbered: bool = False) -> Blocks:
    """Return passages as one text, what is for one version under its name, with numbers through all of it."""
    return tuple(_blocks(passages, numbered=numbered))


def _blocks(passages: tuple[Passage, ...], *, numbered: bool) -> Iterator[Block]:
    for version, group in groupby(passages, key=lambda passage: passage.dsm):
        if version is not None:
            yield from strong(f"DSM {version}:")
        number = 1
        for passage in group:
            yield from passage.prose
            if passage.items:
                yield Bullets(passage.items, number if numbered else None)
            number += len(passage.items)
