"""The links of the page one is at, for the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import Blocks, KnowledgeBase, Link, LinkKind, Source, links, words
from tui.screens.modal import ModalPage
from tui.session.links import host_of
from tui.system.clipboard import copy
from tui.widgets.inline import CODE, commands
from tui.widgets.row import KeyedRow, Row
from tui.widgets.styles import QUIET

WORDS: Final = "Words explained"
WEB: Final = "Web pages"
PAGES: Final = "Problems, actions and more"
SOURCES: Final = "Sources"
COMMANDS: Final = "Commands, to be copied"


@dataclass(frozen=True, slots=True)
class _Row:
    """A link, what it is called, and in quiet words what else is known of it."""

    link: Link
    words: str
    group: str
    about: str = ""


class LinksScreen(ModalPage[Link]):
    """Lists links by kind and hands back the one that is chosen; a command is copied."""

    def __init__(self, kb: KnowledgeBase, texts: Sequence[Blocks]) -> None:
        super().__init__("Links on this page")
        text = tuple(block for text in texts for block in text)
        self._commands = commands(text)
        rows = (_row(kb, link) for link in links(text))
        self._rows = tuple({(row.link.kind, row.link.id): row for row in rows}.values())

    def body(self) -> Iterable[Widget]:
        """Yield one title a kind, and the links below it."""
        if not self._rows and not self._commands:
            yield Static("There are none.", classes="quiet", markup=False)
        if self._commands:
            yield Static(COMMANDS, classes="section", markup=False)
        for command in self._commands:
            yield KeyedRow(command, Content.styled(command, CODE))
        for group in (WORDS, PAGES, WEB, SOURCES):
            found = [row for row in self._rows if row.group == group]
            if found:
                yield Static(group, classes="section", markup=False)
            for row in found:
                about = Content.styled(f"\n{row.about}", QUIET) if row.about else Content("")
                yield KeyedRow(row.link, Content.assemble(row.words, about))

    def chosen(self, row: Row) -> None:
        """Hand back the link, or copy the command."""
        match row:
            case KeyedRow(key=str(command)):
                self.notify(copy(self.app, command), markup=False)
            case KeyedRow(key=Link() as link):
                self.dismiss(link)


def _row(kb: KnowledgeBase, link: Link) -> _Row:
    """Return what is shown of a link. A source has its title, and whose page it is, however it is linked."""
    text = words(link.text)
    source = _source(kb, link)
    if source is not None:
        about = f"{source.id} · {host_of(source.url) or 'no address to open'}"
        return _Row(Link((), LinkKind.SOURCE, source.id), source.title, SOURCES, about)
    if link.kind is LinkKind.ADDRESS:
        return _Row(link, text, WEB, "" if text == link.id else link.id)
    if link.kind is LinkKind.TERM:
        return _Row(link, kb.glossary[link.id].term if link.id in kb.glossary else text, WORDS)
    return _Row(link, text, PAGES)


def _source(kb: KnowledgeBase, link: Link) -> Source | None:
    if link.kind is LinkKind.SOURCE:
        return kb.sources.get(link.id)
    is_address = link.kind is LinkKind.ADDRESS
    return next((each for each in kb.sources.values() if is_address and each.url == link.id), None)
