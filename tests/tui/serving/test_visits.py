"""A folder for each visitor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.serving.service import visitor_folder


def test_a_folder_is_private_and_goes_with_its_visit() -> None:
    """Nobody else can look into it, no two share one, and afterwards nothing of it is left."""
    with visitor_folder() as folder, visitor_folder() as other:
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder != other
        (folder / "cases").mkdir()
        (folder / "cases" / "a.md").write_text("mine", encoding="utf-8")
    assert not folder.exists()


def test_a_visit_that_fails_leaves_nothing_either() -> None:
    """However it ends."""
    made: list[Path] = []

    def fail() -> None:
        with visitor_folder() as folder:
            made.append(folder)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not made[0].exists()
