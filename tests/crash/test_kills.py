"""A short run of the harness; ``make crash`` is the long one."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.crash.folder import Folder
from tests.crash.harness import Harness
from tests.tiny_content import FOLDER
from tui.system.loading import load


def harness(data: Path, seed: int) -> Harness:
    """Return a harness on the tiny content."""
    return Harness(*load(FOLDER), Folder(data), Random(seed), ("--content", str(FOLDER)))  # noqa: S311


def test_no_acknowledged_answer_is_lost(data: Path) -> None:
    """The program is killed at a dozen moments, and each next start goes on where the last one was."""
    tally = harness(data, seed=1).kill(12)
    assert tally.faults == []
    assert tally.kills == 12
    assert tally.answers > 5
    assert sum(row.same_step for row in tally.rows.values()) > 5


def test_a_loss_would_be_noticed(data: Path) -> None:
    """A program that never puts what it wrote in its place loses what it acknowledged."""
    forgetful = harness(data, seed=1)
    forgetful.environment["NEVER_RENAMED"] = "1"
    tally = forgetful.kill(3)
    assert any("an acknowledged answer is missing" in fault for fault in tally.faults)
    assert sum(row.lost for row in tally.rows.values()) > 0
