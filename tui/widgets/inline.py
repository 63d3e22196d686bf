"""Running Markdown text as Textual content: emphasis, code and links, nothing else.

Textual's own Markdown widget makes a widget of every paragraph and costs a quarter of the start-up time; the
content needs much less.
"""

from __future__ import annotations

import re

from textual.content import Content, Span
from textual.style import Style

from kb.timers import parse_timer
from tui.follow import absolute
from tui.widgets.looks import QUIET

_TOKEN = re.compile(
    r"(?P<escape>\\(?P<escaped>[!-/:-@\[-`{-~]))"
    r"|(?P<code>(?P<ticks>(?<!`)`+(?!`))(?P<verbatim>.+?)(?<!`)(?P=ticks)(?!`))"
    r"|(?P<link>\[(?P<text>(?:\\.|[^\[\]\\])+)\]\((?P<href>[^()\s]*)(?:\s+\"[^\"]*\")?\))"
    r"|(?P<auto><(?P<address>(?:https?|mailto):[^<>\s]+)>)"
    r"|(?P<strong>\*\*(?P<loud>.+?)\*\*)"
    r"|(?P<em>(?<![\w*])[*_](?P<soft>[^*_\s](?:[^*_]*[^*_\s])?)[*_](?![\w*]))",
    re.DOTALL,
)

CODE = "$text-accent"
LINK = "$text-secondary underline"
SOURCE = QUIET
SOURCE_WORD = "source"
"""Stands for a source in a text: its id says nothing to a person. The list of links has its title."""


def inline(markdown: str, file: str = "") -> Content:
    """Return one paragraph of Markdown as content; its links run the screen's action ``follow``.

    ``file`` is the content file that the text stands in; links are relative to it.
    """
    text = " ".join(markdown.split())
    parts: list[Content] = []
    position = 0
    for match in _TOKEN.finditer(text):
        parts.append(Content(text[position : match.start()]))
        parts.append(_token(match, file))
        position = match.end()
    return Content("").join([*parts, Content(text[position:])])


def _token(match: re.Match[str], file: str) -> Content:
    if match["escape"]:
        return Content(match["escaped"])
    if match["code"]:
        return Content.styled(match["verbatim"].strip(), CODE)
    if match["link"]:
        return link(inline(match["text"]), absolute(match["href"], file))
    if match["auto"]:
        return link(Content(match["address"]), match["address"])
    if match["strong"]:
        return inline(match["loud"], file).stylize_before("bold")
    return inline(match["soft"], file).stylize_before("italic")


def link(text: Content, href: str) -> Content:
    """Return ``text`` as a link to ``href``, which is relative to the content folder."""
    click = Style.from_meta({"@click": ("screen.follow", (href,))})
    look = LINK
    if href.startswith("sources.md#"):
        look, text = SOURCE, Content(SOURCE_WORD)
    return text.add_spans([Span(0, len(text), look), Span(0, len(text), click)])


def commands(markdown: str) -> list[str]:
    """Return what is to be typed into a terminal: code of several words that is no timer, each once."""
    codes = (match["verbatim"].strip() for match in _TOKEN.finditer(markdown) if match["code"])
    return list(dict.fromkeys(code for code in codes if " " in code and parse_timer(code) is None))


def links(markdown: str, file: str = "") -> list[tuple[str, str]]:
    """Return the links of a Markdown text as pairs of words and address, in order, each address once."""
    found: dict[str, str] = {}
    for match in _TOKEN.finditer(markdown):
        if match["link"]:
            found.setdefault(absolute(match["href"], file), inline(match["text"]).plain)
        elif match["auto"]:
            found.setdefault(match["address"], match["address"])
        elif match["strong"]:
            for text, href in links(match["loud"], file):
                found.setdefault(href, text)
    return [(text, href) for href, text in found.items()]
