"""Running text: markdown-it's inline tokens turned into ``Text``, with the line of every link."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it.token import Token

from kb.hygiene import first_hidden
from kb.reading.blocks import CodeSpan, Link, Oddity, Text

_TARGET_START = r"(?:#|\.{0,2}/|https?:|mailto:|[\w/-]+\.md\b)"
# Also "[text]: target", which elsewhere gives a link its target: a report that quotes it would go by it.
_LINK_AS_TEXT = re.compile(
    rf"\[[^\[\]]*\](?:\(|\s\((?={_TARGET_START}))[^()]*\)?|^\[[^\[\]]+\]:.*", re.MULTILINE
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_BREAKS = {"softbreak", "hardbreak"}
_LEAVES_NO_TEXT = {"em_open", "strong_open"}


@dataclass(slots=True)
class _Scan:
    """What is known while the tokens of one text go by."""

    line: int
    plain: list[str] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    codes: list[CodeSpan] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    open_link: tuple[Token, int, int, bool] | None = None
    leading: Link | None = None
    at_start: bool = True


def read_text(token: Token, line: int) -> tuple[Text, list[Oddity]]:
    """Turn an ``inline`` token that begins on ``line`` into its text and the oddities in it."""
    scan = _Scan(line)
    for child in token.children or ():
        _take(child, scan)
    oddities = [*scan.oddities, *_broken_links("".join(scan.unlinked), line)]
    hidden = first_hidden("".join((*scan.plain, *(link.title for link in scan.links))))
    if hidden:
        oddities.append(Oddity("hidden", hidden, line))
    text = Text(
        token.content, _one_line(scan.plain), tuple(scan.links), tuple(scan.codes), scan.leading, line
    )
    return text, oddities


def empty_text(line: int) -> Text:
    """Return a text without anything in it."""
    return Text("", "", (), (), None, line)


def _take(token: Token, scan: _Scan) -> None:
    if token.type == "link_open":
        scan.open_link = (token, scan.line, len(scan.plain), scan.at_start)
    elif token.type == "link_close":
        _close_link(scan)
    elif token.type in _BREAKS:
        scan.line += 1
        scan.plain.append(" ")
        scan.unlinked.append("\n")
    else:
        _take_content(token, scan)
    if token.type not in _LEAVES_NO_TEXT and (token.type != "text" or token.content.strip()):
        scan.at_start = False


def _take_content(token: Token, scan: _Scan) -> None:
    if token.type == "code_inline":
        scan.codes.append(CodeSpan(token.content, scan.line))
    elif token.type == "html_inline":
        scan.oddities.append(Oddity("html", token.content, scan.line))
        return
    elif token.type == "image":
        scan.oddities.append(Oddity("picture", token.content, scan.line))
    elif scan.open_link is None:
        scan.unlinked.append(token.content)
    scan.plain.append(token.content)


def _close_link(scan: _Scan) -> None:
    if scan.open_link is None:
        return
    token, line, start, leads = scan.open_link
    title = str(token.attrs.get("title", ""))
    link = Link(_one_line(scan.plain[start:]), _target(token), title, line)
    scan.links.append(link)
    scan.leading = link if leads else scan.leading
    scan.open_link = None


def _target(token: Token) -> str:
    """Return where a link leads. The parser encodes what is not ASCII: undone where no address needs it."""
    target = str(token.attrs.get("href", ""))
    return target if _SCHEME.match(target) else unquote(target)


def _broken_links(text: str, line: int) -> list[Oddity]:
    found, counted = [], 0
    for match in _LINK_AS_TEXT.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        found.append(Oddity("broken link", match.group(), line))
    return found


def _one_line(parts: Iterable[str]) -> str:
    return " ".join("".join(parts).split())
