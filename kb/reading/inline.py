"""Running text: markdown-it's inline tokens turned into ``Text``, with the line of every link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import unquote

from markdown_it.token import Token

from kb.hygiene import first_hidden
from kb.model import Code, Emphasis, Inlines, LinkKind, words
from kb.model import Link as InlineLink
from kb.reading import codes
from kb.reading.blocks import CodeSpan, Link, Oddity, Text
from kb.reading.notes import Reading
from kb.waits import parse_timer

_TARGET_START = r"(?:#|\.{0,2}/|https?:|mailto:|[\w/-]+\.md\b)"
# Also "[text]: target", which elsewhere gives a link its target: a report that quotes it would go by it.
_LINK_AS_TEXT = re.compile(
    rf"\[[^\[\]]*\](?:\(|\s\((?={_TARGET_START}))[^()]*\)?|^\[[^\[\]]+\]:.*", re.MULTILINE
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_BREAKS = {"softbreak", "hardbreak"}
_SPACE = re.compile(r"\s+")
_EMPHASIS = {"em_open": False, "strong_open": True}


@dataclass(slots=True)
class _Scan:
    """What is known while the tokens of one text go by."""

    line: int
    unlinked: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    codes: list[CodeSpan] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    leading: Link | None = None
    at_start: bool = True


def read_text(token: Token, line: int) -> tuple[Text, list[Oddity]]:
    """Turn an ``inline`` token that begins on ``line`` into its text and the oddities in it."""
    scan = _Scan(line)
    parts = _parts(iter(token.children or ()), scan, in_link=False)
    oddities = [*scan.oddities, *_broken_links("".join(scan.unlinked), line)]
    plain = _one_line(parts)
    hidden = first_hidden("".join((plain, *(link.title for link in scan.links))))
    if hidden:
        oddities.append(Oddity("hidden", hidden, line))
    text = Text(token.content, parts, plain, tuple(scan.links), tuple(scan.codes), scan.leading, line)
    return text, oddities


def empty_text(line: int) -> Text:
    """Return a text without anything in it."""
    return Text("", (), "", (), (), None, line)


def _parts(tokens: Iterator[Token], scan: _Scan, *, in_link: bool) -> Inlines:
    """Return what stands before the end of the tokens, or of the link or emphasis that is open."""
    parts: list[str | Code | Emphasis | InlineLink] = []
    for token in tokens:
        if token.type == "link_open":
            parts.append(_link(token, tokens, scan))
        elif token.type in _EMPHASIS:
            inner = _parts(tokens, scan, in_link=in_link)
            parts.append(Emphasis(inner, strong=_EMPHASIS[token.type]))
        elif token.type.endswith("_close"):
            break
        elif token.type == "html_inline":
            scan.oddities.append(Oddity("html", token.content, scan.line))
        else:
            parts.append(_words(token, scan, in_link=in_link))
        if token.type != "text" or token.content.strip():
            scan.at_start = False
    return _joined(parts)


def _words(token: Token, scan: _Scan, *, in_link: bool) -> str | Code:
    if token.type in _BREAKS:
        scan.line += 1
        scan.unlinked.append("\n")
        return " "
    if token.type == "code_inline":
        scan.codes.append(CodeSpan(token.content, scan.line))
        return Code(token.content)
    if token.type == "image":
        scan.oddities.append(Oddity("picture", token.content, scan.line))
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
    return target if _SCHEME.match(target) else unquote(target)


def _joined(parts: list[str | Code | Emphasis | InlineLink]) -> Inlines:
    """Return the parts with neighbouring words made one, and single white space in them."""
    joined: list[str | Code | Emphasis | InlineLink] = []
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
        found.append(Oddity("broken link", match.group(), line))
    return found


def _one_line(parts: Inlines) -> str:
    return " ".join(words(parts).split())


_LIKE_A_TIMER = re.compile(r"\s*(?:hold|wait|within)\b.*\d", re.IGNORECASE)


def report_markup(reading: Reading) -> None:
    """Report HTML, pictures, links that stayed plain text, control characters and unreadable timers."""
    _report_oddities(reading)
    _report_control_characters(reading)
    _report_timers(reading)


_ODDITIES = {
    "html": (codes.Code.HTML, "is HTML"),
    "picture": (codes.Code.PICTURE, "is a picture, and a terminal shows none"),
    "broken link": (codes.Code.BROKEN_LINK, "looks like a link, but is plain text"),
}


def _report_oddities(reading: Reading) -> None:
    for oddity in reading.document.oddities:
        if oddity.kind == "hidden":
            _report_hidden(oddity.text, oddity.line, reading)
            continue
        code, what = _ODDITIES[oddity.kind]
        reading.report(oddity.line, code, f"'{oddity.text.partition(chr(10))[0]}' {what}.")


def _report_control_characters(reading: Reading) -> None:
    for number, line in enumerate(reading.document.lines, start=1):
        hidden = first_hidden(line)
        if hidden:
            _report_hidden(hidden, number, reading)


def _report_hidden(character: str, line: int, reading: Reading) -> None:
    wrong = f"The character U+{ord(character):04X}, which nobody sees, stands in this line."
    reading.report(line, codes.Code.CONTROL_CHARACTER, wrong)


def _report_timers(reading: Reading) -> None:
    for code in reading.document.codes:
        if _LIKE_A_TIMER.match(code.text) and parse_timer(code.text) is None:
            wrong = f"'{code.text}' looks like a timer, but cannot be read as one."
            reading.report(code.line, codes.Code.BAD_TIMER, wrong)
