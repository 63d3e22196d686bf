"""What the words and the sources of the present page are: what the full-screen app shows behind its links."""

from __future__ import annotations

from collections.abc import Iterator

from kb.model import (
    AtAction,
    AtEnding,
    AtFact,
    AtQuestion,
    Blocks,
    KnowledgeBase,
    LinkKind,
    State,
    links,
)
from kb.rules import passages_for
from tui.plain.rendering import text_of


def term_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield each word of the present page that is explained, with its explanation."""
    ids = _linked(LinkKind.TERM, kb, state)
    entries = [kb.glossary[each] for each in ids if each in kb.glossary]
    if not entries:
        yield "No word on this page is explained further."
    yield from (f"  - {entry.term}: {text_of(entry.text)}" for entry in entries)


def source_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield who says what the present page says: the title of each source, and its address if it has one."""
    ids = _linked(LinkKind.SOURCE, kb, state)
    if isinstance(state.position, AtAction):
        ids += kb.actions[state.position.action].sources
    sources = [kb.sources[each] for each in dict.fromkeys(ids) if each in kb.sources]
    if not sources:
        yield "This page names no source."
    yield from (f"  - {source.title}: {source.url or 'no address to open'}" for source in sources)


def _linked(kind: LinkKind, kb: KnowledgeBase, state: State) -> list[str]:
    found = (link for text in _texts(kb, state) for link in links(text) if link.kind is kind)
    return list(dict.fromkeys(link.id for link in found))


def _texts(kb: KnowledgeBase, state: State) -> Iterator[Blocks]:
    """Yield what is said at the present position."""
    match state.position:
        case AtQuestion(step) | AtEnding(step):
            yield kb.steps[step].prose
            if isinstance(state.position, AtQuestion):
                yield from (kb.question(step).find_out, kb.question(step).why)
        case AtFact(_, fact, _):
            yield kb.facts[fact].find_out
        case AtAction(step, id):
            action = kb.actions[id]
            yield from (kb.steps[step].prose, action.summary)
            for part in (action.before, action.steps, action.check, action.put_back):
                for passage in passages_for(part, state.facts):
                    yield from (passage.prose, *passage.items)
