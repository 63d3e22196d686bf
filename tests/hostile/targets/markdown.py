"""A text as Markdown: its parts, their lines, and the text without its markup."""

from __future__ import annotations

import re

from kb.reading import Code, parse_document
from kb.reading.library import scheme
from kb.report.markdown import PAGE, standalone
from kb.wording import plain
from tests.hostile.knowledge import content_files
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless
from tests.hostile.targets.target import Target, as_text
from tests.prose import read

PIECES = pieces_of(
    "# ¦## ¦### ¦- ¦1. ¦> ¦    ¦\n¦\n\n¦```\n¦~~~~\n¦---\n¦===\n¦| a | b |\n¦|¦| | |\n| --- | --- |\n",
    '[x](#y)¦[x](../actions/ask-somebody.md)¦[x](https://example.org)¦[](¦]¦](¦[¦[x](#y "a: b")',
    "![i](j)¦<b>¦</b>¦<!--¦-->¦<a href='x'>¦<https://example.org>¦<x@example.org>¦[a]: b\n",
    "[x]: javascript:alert(1)\n¦[x]¦&amp;¦&#x26;#x202e;¦\\¦*¦**¦_¦`¦``¦~~¦  \n",
    "<[img src=x onerror=alert(1)](ip-blocked.md)>¦    <script>\n¦-     <script>\n¦```\nunclosed\n",
    "%1b¦:",
)


def run(data: bytes) -> None:
    """Take a text apart and make plain text of it."""
    text = as_text(data)
    document = parse_document(text, "x.md")
    lines = len(re.split("\r\n|\r|\n", text))
    parts = (document.headings, document.links, document.oddities)
    if not all(1 <= part.line <= lines for same in parts for part in same):
        raise BrokenPromiseError("A part stands outside its file.")
    blocks = read(text)
    harmless(plain(blocks), "plain text")
    alone = standalone(blocks)
    if not document.oddities:  # else it is refused, and nobody takes it out of its folder
        _leads_into_no_folder(alone)


def _leads_into_no_folder(markdown: str) -> None:
    """Raise where Markdown that is to stand alone has links of the content, or HTML.

    A link to a page leads further down in the report, under the name of that page.
    """
    document = parse_document(markdown, "x.md")
    for link in document.links:
        if scheme(link.target) not in {"http", "https", "mailto"} and not link.target.startswith(f"#{PAGE}-"):
            raise BrokenPromiseError(f"What stands alone links to {link.target[:200]!r}.")
    for oddity in document.oddities:
        if oddity.code in {Code.HTML, Code.PICTURE}:
            raise BrokenPromiseError(f"What stands alone holds {oddity.code.meaning}: {oddity.text[:200]!r}.")


MARKDOWN = Target("markdown", run, lambda: tuple(content_files().values()), PIECES, share=7.5, seconds=5)
