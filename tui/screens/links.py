"""The links of the page one is at, for the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.follow import is_address
from tui.screens.sheet import Sheet
from tui.widgets.inline import links
from tui.widgets.keyed_row import KeyedRow
from tui.widgets.looks import QUIET
from tui.widgets.row import Row

_GROUPS = ("Words explained", "Web pages", "Problems, actions and more", "Sources")


class LinksScreen(Sheet[str]):
    """Lists links by kind and hands back the one that is chosen."""

    def __init__(self, texts: Sequence[tuple[str, str]]) -> None:
        """``texts`` are Markdown texts, each with the content file it stands in."""
        super().__init__("Links on this page")
        self._links: dict[str, str] = {}
        for markdown, file in texts:
            for words, href in links(markdown, file):
                self._links.setdefault(href, words)

    def body(self) -> Iterable[Widget]:
        """Yield one title a kind, and the links below it."""
        if not self._links:
            yield Static("There are none.", classes="quiet", markup=False)
        for group in _GROUPS:
            found = [(href, words) for href, words in self._links.items() if _group(href) == group]
            if found:
                yield Static(group, classes="section", markup=False)
            for href, words in found:
                where = Content.styled(f"  {href}", QUIET) if is_address(href) else Content("")
                yield KeyedRow(href, Content.assemble(words, where))

    def chosen(self, row: Row) -> None:
        """Hand back the link."""
        if isinstance(row, KeyedRow):
            self.dismiss(row.key)


def _group(href: str) -> str:
    if is_address(href):
        return _GROUPS[1]
    if href.startswith("glossary.md"):
        return _GROUPS[0]
    return _GROUPS[3] if href.startswith("sources.md") else _GROUPS[2]
