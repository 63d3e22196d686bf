"""The parts of an advice: its actions, its list of steps, and where it goes on."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeGuard

from kb.model import Target
from kb.reading.blocks import Block, CodeBlock, Heading, ListBlock, Paragraph
from kb.reading.codes import Code
from kb.reading.notes import Reading
from kb.reading.targets import PAGES, leads_to, read_action_links, read_way

WAYS = ("Worked:", "Then:")
"""How the paragraphs open that say where an advice goes on."""

_OPENER = re.compile(
    r"\s*(?:(?:[-*+]|\d+[.)])\s+)?[*_]{0,2}(Worked|Then|Why we ask|How to find out)[*_]{0,2}:"
)


def read_actions(actions: ListBlock, reading: Reading) -> tuple[str, ...]:
    """Read the ids of the actions of an advice, in order."""
    for link in (item.text.leading for item in actions.items):
        if link and link.title:
            wrong = "Facts in the link of an advice teach nothing and decide nothing."
            reading.report(link.line, Code.STRAY_TITLE, wrong)
    return tuple(read_action_links(actions.items, reading, mixed=True))


def opens_with(block: Block, openers: str | tuple[str, ...]) -> TypeGuard[Paragraph]:
    """Whether a block is a paragraph that begins with one of the openers."""
    return isinstance(block, Paragraph) and block.text.plain.startswith(openers)


def read_ways(blocks: Iterable[Block], reading: Reading) -> dict[str, Target]:
    """Read where an advice goes on, by ``Worked`` and ``Then``."""
    ways: dict[str, Target] = {}
    for block in blocks:
        if opens_with(block, WAYS):
            word = block.text.plain.partition(":")[0]
            target = _way(word, block, reading)
            if word in ways:
                wrong = f"'{word}:' stands twice in this step."
                reading.report(block.line, Code.STRAY_WAY, wrong, "Keep one of the two.")
            elif target:
                ways[word] = target
    return ways


def _way(word: str, block: Paragraph, reading: Reading) -> Target | None:
    links = block.text.links
    if len(links) == 1:
        return read_way(links[0], reading)
    if not (_glued_lines(block) or block.text.has_broken_link):
        reading.report(block.line, Code.WAY_WITHOUT_LINK, f"'{word}:' has {len(links) or 'no'} links.")
    return None


def report_stray_ways(blocks: Iterable[Block], reading: Reading) -> None:
    """Report ``Worked:`` and ``Then:`` in a step that offers no action."""
    for block in blocks:
        if opens_with(block, WAYS):
            word = block.text.plain.partition(":")[0]
            wrong = f"'{word}:' stands in a step without a numbered list of actions."
            reading.report(block.line, Code.STRAY_WAY, wrong)


def report_glued_lines(blocks: Sequence[Block], reading: Reading) -> None:
    """Report openers of paragraphs that became part of a list or of the paragraph before them."""
    for block in blocks:
        for line, word in _glued_lines(block):
            reading.report(line, Code.GLUED_LINE, f"'{word}:' does not open a paragraph of its own here.")


def _glued_lines(block: Block) -> list[tuple[int, str]]:
    if isinstance(block, CodeBlock | Heading):
        return []
    first = 1 if isinstance(block, Paragraph) else 0
    lines = block.markdown.split("\n")
    matches = ((number, _OPENER.match(line)) for number, line in enumerate(lines) if number >= first)
    return [(block.line + number, match[1]) for number, match in matches if match]


def answer_list(blocks: Sequence[Block], reading: Reading) -> ListBlock | None:
    """Return the last bullet list, if any of its items begins with a link to a step or a page of steps.

    Such lists before the last one are reported, and so are bullets that begin with actions.
    """
    lists = [block for block in blocks if isinstance(block, ListBlock) and not block.ordered]
    for block in lists[:-1]:
        if _any_leads(block, PAGES, reading):
            wrong = "These items lead on, but another bullet list follows in this step."
            reading.report(block.line, Code.LIST_NOT_LAST, wrong)
    if not lists:
        return None
    last = lists[-1]
    if _any_leads(last, PAGES, reading):
        return last
    if _any_leads(last, ("actions",), reading):
        wrong = "Actions stand here in a bullet list, where nothing offers them."
        reading.report(last.line, Code.BULLETED_ACTIONS, wrong)
    return None


def action_list(blocks: Sequence[Block], reading: Reading) -> ListBlock | None:
    """Return the last numbered list, if any of its items begins with a link to an action or a step."""
    lists = [
        block
        for block in blocks
        if isinstance(block, ListBlock) and block.ordered and _any_leads(block, ("actions", *PAGES), reading)
    ]
    for block in lists[:-1]:
        wrong = "A second numbered list of actions follows in this step."
        reading.report(block.line, Code.LIST_NOT_LAST, wrong)
    return lists[-1] if lists else None


def _any_leads(block: ListBlock, kinds: tuple[str, ...], reading: Reading) -> bool:
    return any(leads_to(item.text.leading, reading) in kinds for item in block.items)
