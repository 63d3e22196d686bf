"""The pages that a report names: each link to one leads to its title and its words, further below."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb.model import KnowledgeBase
from kb.report.markdown import PAGE, code, escape, standalone

_LINK = re.compile(rf"\]\(<#{PAGE}-([a-z0-9-]+)>\)")


def pages_section(kb: KnowledgeBase, blocks: Iterable[str]) -> list[str]:
    """Return what each page is that ``blocks`` of a report link to, and how to read all of it."""
    found: dict[str, list[str]] = {}
    waiting = _linked(blocks)
    while waiting:
        page = waiting.pop(0)
        if page not in found:
            found[page] = _page(kb, page)
            waiting += _linked(found[page])
    pages = [block for page in found.values() for block in page]
    return ["## Pages named here", *pages] if pages else []


def _linked(blocks: Iterable[str]) -> list[str]:
    return [page for block in blocks for page in _LINK.findall(block)]


def _page(kb: KnowledgeBase, id: str) -> list[str]:
    """Return a page's heading, title and words; nothing where there is no such page."""
    heading = f"### {PAGE.title()} {id}"
    if id in kb.elsewhere:
        return [heading, f"**{escape(kb.elsewhere[id].title)}**", standalone(kb.elsewhere[id].help)]
    page = kb.problems.get(id) or kb.actions.get(id) or kb.roads.get(id)
    if page is None:
        return []
    all_of_it = "" if id in kb.roads else f"To read all of it, type {code(f'backin show {id}')}."
    return [heading, f"**{escape(page.title)}**", standalone(page.summary), all_of_it]
