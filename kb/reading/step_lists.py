"""Which lists of a step are its answers and its actions, and which are prose."""

from __future__ import annotations

from collections.abc import Sequence

from kb.reading.blocks import Block, Item, ListBlock
from kb.reading.codes import Code
from kb.reading.notes import Reading
from kb.reading.targets import PAGES, leads_to


def answer_list(blocks: Sequence[Block], reading: Reading) -> ListBlock | None:
    """Return the last bullet list, if any of its items begins with a link to a step or a page of steps.

    Such lists before the last one are reported, and so are bullets that begin with actions.
    """
    lists = [block for block in blocks if isinstance(block, ListBlock) and not block.ordered]
    for block in lists[:-1]:
        if _any_leads(block, PAGES, reading):
            wrong = "These items lead on, but another bullet list follows in this step."
            reading.report(
                block.line, Code.LIST_NOT_LAST, wrong, "Put the answers into one list, as the last."
            )
    if not lists:
        return None
    last = lists[-1]
    if _any_leads(last, PAGES, reading):
        return last
    if _any_leads(last, ("actions",), reading):
        wrong = "Actions stand here in a bullet list, where nothing offers them."
        reading.report(last.line, Code.BULLETED_ACTIONS, wrong, "Number the list: '1. [...](...)'.")
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
        reading.report(block.line, Code.LIST_NOT_LAST, wrong, "Put the actions into one list, in order.")
    return lists[-1] if lists else None


def report_missing_link(item: Item, wanted: str, reading: Reading) -> None:
    """Report an item that does not begin with a link, in a list whose other items do."""
    if reading.has_broken_link(item.text):
        return
    wrong = "This item does not begin with a link, but others of the list do."
    reading.report(item.line, Code.MIXED_LIST, wrong, f"Begin it with a link to {wanted}, or make two lists.")


def _any_leads(block: ListBlock, kinds: tuple[str, ...], reading: Reading) -> bool:
    return any(leads_to(item.text.leading, reading) in kinds for item in block.items)
