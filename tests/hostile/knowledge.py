"""The knowledge that the targets work on: a small one, or a folder given to ``python -m tests.hostile``."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from kb import cache as compiled
from kb.matching import Matcher, build_model
from kb.model import KnowledgeBase
from tests.tiny_content import TINY, tiny_knowledge

FOLDER = "BACKIN_HOSTILE_CONTENT"
"""The variable that names the folder."""


@cache
def knowledge() -> tuple[KnowledgeBase, Matcher]:
    """Return the knowledge and its matcher."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        kb = tiny_knowledge()
        return kb, Matcher(kb, build_model(kb))
    loaded = compiled.load(Path(folder))
    return loaded.kb, Matcher(loaded.kb, loaded.model)


@cache
def content_files() -> dict[str, bytes]:
    """Return content to be spoiled, by name: the small one, and the folder where one is named."""
    folder = os.environ.get(FOLDER)
    if folder is None:
        return TINY
    paths = sorted(Path(folder).glob("*/*.md"))
    return TINY | {f"real {path.parent.name}/{path.name}": path.read_bytes() for path in paths}
