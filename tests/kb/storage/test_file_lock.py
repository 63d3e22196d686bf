"""One program at a time in a folder, and nobody waits for ever."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kb.storage import alone_in
from kb.storage import files as taking_turns

ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from pathlib import Path
from kb.storage.files import alone_in
with alone_in(Path(sys.argv[1])) as alone:
    print(alone, flush=True)
    sys.stdin.read()
"""


def test_only_one_is_in_the_block_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many at once count correctly with a file that each reads and then writes."""
    monkeypatch.setattr(taking_turns, "PATIENCE", 60.0)
    counter = tmp_path / "counter"
    counter.write_text("0")

    def count(_: int) -> None:
        with alone_in(tmp_path) as alone:
            assert alone
            counter.write_text(str(int(counter.read_text()) + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(100)))
    assert counter.read_text() == "100"


def test_who_does_not_leave_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program stays in, the block runs all the same, and knows; when that dies, it is alone."""
    monkeypatch.setattr(taking_turns, "PATIENCE", 0.05)
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        with alone_in(tmp_path) as alone:
            assert not alone
        other.kill()
        other.wait()
        with alone_in(tmp_path) as alone:
            assert alone


def test_a_folder_that_is_not_there_is_no_obstacle(tmp_path: Path) -> None:
    """Whoever works in the block will find out."""
    with alone_in(tmp_path / "missing" / "folder") as alone:
        assert not alone
    assert not list(tmp_path.iterdir())
