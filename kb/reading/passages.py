"""Passages: the text of an action or an effect, split by DSM version and into lines to follow."""

import re
from collections.abc import Iterable, Sequence

from kb.model import Passage
from kb.reading.blocks import Block, ListBlock, Section
from kb.reading.entries import report_subheadings
from kb.reading.notes import Reading
from kb.reading.prose import prose

_VERSION = re.compile(r"DSM ([567])")


def read_passages(
    blocks: Iterable[Block], versions: Sequence[Section], reading: Reading
) -> tuple[Passage, ...]:
    """Read what is for all versions from ``blocks``, then what stands under ``### DSM 6`` and the like."""
    passages = _passages(blocks, None, reading)
    for section in versions:
        passages += _passages(section.blocks, _version(section, reading), reading)
    return tuple(passages)


def report_other_subheadings(sections: Iterable[Section], reading: Reading) -> None:
    """Report sub-headings that do not name a version of DSM."""
    for section in sections:
        _version(section, reading)


def _version(section: Section, reading: Reading) -> str | None:
    match = _VERSION.fullmatch(section.heading.text)
    if match:
        return match[1]
    report_subheadings([section], reading)
    return None


def _passages(blocks: Iterable[Block], dsm: str | None, reading: Reading) -> list[Passage]:
    """Start a new passage after each list, so that nothing changes its order."""
    passages: list[Passage] = []
    before: list[Block] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            items = tuple(prose(item.blocks, reading) for item in block.items)
            passages.append(Passage(dsm, prose(before, reading), items))
            before = []
        else:
            before.append(block)
    if before:
        passages.append(Passage(dsm, prose(before, reading), ()))
    return passages
