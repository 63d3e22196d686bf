"""One page while it is written: where its links lead, and which sources it cites."""

from __future__ import annotations

import posixpath

from kb.explain import statement
from kb.matching import TRIAGE
from kb.model import Condition, KnowledgeBase, Target
from kb.reading import Anchor, to_html, to_inline_html
from kb.reading.library import Address, locate, scheme

FIRST = "index.html"
GLOSSARY = "glossary.html"
EFFECTS = "effects.html"
ELSEWHERE = "elsewhere.html"
_FOLDERS = {"problems", "roads", "actions"}


class Page:
    """Turns what stands in the content into HTML for the page at ``path``, relative to the site's folder.

    ``cited`` holds the ids of the sources that were cited so far: they go to the foot of the page.
    """

    def __init__(self, kb: KnowledgeBase, path: str) -> None:
        self.kb = kb
        self.path = path
        self.cited: set[str] = set()

    def blocks(self, markdown: str, file: str) -> str:
        """Return Markdown that stands in the content's ``file`` as paragraphs and lists."""
        return to_html(markdown, lambda target: self._anchor(target, file))

    def line(self, markdown: str, file: str) -> str:
        """Return one paragraph of Markdown that stands in ``file``, without a paragraph around it."""
        return to_inline_html(markdown, lambda target: self._anchor(target, file))

    def statements(self, conditions: tuple[Condition, ...]) -> list[str]:
        """Return ``conditions`` as sentences."""
        return [
            self.line(statement(self.kb, each), self.kb.facts[each.fact].place.file) for each in conditions
        ]

    def to(self, place: str) -> str:
        """Return a link to ``place``, a path of the site with or without an anchor."""
        path, hash_sign, anchor = place.partition("#")
        relative = "" if path == self.path else posixpath.relpath(path, posixpath.dirname(self.path) or ".")
        return f"{relative}{hash_sign}{anchor}" or posixpath.basename(path)

    def to_action(self, id: str) -> str:
        """Return a link to an action."""
        return self.to(f"actions/{id}.html")

    def to_problem(self, id: str) -> str:
        """Return a link to a problem."""
        return self.to(_path(f"problems/{id}"))

    def to_target(self, target: Target) -> str:
        """Return a link to the step that an answer leads to; to another page's first step: to its top."""
        if target.switches is not None:
            return self.to_problem(target.switches)
        page, _, anchor = target.step.partition("#")
        folder, _, name = page.partition("/")
        steps = (self.kb.roads if folder == "roads" else self.kb.problems)[name].steps
        path = _path(page)
        is_top = target.step == steps[0].ref and path != self.path
        return self.to(path if is_top else f"{path}#{anchor}")

    def target_title(self, target: Target) -> str:
        """Return what a link to ``target`` is called."""
        if target.switches is not None:
            return self.kb.problems[target.switches].title
        return self.kb.steps[target.step].title

    def _anchor(self, target: str, file: str) -> Anchor | None:
        address = locate(file, target)
        if address is None:
            return Anchor(target) if scheme(target) else None
        if address.file == "sources.md":
            return self._source(address.anchor)
        place = _place(address)
        return None if place is None else Anchor(self.to(place))

    def _source(self, anchor: str) -> Anchor | None:
        named = [name for name in self.kb.sources if name.lower() == anchor]
        self.cited.update(named)
        return Anchor(f"#{source_anchor(named[0])}", "source") if named else None


def source_anchor(id: str) -> str:
    """Return the anchor of a source at the foot of a page."""
    return f"source-{id.lower()}"


def _place(address: Address) -> str | None:
    """Return where on the site a page of the content lies; ``None`` where it has none."""
    if address.kind == "elsewhere":
        return f"{ELSEWHERE}#{address.id}"
    if address.kind not in _FOLDERS and address.file not in {"glossary.md", "effects.md"}:
        return None
    path = _path(address.page)
    return f"{path}#{address.anchor}" if address.anchor else path


def _path(page: str) -> str:
    """Return the path of a page of the content (``problems/lost-2fa``). The triage is the first page."""
    return FIRST if page == f"problems/{TRIAGE}" else f"{page}.html"
