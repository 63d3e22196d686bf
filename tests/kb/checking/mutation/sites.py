"""Where the shipped content can be changed, by text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_CONTENT = Path(__file__).parents[4] / "content"
_LEFT_OUT = ("words",)
"""Nothing links into these, and without them reading takes less time."""

Files = dict[str, str]


@cache
def shipped() -> Files:
    """Return the shipped content by file, without what no check of a problem reads."""
    names = sorted(_CONTENT.rglob("*.md"))
    relative = {path.relative_to(_CONTENT).as_posix(): path for path in names}
    return {
        name: path.read_text(encoding="utf-8")
        for name, path in relative.items()
        if name.split("/")[0] not in _LEFT_OUT and not name.endswith("README.md")
    }


def matches(folder: str, pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield every match of ``pattern``, in several lines, in the files of ``folder``."""
    for name, text in shipped().items():
        if name.startswith(folder):
            for match in re.finditer(pattern, text, re.MULTILINE):
                yield name, match


def replaced(name: str, match: re.Match[str], new: str) -> Files:
    """Return the content with what ``match`` found replaced by ``new``."""
    text = shipped()[name]
    return {**shipped(), name: text[: match.start()] + new + text[match.end() :]}
