"""The small knowledge base without a single finding: the tiny one, with a few pages completed."""

from __future__ import annotations

from pathlib import Path

from tests.tiny_content import TINY

_FOLDER = Path(__file__).parent / "clean"
CLEAN: dict[str, bytes] = TINY | {
    path.relative_to(_FOLDER).as_posix(): path.read_bytes() for path in sorted(_FOLDER.rglob("*.md"))
}
