"""Running text: markdown-it's inline tokens turned into ``Text``, with the line of every link."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import unquote

from markdown_it.token import Token

from kb.hygiene import first_hidden
from kb.model import Code as InlineCode
from kb.model import Emphasis, Inline, Inlines, LinkKind, words
from kb.model import Link as InlineLink
from kb.reading.blocks import Link, Oddity, Text
from kb.reading.codes import Code
from kb.reading.library import scheme
from kb.waits import parse_timer

_TARGET_START = r"(?:#|\.{0,2}/|https?:|mailto:|[\w/-]+\.md\b)"
# Also "[text]: target", which elsewhere gives a link its target: a report that quotes it would go by it.
_LINK_AS_TEXT = re.compile(
    rf"\[[^\[\]]*\](?:\(|\s\((?={_TARGET_START}))[^()]*\)?|^\[[^\[\]]+\]:.*", re.MULTILINE
)
_BREAKS = {"softbreak", "hardbreak"}
_SPACE = re.compile(r"\s+")
_EMPHASIS = {"em_open": False, "strong_open": True}
_LIKE_A_TIMER = re.compile(r"\s*(?:hold|wait|within)\b.*\d", re.IGNORECASE)


@dataclass(slots=True)
class _Scan:
    """What is known while the tokens of one text go by."""

    line: int
    unlinked: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    codes: list[InlineCode] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    leading: Link | None = None
    at_start: bool = True


def read_text(token: Token, line: int) -> tuple[Text, list[Oddity]]:
    """Turn an ``inline`` token that begins on ``line`` into its text and the oddities in it."""
    scan = _Scan(line)
    parts = _parts(iter(token.children or ()), scan, in_link=False)
    broken = _broken_links("".join(scan.unlinked), line)
    plain = _one_line(parts)
    hidden = hidden_in("".join((plain, *(link.title for link in scan.links))), line)
    text = Text(parts, plain, tuple(scan.links), tuple(scan.codes), scan.leading, bool(broken), line)
    return text, [*scan.oddities, *broken, *hidden]


def empty_text(line: int) -> Text:
    """Return a text without anything in it."""
    return Text((), "", (), (), leading=None, has_broken_link=False, line=line)


def hidden_in(text: str, line: int) -> list[Oddity]:
    """Return the first character of ``text`` that nobody sees, if there is one."""
    return [Oddity(Code.CONTROL_CHARACTER, f"U+{ord(sign):04X}", line) for sign in first_hidden(text)]


def _parts(tokens: Iterator[Token], scan: _Scan, *, in_link: bool) -> Inlines:
    """Return what stands before the end of the tokens, or of the link or emphasis that is open."""
    parts: list[Inline] = []
    for token in tokens:
        if token.type == "link_open":
            parts.append(_link(token, tokens, scan))
        elif token.type in _EMPHASIS:
            inner = _parts(tokens, scan, in_link=in_link)
            parts.append(Emphasis(inner, strong=_EMPHASIS[token.type]))
        elif token.type.endswith("_close"):
            break
        elif token.type == "html_inline":
            scan.oddities.append(Oddity(Code.HTML, token.content, scan.line))
        else:
            parts.append(_words(token, scan, in_link=in_link))
        if token.type != "text" or token.content.strip():
            scan.at_start = False
    return _joined(parts)


def _words(token: Token, scan: _Scan, *, in_link: bool) -> str | InlineCode:
    if token.type in _BREAKS:
        scan.line += 1
        scan.unlinked.append("\n")
        return " "
    if token.type == "code_inline":
        scan.codes.append(InlineCode(token.content))
        if _LIKE_A_TIMER.match(token.content) and parse_timer(token.content) is None:
            scan.oddities.append(Oddity(Code.BAD_TIMER, token.content, scan.line))
        return scan.codes[-1]
    if token.type == "image":
        scan.oddities.append(Oddity(Code.PICTURE, token.content, scan.line))
    elif not in_link:
        scan.unlinked.append(token.content)
    return token.content


def _link(token: Token, tokens: Iterator[Token], scan: _Scan) -> InlineLink:
    line, leads, scan.at_start = scan.line, scan.at_start, False
    inner = _parts(tokens, scan, in_link=True)
    link = Link(_one_line(inner), _target(token), str(token.attrs.get("title", "")), line)
    scan.links.append(link)
    scan.leading = link if leads else scan.leading
    return InlineLink(inner, LinkKind.ADDRESS, link.target)


def _target(token: Token) -> str:
    """Return where a link leads. The parser encodes what is not ASCII: undone where no address needs it."""
    target = str(token.attrs.get("href", ""))
    return target if scheme(target) else unquote(target)


def _joined(parts: list[Inline]) -> Inlines:
    """Return the parts with neighbouring words made one, and single white space in them."""
    joined: list[Inline] = []
    for are_words, group in groupby(parts, lambda part: isinstance(part, str)):
        if not are_words:
            joined += group
        elif text := "".join(map(str, group)):
            joined.append(_SPACE.sub(" ", text))
    return tuple(joined)


def _broken_links(text: str, line: int) -> list[Oddity]:
    found, counted = [], 0
    for match in _LINK_AS_TEXT.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        found.append(Oddity(Code.BROKEN_LINK, match.group(), line))
    return found


def _one_line(parts: Inlines) -> str:
    return " ".join(words(parts).split())
