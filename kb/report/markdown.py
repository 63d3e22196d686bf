"""Making Markdown that says what it should, whatever the text in it.

Texts that a person or a file brought along lose their control characters here, on their way in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kb.hygiene import printable

_BACKTICKS = re.compile("`+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|&~$#]")
_BLOCK_START = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# The text of a link, and code, are no longer than that: else of many brackets and backticks, each would be
# looked for through the whole text.
_LINK = re.compile(
    r"!?\[(?P<text>(?>\\.|\[[^\[\]]*\]|[^\[\]\\]){0,500}+)\]"
    r"\(\s*(?P<target><[^<>\n]*>|(?!<)(?:\\.|\([^()\s]*\)|[^()\s\\])*)"
    r"(?:\s+(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'))?\s*\)",
    re.DOTALL | re.ASCII,  # Markdown goes by its own white space, not by all that there is
)
_LITERAL_OR_LINK = re.compile(
    r"\\[!-/:-@\[-`{-~]"
    r"|^ {0,3}(?:(?P<block>`{3,}+)[^`\n]*+|(?P<tildes>~{3,}+)[^\n]*+)\n"
    r".*?(?:^[ \t]*(?:(?P=block)`*|(?P=tildes)~*)[ \t]*$|\Z)"
    r"|(?<!`)(?P<fence>`+)(?!`)(?:(?!\n[ \t]*\n).){1,1000}?(?<!`)(?P=fence)(?!`)"
    r"|<(?:https?:|mailto:)[^\s<>]*>"
    rf"|(?P<less><)|{_LINK.pattern}",
    re.DOTALL | re.MULTILINE | re.IGNORECASE | re.ASCII,
)
_OUTSIDE = re.compile(r"<?(?:https?:|mailto:)", re.IGNORECASE)
_NO_PLAIN_START = re.compile(r"(?!(`+)(?!`).+?(?<!`)\1(?!`))[#=+~|>&`-]", re.DOTALL)
"""What may mean something else beside other text than it did in a link; complete code never does."""


def fenced(text: str) -> str:
    """Return ``text`` as a block that shows it literally.

    The fence is longer than any run of backticks in the text, so no line of it can end the block.
    """
    shown = printable(text)
    fence = "`" * max(3, _longest_run(shown) + 1)
    return f"{fence}text\n{shown}\n{fence}"


def code(text: str) -> str:
    """Return one line of text as inline code, nothing for no text. White space in it is evened out."""
    line = _one_line(text)
    if not line:
        return ""
    fence = "`" * (_longest_run(line) + 1)
    padding = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{padding}{line}{padding}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def escape(text: str) -> str:
    """Return plain text as Markdown that shows it as it is, in one line."""
    return _BLOCK_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", _one_line(text)))


def unescape(markdown: str) -> str:
    """Return the plain text that ``escape`` was given."""
    return _ESCAPED.sub(r"\1", markdown)


def standalone(markdown: str) -> str:
    """Return the content's Markdown for use outside its folder: relative links become their text.

    That text gets new neighbours, but no new meaning: no link, HTML, heading or fence comes of it.
    """
    return _LITERAL_OR_LINK.sub(_made_standalone, markdown)


def _made_standalone(match: re.Match[str]) -> str:
    if match["less"] is not None:
        return "\\<"
    if match["target"] is not None:
        return _unlinked(match)
    return match.group() if _is_literal_everywhere(match) else _LINK.sub(_unlinked, match.group())


def _is_literal_everywhere(match: re.Match[str]) -> bool:
    """Tell code from what may end earlier than it seems: a fence in an item, backticks in two cells."""
    if match["fence"] is not None:
        return not set(match.group()) & {"\n", "|"}
    return not match.group().startswith(" ")


def _unlinked(match: re.Match[str]) -> str:
    text = standalone(match["text"].strip())
    if _OUTSIDE.match(match["target"]):
        start, end = match.span("text")
        return match.string[match.start() : start] + text + match.string[end : match.end()]
    text = text.replace("](", "]\\(")
    if text.endswith("]") and match.string.startswith("(", match.end()):
        text = f"{text[:-1]}\\]"
    return f"\\{text}" if _NO_PLAIN_START.match(text) else text or "[]"


def line_of(markdown: str) -> str:
    """Return the content's Markdown on one line, for use outside its folder."""
    return " ".join(standalone(markdown).split())


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of cells that are Markdown already."""
    rule = ["---"] * len(header)
    return "\n".join(_row(cells) for cells in (header, rule, *rows))


def _row(cells: Sequence[str]) -> str:
    # In a table a bar is only a bar behind a backslash, which goes before anything else is read.
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def listed(items: Iterable[str], *, first: int | None = None) -> str:
    """Return a list with bullets, or numbered from ``first`` on; an item may hold several blocks."""
    lines = []
    for offset, item in enumerate(items):
        marker = "- " if first is None else f"{first + offset}. "
        lines.append(marker + item.replace("\n", "\n" + " " * len(marker)))
    return re.sub(r"(?m)^ +$", "", "\n".join(lines))
