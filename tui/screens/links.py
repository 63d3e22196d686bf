"""The links of the page one is at, for the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import KnowledgeBase, Source
from tui.clipboard import copy
from tui.follow import host_of, is_address
from tui.screens.sheet import Sheet
from tui.widgets.inline import CODE, commands, links
from tui.widgets.looks import QUIET
from tui.widgets.row import KeyedRow, Row

WORDS: Final = "Words explained"
WEB: Final = "Web pages"
PAGES: Final = "Problems, actions and more"
SOURCES: Final = "Sources"
COMMANDS: Final = "Commands, to be copied"
_COPY = "copy:"
"""Opens the key of a row with a command."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where one can go, what it is called, and in quiet words what else is known of it."""

    href: str
    words: str
    group: str
    about: str = ""


class LinksScreen(Sheet[str]):
    """Lists links by kind and hands back the one that is chosen; a command is copied."""

    def __init__(self, kb: KnowledgeBase, texts: Sequence[tuple[str, str]]) -> None:
        """``texts`` are Markdown texts, each with the content file it stands in."""
        super().__init__("Links on this page")
        self._commands = dict.fromkeys(command for text, _ in texts for command in commands(text))
        found = (link_to(kb, words, href) for text, file in texts for words, href in links(text, file))
        self._links: dict[str, Link] = {}
        for link in found:
            self._links.setdefault(link.href, link)

    def body(self) -> Iterable[Widget]:
        """Yield one title a kind, and the links below it."""
        if not self._links and not self._commands:
            yield Static("There are none.", classes="quiet", markup=False)
        if self._commands:
            yield Static(COMMANDS, classes="section", markup=False)
        for command in self._commands:
            yield KeyedRow(_COPY + command, Content.styled(command, CODE))
        for group in (WORDS, PAGES, WEB, SOURCES):
            found = [link for link in self._links.values() if link.group == group]
            if found:
                yield Static(group, classes="section", markup=False)
            for link in found:
                about = Content.styled(f"\n{link.about}", QUIET) if link.about else Content("")
                yield KeyedRow(link.href, Content.assemble(link.words, about))

    def chosen(self, row: Row) -> None:
        """Hand back the link, or copy the command."""
        if not isinstance(row, KeyedRow):
            return
        if row.key.startswith(_COPY):
            self.notify(copy(self.app, row.key.removeprefix(_COPY)), markup=False)
        else:
            self.dismiss(row.key)


def link_to(kb: KnowledgeBase, words: str, href: str) -> Link:
    """Return the link to ``href``, relative to the content folder; ``words`` stand for it in the text.

    A source has its title, and whose page it is, however the text refers to it.
    """
    source = _source(kb, href)
    if source is not None:
        about = f"{source.id} · {host_of(source.url) or 'no address to open'}"
        return Link(f"sources.md#{source.id.lower()}", source.title, SOURCES, about)
    if is_address(href):
        return Link(href, words, WEB, "" if words == href else href)
    if href.startswith("glossary.md"):
        entry = kb.glossary.get(href.partition("#")[2])
        return Link(href, entry.term if entry is not None else words, WORDS)
    return Link(href, words, PAGES)


def _source(kb: KnowledgeBase, href: str) -> Source | None:
    anchor = href.removeprefix("sources.md#")
    for source in kb.sources.values():
        if source.id.lower() == anchor.lower() or (source.url and source.url == href):
            return source
    return None
