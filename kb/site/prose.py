"""Prose as HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from kb.model import Block, Blocks, Bullets, Code, CodeBlock, Diagram, Emphasis, Inlines, Link, Paragraph
from kb.waits import parse_timer

Linked = Callable[[Link, str], str]
"""Returns a link as HTML; the second argument is its text, which is HTML already."""


def to_html(blocks: Blocks, linked: Linked) -> str:
    """Return a text as blocks of HTML. Timers (``hold 4 s``) get the class ``timer``."""
    return "\n".join(_block(block, linked) for block in blocks)


def to_inline_html(text: Inlines, linked: Linked) -> str:
    """Return running text as HTML without a paragraph around it."""
    return "".join(_part(part, linked) for part in text).strip()


def _block(block: Block, linked: Linked) -> str:
    match block:
        case Paragraph():
            return f"<p>{to_inline_html(block.text, linked)}</p>"
        case Bullets():
            tag = "ul" if block.first is None else "ol"
            start = "" if block.first in {None, 1} else f' start="{block.first}"'
            items = "\n".join(f"<li>{_item(item, linked)}</li>" for item in block.items)
            return f"<{tag}{start}>\n{items}\n</{tag}>"
        case CodeBlock():
            return f"<pre><code>{escape(block.text)}</code></pre>"
        case Diagram():
            return f'<pre role="img" aria-label="{escape(block.words)}">{escape(block.text)}</pre>'


def _item(item: Blocks, linked: Linked) -> str:
    """Write the first line of an item without a paragraph around it."""
    if item and isinstance(item[0], Paragraph):
        return f"{to_inline_html(item[0].text, linked)}\n{to_html(item[1:], linked)}".rstrip()
    return to_html(item, linked)


def _part(part: str | Code | Emphasis | Link, linked: Linked) -> str:
    match part:
        case str():
            return escape(part)
        case Code():
            text = escape(part.text)
            return (
                f'<strong class="timer">{text}</strong>' if parse_timer(part.text) else f"<code>{text}</code>"
            )
        case Emphasis():
            tag = "strong" if part.strong else "em"
            return f"<{tag}>{''.join(_part(each, linked) for each in part.text)}</{tag}>"
        case Link():
            return linked(part, "".join(_part(each, linked) for each in part.text))
