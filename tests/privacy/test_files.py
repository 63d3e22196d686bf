"""What is written about a case is for its owner alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.privacy.child import Guarded

STORY = "what was my password again"


@pytest.mark.skipif(os.name != "posix", reason="other systems keep the owner's folder closed by themselves")
def test_nobody_else_can_read_a_case_or_its_report(guarded: Guarded, tmp_path: Path) -> None:
    """Whatever the umask says: files have 0600, folders 0700, and the report is no exception."""
    before = os.umask(0)
    try:
        guarded.backin("--plain", STORY, typed="I forgot my password\nno\n")
        case = guarded.backin("cases").stdout.split()[0]
        guarded.backin("export", case, "-o", str(tmp_path / "out.md"))
    finally:
        os.umask(before)
    data = tmp_path / "data"
    written = [data, *data.rglob("*"), tmp_path / "out.md"]
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in written if not path.is_symlink()}
    assert len(modes) >= 3
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
