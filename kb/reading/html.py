"""The content's Markdown as HTML, with links that lead where the caller says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import unquote

from markdown_it.token import Token

from kb.reading.sections import Parser
from kb.timers import parse_timer


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a link leads as HTML: its address, and the words to show in place of its own, if any."""

    href: str
    words: str = ""


Resolve = Callable[[str], Anchor | None]
"""Returns where a link's target leads; ``None`` leaves its text only."""

_PARSER: Final = Parser()
_PARSER.options["html"] = False  # reading has refused all HTML; whatever looks like it is text


def to_html(markdown: str, resolve: Resolve) -> str:
    """Return ``markdown`` as blocks of HTML. Timers (``hold 4 s``) get the class ``timer``."""
    return _rendered(_PARSER.parse(markdown), resolve)


def to_inline_html(markdown: str, resolve: Resolve) -> str:
    """Return ``markdown``, which is one paragraph, as HTML without the paragraph around it."""
    return _rendered(_PARSER.parseInline(markdown), resolve)


def _rendered(tokens: Sequence[Token], resolve: Resolve) -> str:
    for token in tokens:
        token.children = list(_shown(token.children or (), resolve))
    rendered: str = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return rendered.strip()


def _shown(tokens: Sequence[Token], resolve: Resolve) -> Iterator[Token]:
    anchor: Anchor | None = None
    for token in tokens:
        if token.type == "link_open":
            anchor = resolve(unquote(str(token.attrs["href"])))
            if anchor is not None:
                token.attrs = {"href": anchor.href}
                yield token
                if anchor.words:
                    yield Token("text", "", 0, content=anchor.words)
        elif token.type == "link_close":
            if anchor is not None:
                yield token
            anchor = None
        elif token.type == "code_inline" and parse_timer(token.content):
            timer = f'<strong class="timer">{escape(token.content)}</strong>'
            yield Token("html_inline", "", 0, content=timer)
        elif anchor is None or not anchor.words:
            yield token
