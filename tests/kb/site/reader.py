"""Reads the site as a person with a browser does: texts, anchors and links."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

from kb import cache as compiled
from kb.model import KnowledgeBase
from kb.site import pages

_EMPTY = {"meta", "link", "br", "hr"}


@dataclass
class Read:
    """A page as it was read. Places in it are steps by their anchor, and ``""`` for the rest of the page."""

    ids: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Each link as the place that it stands in, and its target."""
    words: str = ""


class _Reader(HTMLParser):
    """Gathers what stands on one page."""

    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.read.tags.append((tag, given))
        step = given["id"] if "step" in given.get("class", "").split() else ""
        if "id" in given:
            self.read.ids.append(given["id"])
        if step:
            self.read.steps.append(step)
        if tag not in _EMPTY:
            self._open.append((tag, step))
        if tag == "a":
            place = next((step for _, step in reversed(self._open) if step), "")
            self.read.links.append((place, given["href"]))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self._open.pop()
        assert opened == tag, f"{opened} is open, and {tag} is closed"

    def handle_data(self, data: str) -> None:
        self.read.words += data

    def close(self) -> None:
        super().close()
        assert self._open == []


def read(text: str) -> Read:
    """Read one page; every element must be closed in its turn."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.read.words = " ".join(reader.read.words.split())
    return reader.read


@cache
def shipped() -> KnowledgeBase:
    """Return the knowledge that Backin comes with."""
    return compiled.load(compiled.default_content()).kb


@cache
def shipped_files() -> dict[str, str]:
    """Return the site of the shipped knowledge: its files by path."""
    return dict(pages(shipped()))


@cache
def shipped_site() -> dict[str, Read]:
    """Return the pages of the shipped knowledge, read."""
    return site_of(shipped_files())


def site_of(files: Mapping[str, str]) -> dict[str, Read]:
    """Return the pages among ``files``, read."""
    return {path: read(text) for path, text in files.items() if path.endswith(".html")}


def inside(target: str) -> bool:
    """Return whether a link stays on the site."""
    return not target.startswith(("http://", "https://", "mailto:"))


def leads_to(path: str, target: str) -> tuple[str, str]:
    """Return the page and the anchor that ``target``, a link on the page at ``path``, leads to."""
    file, _, anchor = target.partition("#")
    return (posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path), anchor


def reached(site: Mapping[str, Read], start: str) -> set[tuple[str, str]]:
    """Return the places that links alone lead to from the top of the page ``start``.

    A link to a page without an anchor, or to an anchor that is no step, shows its first step and what
    belongs to none; a link to a step shows that step alone. Nobody scrolls on to the next step.
    """
    found: set[tuple[str, str]] = set()
    waiting = [(start, "")]
    while waiting:
        place = waiting.pop()
        if place in found:
            continue
        found.add(place)
        path, step = place
        page = site[path]
        if not step and page.steps:
            waiting.append((path, page.steps[0]))
        waiting += _onward(site, path, (target for where, target in page.links if where == step))
    return found


def _onward(site: Mapping[str, Read], path: str, targets: Iterable[str]) -> Iterable[tuple[str, str]]:
    for target in filter(inside, targets):
        file, anchor = leads_to(path, target)
        yield file, anchor if anchor in site[file].steps else ""
