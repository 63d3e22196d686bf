"""A small knowledge base that is fine in every way, and ways to spoil it.

It lies as Markdown under ``tests/tiny``: three problems, two roads, actions of harm 0, 1 and 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kb.model import KnowledgeBase
from kb.reading import read_files

FOLDER = Path(__file__).parent / "tiny"
TINY: dict[str, bytes] = {
    path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*.md"))
}


@cache
def tiny_knowledge() -> KnowledgeBase:
    """Return the small knowledge base, read."""
    return read_files(TINY)


def overlay(changes: Mapping[str, str | bytes | None]) -> dict[str, bytes]:
    """Return the files with some replaced or added; ``None`` takes a file away."""
    files = dict(TINY)
    for name, content in changes.items():
        files.pop(name, None)
        if content is not None:
            files[name] = content.encode() if isinstance(content, str) else content
    return files


def spoiled(file: str, old: str, new: str) -> dict[str, bytes]:
    """Return the files with one text in one of them replaced; the text must stand there exactly once."""
    text = TINY[file].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    return overlay({file: text.replace(old, new)})
