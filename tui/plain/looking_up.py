"""What the words and the sources of the present page are: what the full-screen app shows behind its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kb.model import AtAction, AtEnding, AtFact, AtQuestion, KnowledgeBase, Question, State
from kb.passages import passages_for
from tui.plain.wording import text_of

_TERM: Final = re.compile(r"\]\((?:[^()\s#]*/)?glossary\.md#([^()\s]+)\)")
_SOURCE: Final = re.compile(r"\]\((?:[^()\s#]*/)?sources\.md#([^()\s]+)\)")


def term_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield each word of the present page that is explained, with its explanation."""
    ids = _found(_TERM, _texts(kb, state))
    entries = [kb.glossary[each] for each in ids if each in kb.glossary]
    if not entries:
        yield "No word on this page is explained further."
    yield from (f"  - {entry.term}: {text_of(entry.text)}" for entry in entries)


def source_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield who says what the present page says: the title of each source, and its address if it has one."""
    known = {name.lower(): source for name, source in kb.sources.items()}
    ids = [each.lower() for each in _found(_SOURCE, _texts(kb, state))]
    if isinstance(state.position, AtAction):
        ids += [each.lower() for each in kb.actions[state.position.action].sources]
    sources = [known[each] for each in dict.fromkeys(ids) if each in known]
    if not sources:
        yield "This page names no source."
    yield from (f"  - {source.title}: {source.url or 'no address to open'}" for source in sources)


def _found(pattern: re.Pattern[str], texts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(each for text in texts for each in pattern.findall(text)))


def _texts(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield the Markdown of what is said at the present position."""
    match state.position:
        case AtQuestion(step) | AtEnding(step):
            yield kb.steps[step].prose
            question = kb.steps[step]
            if isinstance(question, Question):
                yield from (question.find_out, question.why)
        case AtFact(_, fact, _):
            yield kb.facts[fact].find_out
        case AtAction(step, id):
            action = kb.actions[id]
            yield from (kb.steps[step].prose, action.summary)
            for part in (action.before, action.steps, action.check, action.put_back):
                for passage in passages_for(part, state.facts):
                    yield from (passage.prose, *passage.items)
