"""A file of foreign content, of any kind, among good ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from unittest.mock import patch

from kb.dialog import advance, moves
from kb.model import Block, Case, Event, KnowledgeBase, State, Switched, UnreadableContentError, links
from kb.reading import assembly, parse_document, read_files
from kb.wording import plain
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless, holds_report
from tests.hostile.targets.markdown import PIECES as MARKDOWN_PIECES
from tests.hostile.targets.target import Target
from tests.tiny_content import TINY
from tui.plain.rendering import lines

_NAMES = (*TINY, "roads/hand-over.md")
_PIECES = (
    *MARKDOWN_PIECES,
    *pieces_of(
        "Worked: ¦Then: ¦**Why we ask:** ¦**How to find out:** ¦## Steps\n¦## People say\n¦### DSM 6\n",
        "## What can help\n¦### Deutsch\n¦| Harm | 2 |\n¦| Needs | `helper: yes` |\n¦| Share | 70 % |\n¦?",
        "`hold 4 sec`¦`wait 2 min`¦helper: yes¦dsm: 7¦, ¦| Implies | `dsm: 6` |\n¦6.2.4 - 7.0",
        "| 7* | `dsm: 7` |\n¦[O1](../sources.md#o1)¦[x](../effects.md#e)¦stub¦all¦DSM 7¦2026-11-22",
        "9" * 5000,
    ),
)
_RICH = b"""

With `code`, **[a link](../glossary.md#password)** to an address&nbsp;&lt;here&gt;, and <https://example.org>.

    indented <code>

```sh
in a fence
```

> quoted
> - inner

1. item

       code in it
2. | a | b |
   | - | - |
   | [x](../glossary.md) | `y` |

"""
_parse = lru_cache(maxsize=200)(parse_document)


def run(data: bytes) -> None:
    """Read content with one file replaced, whose number is the first byte; walk through what can be read."""
    name = _NAMES[(data[:1] or b"\0")[0] % len(_NAMES)]
    try:
        with patch.object(assembly, "parse_document", _parse):
            kb = read_files({**TINY, name: data[1:]})
    except UnreadableContentError as error:
        for finding in error.findings:
            harmless(str(finding), "a finding")
            if len(str(finding)) > 1500:
                raise BrokenPromiseError("A finding is longer than anybody reads.") from None
        return
    for text in _texts(kb):
        harmless(text, "the knowledge")
    _walk(kb, data)


def _texts(part: object) -> Iterator[str]:
    """Yield every text in some knowledge, each with its escapes and entities undone."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Block):
        yield from (plain((part,)), *(link.id for link in links((part,))))
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _texts(value)
    elif isinstance(part, tuple | frozenset):
        for value in part:
            yield from _texts(value)
    for name in getattr(type(part), "__match_args__", ()):
        yield from _texts(getattr(part, name))


def _walk(kb: KnowledgeBase, data: bytes) -> None:
    """Go through a problem as the bytes of the file choose; its report holds at each step."""
    problems = tuple(kb.problems)
    event: Event = Switched(problems[sum(data) % len(problems)])
    state, events = State(), []
    for choice in data[-8:]:
        state = advance(kb, state, event)
        events.append(event)
        for line in lines(kb, state):
            harmless(line, "the dialog")
        possible = moves(kb, state)
        if not possible:
            break
        event = possible[choice % len(possible)]
    holds_report(kb, Case("a-1", "2026-11-22T10:11:12+01:00", "words", tuple(events)))


@cache
def _good() -> Sequence[bytes]:
    """Return the files behind their numbers, as they are and with all that Markdown has near their tops."""
    plain_ones = [bytes([number]) + TINY.get(name, b"") for number, name in enumerate(_NAMES)]
    return (*plain_ones, *(file.replace(b"\n\n", _RICH, 1) for file in plain_ones))


CONTENT = Target("content", run, _good, _PIECES, share=1, seconds=5)
