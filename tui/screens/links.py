"""The links of the page one is at, for the keyboard."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final
from urllib.parse import urlsplit

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import Blocks, KnowledgeBase, Link, LinkKind, Source, links, words
from tui.screens.modal import ModalPage
from tui.system.clipboard import copy
from tui.widgets.inline import CODE, commands
from tui.widgets.row import Row
from tui.widgets.styles import QUIET

WORDS: Final = "Words explained"
WEB: Final = "Web pages"
PAGES: Final = "Problems, actions and more"
SOURCES: Final = "Sources"
COMMANDS: Final = "Commands, to be copied"


class LinksScreen(ModalPage[Link]):
    """Lists links by kind and hands back the one that is chosen; a command is copied."""

    def __init__(self, kb: KnowledgeBase, texts: Sequence[Blocks]) -> None:
        text = tuple(block for each in texts for block in each)
        super().__init__("Links on this page", self._listed(kb, text))

    def _listed(self, kb: KnowledgeBase, text: Blocks) -> Iterable[Widget]:
        """Yield one title a kind, and the links below it, each once."""
        groups: dict[str, dict[object, Content]] = {
            each: {} for each in (COMMANDS, WORDS, PAGES, WEB, SOURCES)
        }
        for command in commands(text):
            groups[COMMANDS][partial(self._copy, command)] = Content.styled(command, CODE)
        for link in links(text):
            group, target, words, about = _shown(kb, link)
            quiet = Content.styled(f"\n{about}", QUIET) if about else ""
            groups[group].setdefault(target, Content.assemble(words, quiet))
        if not any(groups.values()):
            yield Static("There are none.", classes="quiet", markup=False)
        for group, rows in groups.items():
            if rows:
                yield Static(group, classes="section", markup=False)
            yield from (Row("", words, key) for key, words in rows.items())

    def _copy(self, command: str) -> None:
        self.notify(copy(self.app, command), markup=False)


def _shown(kb: KnowledgeBase, link: Link) -> tuple[str, Link, str, str]:
    """Return the group of a link, its target, its name (of a source, the title), and what else is known."""
    text, target = words(link.text), Link((), link.kind, link.id)
    source = _source(kb, link)
    if source is not None:
        about = f"{source.id} · {host_of(source.url) or 'no address to open'}"
        return SOURCES, Link((), LinkKind.SOURCE, source.id), source.title, about
    if link.kind is LinkKind.ADDRESS:
        return WEB, target, text, "" if text == link.id else link.id
    if link.kind is LinkKind.TERM:
        return WORDS, target, kb.glossary[link.id].term if link.id in kb.glossary else text, ""
    return PAGES, target, text, ""


def host_of(address: str) -> str:
    """Return the host that ``address`` names, without user and port; nothing where it names none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _source(kb: KnowledgeBase, link: Link) -> Source | None:
    if link.kind is LinkKind.SOURCE:
        return kb.sources.get(link.id)
    is_address = link.kind is LinkKind.ADDRESS
    return next((each for each in kb.sources.values() if is_address and each.url == link.id), None)
