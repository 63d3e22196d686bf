"""One page while it is written: prose as HTML, where its links lead, and which sources it cites."""

import posixpath
from html import escape

from kb.matching import TRIAGE
from kb.model import (
    Block,
    Blocks,
    Bullets,
    Code,
    CodeBlock,
    Condition,
    Diagram,
    Emphasis,
    Inlines,
    KnowledgeBase,
    Link,
    LinkKind,
    Paragraph,
    Target,
    flat,
)
from kb.waits import parse_timer

FIRST = "index.html"
GLOSSARY = "glossary.html"
EFFECTS = "effects.html"
ELSEWHERE = "elsewhere.html"
_LISTS = {LinkKind.TERM: GLOSSARY, LinkKind.EFFECT: EFFECTS, LinkKind.ELSEWHERE: ELSEWHERE}


class Page:
    """Turns content into HTML for the page at ``path``; ``cited`` gathers the ids of sources for its foot."""

    def __init__(self, kb: KnowledgeBase, path: str) -> None:
        self.kb = kb
        self.path = path
        self.cited: set[str] = set()

    def blocks(self, text: Blocks) -> str:
        """Return a text as paragraphs and lists. Timers (``hold 4 s``) get the class ``timer``."""
        return "\n".join(map(self._block, text))

    def line(self, text: Blocks) -> str:
        """Return a text on one line, without a paragraph around it."""
        return self._inline(flat(text)).strip()

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return f"<p>{self._inline(block.text).strip()}</p>"
            case Bullets():
                tag = "ul" if block.first is None else "ol"
                start = "" if block.first in {None, 1} else f' start="{block.first}"'
                items = "\n".join(f"<li>{self._item(item)}</li>" for item in block.items)
                return f"<{tag}{start}>\n{items}\n</{tag}>"
            case CodeBlock():
                return f"<pre><code>{escape(block.text)}</code></pre>"
            case Diagram():
                return f'<pre role="img" aria-label="{escape(block.words)}">{escape(block.text)}</pre>'

    def _item(self, item: Blocks) -> str:
        """Write the first line of an item without a paragraph around it."""
        if item and isinstance(item[0], Paragraph):
            return f"{self.line(item[:1])}\n{self.blocks(item[1:])}".rstrip()
        return self.blocks(item)

    def _inline(self, text: Inlines) -> str:
        return "".join(map(self._part, text))

    def _part(self, part: str | Code | Emphasis | Link) -> str:
        match part:
            case str():
                return escape(part)
            case Code():
                text = escape(part.text)
                timer = parse_timer(part.text) is not None
                return f'<strong class="timer">{text}</strong>' if timer else f"<code>{text}</code>"
            case Emphasis():
                tag = "strong" if part.strong else "em"
                return f"<{tag}>{self._inline(part.text)}</{tag}>"
            case Link():
                return self._linked(part, self._inline(part.text))

    def statements(self, conditions: tuple[Condition, ...]) -> list[str]:
        """Return ``conditions`` as sentences."""
        return [escape(self.kb.statement(each)) for each in conditions]

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

    def _linked(self, link: Link, words: str) -> str:
        if link.kind is LinkKind.SOURCE:
            self.cited.add(link.id)
            words = "source"
        href = self._href(link)
        return f'<a href="{escape(href)}">{words}</a>' if href else words

    def _href(self, link: Link) -> str:
        """Return where a link leads; empty where the site has no place for it."""
        match link.kind:
            case LinkKind.ADDRESS:
                return link.id
            case LinkKind.SOURCE:
                return f"#{source_anchor(link.id)}"
            case LinkKind.TERM | LinkKind.EFFECT | LinkKind.ELSEWHERE:
                return self.to(f"{_LISTS[link.kind]}#{link.id}")
            case LinkKind.ACTION | LinkKind.PROBLEM | LinkKind.ROAD:
                return self.to(_path(f"{link.kind.value}s/{link.id}"))
            case LinkKind.OTHER:
                return ""


def source_anchor(id: str) -> str:
    """Return the anchor of a source at the foot of a page."""
    return f"source-{id.lower()}"


def _path(page: str) -> str:
    """Return the path of a page of the content (``problems/lost-2fa``). The triage is the first page."""
    return FIRST if page == f"problems/{TRIAGE}" else f"{page}.html"
