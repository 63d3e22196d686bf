"""Prose as plain text, for terminals that show no markup."""

import re
from collections.abc import Callable
from textwrap import indent

from kb.hygiene import printable
from kb.model import Block, Blocks, Bullets, Code, CodeBlock, Diagram, Inlines, Link, LinkKind, Paragraph

_INDENT = "    "
_SOURCE = "\ue001"
"""Stands for a link to a source, a character for private use."""
_CITED = re.compile(rf"\s*\({_SOURCE}(?:,\s*{_SOURCE})*\)")
"""Brackets with nothing in them but sources."""
_LED_TO = re.compile(rf"\s*:\s*{_SOURCE}(?:,\s*{_SOURCE})*(?=[.!?])")
"""Sources at the end of a sentence, with the colon that leads to them."""
_NAMED = re.compile(rf"(?<=\()(?:{_SOURCE},\s*)+|,?\s*{_SOURCE}")


def plain(blocks: Blocks, code: Callable[[str], str] = str) -> str:
    """Return prose as plain text; ``code`` says how to write what is typed.

    Links become their text; emphasis and backticks go; lists keep their numbers or dashes. The ids of sources
    are left out: they say nothing to a person, and a screen reader would spell them. A paragraph is one line,
    to be wrapped by whoever shows it; blocks stand apart by an empty line. Nothing in it steers a terminal,
    not even what entities stand for. A drawing becomes the words for it.
    """
    return printable("\n\n".join(text for block in blocks if (text := _block(block, code))))


def _block(block: Block, code: Callable[[str], str]) -> str:
    match block:
        case Paragraph():
            text = _words(block.text, code).strip()
            return _NAMED.sub("", _LED_TO.sub("", _CITED.sub("", text)))
        case CodeBlock():
            return indent("\n".join(map(code, block.text.splitlines())), _INDENT)
        case Diagram():
            return block.words
        case Bullets():
            first = block.first
            marks = ("- " if first is None else f"{first + number}. " for number in range(len(block.items)))
            return "\n".join(map(_item, block.items, marks, [code] * len(block.items)))


def _item(item: Blocks, mark: str, code: Callable[[str], str]) -> str:
    """Write an item behind its marker, and what follows in it below its first line."""
    separator = "\n\n" if any(not isinstance(block, Bullets) for block in item[1:]) else "\n"
    text = separator.join(text for block in item if (text := _block(block, code)))
    return mark + indent(text, " " * len(mark)).lstrip()


def _words(text: Inlines, code: Callable[[str], str]) -> str:
    parts = []
    for part in text:
        match part:
            case str():
                parts.append(part)
            case Code():
                parts.append(code(part.text))
            case Link(kind=LinkKind.SOURCE):
                parts.append(_SOURCE)
            case _:
                parts.append(_words(part.text, code))
    return "".join(parts)
