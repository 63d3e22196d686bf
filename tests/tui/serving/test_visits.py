"""A folder for each visitor."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kb.storage import alone_in
from tui.serving import service
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


def test_a_server_that_begins_takes_no_new_visit_for_a_leftover(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even in the instant in which its folder is there and not yet locked."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    swept: list[Path] = []

    def late(folder: Path, patience: float | None = None) -> AbstractContextManager[bool]:
        if not swept:
            swept.append(folder)
            service.sweep_visits()
        return alone_in(folder, patience)

    monkeypatch.setattr(service, "alone_in", late)
    with service.visitor_folder() as folder:
        assert [folder] != swept
        assert folder.is_dir()
    assert not list(tmp_path.iterdir())
