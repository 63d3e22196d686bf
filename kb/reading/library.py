"""All parsed files together, and where a link between them leads."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kb.reading.blocks import Document, Heading, Section

RESERVED = ("What can help", "Not this", "See also", "People say")
"""The headings of a problem that are not steps."""

ADDRESSES = ("http://", "https://", "mailto:")
"""How links open that lead somewhere on the web. Whoever shows them goes by that, to the letter."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a relative link leads: a file of the content folder, and an anchor, empty for its start."""

    file: str
    anchor: str

    @property
    def kind(self) -> str:
        """What kind of file it is: ``problems``, ``roads``, ``actions``, ``sources``, ..."""
        return self.file.partition("/")[0].removesuffix(".md")

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition("/")[2].removesuffix(".md")

    @property
    def page(self) -> str:
        """The file's path without its ending: what the references of its steps begin with."""
        return self.file.removesuffix(".md")


def scheme(target: str) -> str:
    """Return the scheme of a link's target in small letters, empty for a relative link."""
    match = _SCHEME.match(target)
    return match.group()[:-1].lower() if match else "//" if target.startswith("//") else ""


def locate(file: str, target: str) -> Address | None:
    """Return where a relative link in ``file`` leads; ``None`` for an address or outside the folder."""
    if scheme(target) or target.startswith("/"):
        return None
    path, _, anchor = target.partition("#")
    if not path:
        return Address(file, anchor)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    return None if joined.split("/")[0] == ".." else Address(joined, anchor)


class Library:
    """Knows by file and anchor the ``headings``, and which are steps; and the ``values`` of facts by fact."""

    def __init__(self, documents: Mapping[str, Document], names: frozenset[str]) -> None:
        """Take the parsed files, and the names of all files, those that could not be parsed among them."""
        self.names = names
        self.headings = {
            file: {heading.slug: heading for heading in reversed(document.headings)}
            for file, document in documents.items()
        }
        self.values = {
            Address(file, "").id: [chapter.heading.text for chapter in document.chapters]
            for file, document in documents.items()
            if file.startswith("facts/")
        }
        self._steps = {
            file: {section.heading.slug: section for section in step_sections(document)}
            for file, document in documents.items()
            if file.startswith(("problems/", "roads/"))
        }

    def heading(self, address: Address) -> Heading | None:
        """Return the heading an address leads to, if there is one."""
        return self.headings.get(address.file, {}).get(address.anchor)

    def first_step(self, file: str) -> str:
        """Return the slug of the first step of a problem or road, empty where there is none."""
        return next(iter(self._steps.get(file, {})), "")

    def is_step(self, address: Address) -> bool:
        """Whether an address leads to a step by its anchor."""
        return address.anchor in self._steps.get(address.file, {})

    def is_start(self, address: Address) -> bool:
        """Whether an address leads to the start of its file: the file, its title or its first step."""
        if address.anchor in ("", self.first_step(address.file)):
            return True
        heading = self.heading(address)
        return heading is not None and heading.level == 1


def step_sections(document: Document) -> tuple[Section, ...]:
    """Return the sections of a problem or a road that are steps."""
    if document.file.startswith("roads/"):
        return document.chapters
    return tuple(section for section in document.chapters if section.heading.text not in RESERVED)


def nearest(name: str, known: Iterable[str], least: float = 60) -> str:
    """Return the one of ``known`` most like ``name``, by ``least`` of 100; quick among thousands."""
    found = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=least)
    return "" if found is None else str(found[0])
