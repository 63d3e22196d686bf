"""Pages to read: a term, a source, an action, a problem, an entry of *elsewhere*; an address to be opened."""

import webbrowser
from collections.abc import Callable, Container, Iterable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static

from kb.model import BEFORE, CHECK, STEPS, KnowledgeBase, LinkKind, links, paragraph, strong
from kb.rules import as_prose
from kb.wording import TO_PUT_IT_BACK, UNDOES
from tui.commands.everywhere import LINKS, SHEET
from tui.screens.links import host_of
from tui.screens.modal import ModalPage
from tui.system.clipboard import copy, has_desktop
from tui.widgets.positions.about_action import WHO_SAYS_SO, costs, keeps_and_undo, losses, sources
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row


class ReadingScreen(ModalPage[None]):
    """A page of content over the present screen."""

    PAGE_COMMANDS = (*SHEET, LINKS)
    BINDINGS: ClassVar[list[BindingType]] = [LINKS.binding()]

    def body(self) -> Iterable[Widget]:
        """Yield the parts, and rows to follow their links and to close the page, with the mouse or Enter."""
        yield from self._parts
        if any(links(part.blocks) for part in self._parts if isinstance(part, Prose)):
            yield Row("", LINKS.title, partial(self.run_action, LINKS.call()))
        yield Row("", "Close")


def page_for(kb: KnowledgeBase, kind: LinkKind, id: str) -> ModalPage[None] | None:
    """Return the page that a link leads to, or ``None``; an address is shown before it is opened."""
    if kind is LinkKind.ADDRESS:
        return AddressScreen(id)
    pages: dict[LinkKind, tuple[Callable[[KnowledgeBase, str], ModalPage[None]], Container[str]]] = {
        LinkKind.TERM: (term_page, kb.glossary),
        LinkKind.SOURCE: (source_page, kb.sources),
        LinkKind.EFFECT: (effect_page, kb.effects),
        LinkKind.ACTION: (action_page, kb.actions),
        LinkKind.PROBLEM: (problem_page, kb.problems),
        LinkKind.ELSEWHERE: (elsewhere_page, kb.elsewhere),
    }
    page, known = pages.get(kind, (term_page, ()))
    return page(kb, id) if id in known else None


def term_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of a glossary entry."""
    entry = kb.glossary[id]
    parts: list[Widget] = [Prose(entry.text)]
    if entry.also:
        parts.append(Static(f"Also called: {', '.join(entry.also)}", classes="quiet gap", markup=False))
    return ReadingScreen(entry.term, parts)


def source_page(kb: KnowledgeBase, id: str) -> ModalPage[None]:
    """Return the page of a source: where it can be opened, if anywhere."""
    source = kb.sources[id]
    if source.url:
        return AddressScreen(source.url, source.title, f"Source {source.id}")
    text = (*paragraph(source.title), *paragraph("It has no address to open."))
    return ReadingScreen(f"Source {source.id}", [Prose(text)])


def effect_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of something that a reset undoes."""
    effect = kb.effects[id]
    text = (*effect.affects, *strong(TO_PUT_IT_BACK), *as_prose(effect.put_back))
    return ReadingScreen(effect.title, [Prose(text)])


def action_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of an action, to be read and not to be done yet."""
    action = kb.actions[id]
    sections = {
        UNDOES: losses(kb, action),
        "": keeps_and_undo(action),
        BEFORE: as_prose(action.before),
        STEPS: as_prose(action.steps, numbered=True),
        CHECK: as_prose(action.check),
        WHO_SAYS_SO: sources(kb, action),
    }
    parts: list[Widget] = [Prose(action.summary), Static(costs(action), classes="gap", markup=False)]
    for title, text in sections.items():
        if text and title:
            parts.append(Static(title, classes="section", markup=False))
        parts.append(Prose(text))
    return ReadingScreen(action.title, parts)


def problem_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of another problem: what it is, and how to get there."""
    problem = kb.problems[id]
    how = "To go on with it, close this page and choose “Not this problem” in the menu."
    return ReadingScreen(problem.title, [Prose((*problem.summary, *paragraph(how)))])


def elsewhere_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of what Backin does not cover: where help is."""
    entry = kb.elsewhere[id]
    return ReadingScreen(entry.title, [Prose(entry.help)])


class AddressScreen(ModalPage[None]):
    """Shows an address. Only a choice opens or copies it."""

    def __init__(self, address: str, title: str = "A page on the web", about: str = "") -> None:
        """``about`` stands above the address."""
        super().__init__(title)
        self._address = address
        self._about = about

    def body(self) -> Iterable[Widget]:
        """Show the address, whose it is, and what can be done with it."""
        about = " · ".join(part for part in (self._about, host_of(self._address)) if part)
        yield Static(about, classes="quiet", markup=False)
        yield Static(self._address, classes="gap", markup=False)
        opens = "Open it in a new tab" if self.app.is_web else "Open it in the browser of this computer"
        ways = {"Copy the address": self._copy, opens: self._open, "Close": None}
        if not self.app.is_web and not has_desktop():
            del ways[opens]
        yield from (ChoiceRow(number, words, ways[words]) for number, words in enumerate(ways, 1))

    def _copy(self) -> None:
        self.notify(copy(self.app, self._address), markup=False)
        self.dismiss(None)

    def _open(self) -> None:
        if self.app.is_web:
            self.app.open_url(self._address)
        elif not webbrowser.open(self._address):
            self.notify("No browser could be started here. Copy the address instead.", markup=False)
            return
        self.dismiss(None)
