"""Pages to read: a glossary entry, a source, an action, a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.widget import Widget
from textual.widgets import Static

from kb.model import KnowledgeBase
from tui.screens.sheet import Sheet
from tui.widgets.positions.about_action import as_markdown, costs, keeps_and_undo, sources
from tui.widgets.prose import Prose
from tui.widgets.row import Row


class ReadingScreen(Sheet[None]):
    """A page of content over the present screen."""

    def __init__(self, title: str, parts: Iterable[Widget]) -> None:
        super().__init__(title)
        self._parts = tuple(parts)

    def body(self) -> Iterable[Widget]:
        """Yield the parts, and a row to close it with the mouse or Enter."""
        yield from self._parts
        yield Row("", "Close", id="close-row")

    def chosen(self, row: Row) -> None:
        """Close on the last row."""
        if row.id == "close-row":
            self.dismiss(None)


def page_for(kb: KnowledgeBase, href: str) -> ReadingScreen | None:
    """Return the page that ``href``, relative to the content folder, leads to, or ``None``."""
    target, _, anchor = href.partition("#")
    folder, _, name = target.rpartition("/")
    name = name.removesuffix(".md")
    pages: dict[str, tuple[Callable[[KnowledgeBase, str], ReadingScreen], str, Iterable[str]]] = {
        "glossary.md": (term_page, anchor, kb.glossary),
        "sources.md": (source_page, _known_as(anchor, kb.sources), kb.sources),
        "effects.md": (effect_page, anchor, kb.effects),
        "actions": (action_page, name, kb.actions),
        "problems": (problem_page, name, kb.problems),
    }
    page, key, known = pages.get(folder or target, (term_page, "", ()))
    return page(kb, key) if key in known else None


def _known_as(anchor: str, ids: Iterable[str]) -> str:
    return next((known for known in ids if known.lower() == anchor.lower()), "")


def term_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of a glossary entry."""
    entry = kb.glossary[id]
    parts: list[Widget] = [Prose(entry.text, entry.place.file)]
    if entry.also:
        parts.append(Static(f"Also called: {', '.join(entry.also)}", classes="quiet gap", markup=False))
    return ReadingScreen(entry.term, parts)


def source_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of a source."""
    source = kb.sources[id]
    where = f"<{source.url}>" if source.url else "It has no address to open."
    return ReadingScreen(f"Source {source.id}", [Prose(f"{source.title}\n\n{where}", source.place.file)])


def effect_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of something that a reset undoes."""
    effect = kb.effects[id]
    parts = [Prose(effect.affects, effect.place.file), Prose("**To put it back**")]
    return ReadingScreen(effect.title, [*parts, Prose(as_markdown(effect.put_back), effect.place.file)])


def action_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of an action, to be read and not to be done yet."""
    action = kb.actions[id]
    file = action.place.file
    losses = "\n".join(f"- {kb.effects[effect].title}" for effect in action.loses)
    sections = {
        "It undoes this": losses,
        "": keeps_and_undo(action),
        "Before you start": as_markdown(action.before),
        "Steps": as_markdown(action.steps),
        "Check that it worked": as_markdown(action.check),
        "Who says so": sources(kb, action),
    }
    parts: list[Widget] = [Prose(action.summary, file), Static(costs(action), classes="gap", markup=False)]
    for title, text in sections.items():
        if text and title:
            parts.append(Static(title, classes="section", markup=False))
        parts.append(Prose(text, file))
    return ReadingScreen(action.title, parts)


def problem_page(kb: KnowledgeBase, id: str) -> ReadingScreen:
    """Return the page of another problem: what it is, and how to get there."""
    problem = kb.problems[id]
    how = "To go on with it, close this page and choose “Not this problem” in the menu."
    return ReadingScreen(problem.title, [Prose(f"{problem.summary}\n\n{how}", problem.place.file)])
