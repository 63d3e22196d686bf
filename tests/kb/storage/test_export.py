"""An export takes a new name or none: nothing is overwritten unasked, nothing is left half-written."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from kb.storage import ExistsError, free_name, write_new


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """The text stands in it as UTF-8, line ends as they are, readable by its owner alone."""
    path = write_new(tmp_path / "report.md", "Größe\n密码\n")
    assert path.read_bytes() == "Größe\n密码\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_is_not_touched(tmp_path: Path) -> None:
    """The refusal names the file and a name that is free."""
    path = tmp_path / "report.md"
    path.write_text("mine")
    with pytest.raises(ExistsError) as refused:
        write_new(path, "new")
    assert path.read_text() == "mine"
    assert refused.value.path == path
    assert refused.value.suggestion == tmp_path / "report (2).md"
    assert write_new(refused.value.suggestion, "new").read_text() == "new"


def test_overwriting_happens_when_asked_for(tmp_path: Path) -> None:
    """Then the old text goes in one step."""
    path = tmp_path / "report.md"
    path.write_text("mine")
    write_new(path, "new", overwrite=True)
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("taken", "wanted", "free"),
    [
        ([], "report.md", "report.md"),
        (["report.md"], "report.md", "report (2).md"),
        (["report.md", "report (2).md", "report (3).md"], "report.md", "report (4).md"),
        (["report (2).md"], "report (2).md", "report (3).md"),
        (["report"], "report", "report (2)"),
        (["a.b.md"], "a.b.md", "a.b (2).md"),
    ],
)
def test_the_suggestion_is_the_first_free_name(
    tmp_path: Path, taken: list[str], wanted: str, free: str
) -> None:
    """It counts on from the number that is in the name."""
    for name in taken:
        (tmp_path / name).touch()
    assert free_name(tmp_path / wanted) == tmp_path / free


def test_a_dangling_link_counts_as_taken(tmp_path: Path) -> None:
    """Writing through a link could overwrite something elsewhere."""
    (tmp_path / "report.md").symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(ExistsError):
        write_new(tmp_path / "report.md", "new")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_folder_counts_as_taken(tmp_path: Path) -> None:
    """The name of a folder is refused like that of a file."""
    with pytest.raises(ExistsError):
        write_new(tmp_path, "new")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """No folder is made that nobody asked for."""
    with pytest.raises(FileNotFoundError):
        write_new(tmp_path / "missing" / "report.md", "new")


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, overwrite: bool
) -> None:
    """Neither half a report nor a temporary file stays."""

    def full(_: int) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_new(tmp_path / "report.md", "new", overwrite=overwrite)
    assert list(tmp_path.iterdir()) == []


def test_home_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no shell resolves it, ~ is the home folder all the same."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write_new(Path("~/report.md"), "new") == tmp_path / "report.md"
