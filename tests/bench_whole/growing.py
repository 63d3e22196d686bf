"""The content made several times as large: problems, actions and facts copied under new names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

COPIED = ("problems", "actions", "facts")
KEPT_ONCE = ("dsm",)
"""Facts that the program itself asks for by name, and that every copy shares."""
_TITLE = re.compile(r"\A# (.+)$", re.MULTILINE)
_PHRASE = re.compile(r"^- ([a-z].*)$", re.MULTILINE)


def grow(content: Path, folder: Path, times: int) -> Path:
    """Copy ``content`` into ``folder`` with ``times`` as many problems, actions and facts, and return it.

    A copy leads to the copies that belong to it, and has its own name in its title and phrases.
    """
    shutil.copytree(content, folder)
    names = {file.stem for kind in COPIED for file in (content / kind).glob("*.md")} - set(KEPT_ONCE)
    facts = {file.stem for file in (content / "facts").glob("*.md")} & names
    links = re.compile(rf"(\]\((?:\.\./(?:{'|'.join(COPIED)})/)?)({_any(names)})(\.md)")
    conditions = re.compile(rf"(?<![\w-])({_any(facts)})(?=: [\w?])")
    pages = [file for kind in COPIED for file in sorted((content / kind).glob("*.md")) if file.stem in names]
    for number in range(2, times + 1):
        for page in pages:
            text = links.sub(rf"\1\2-{number}\3", page.read_text(encoding="utf-8"))
            text = conditions.sub(rf"\1-{number}", text)
            text = _TITLE.sub(rf"# \1 (copy {number})", text, count=1)
            text = _PHRASE.sub(rf"- \1 copy{number}", text) if page.parent.name != "actions" else text
            copy = folder / page.parent.name / f"{page.stem}-{number}.md"
            copy.write_text(text, encoding="utf-8")
    return folder


def _any(names: set[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
