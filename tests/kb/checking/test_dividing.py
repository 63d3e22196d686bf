"""Checking a folder: with a second process and with what was kept, it says what checking in one go says."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from kb.checking import check, check_folder
from kb.checking.helping import Helper, finish
from kb.checking.kept import keep, kept
from kb.compiled import cache_folder
from kb.compiled.keyed import key_of
from kb.compiled.storing import encode_model
from kb.matching import Matcher, build_model
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN
from tests.kb.checking.test_walks import BLOCKED, TODAY

KB = read_files(CLEAN)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small content with one phrase in two places, as a folder, with a cache of its own beside."""
    monkeypatch.setenv("BACKIN_CACHE", str(tmp_path / "cache"))
    for name, text in CLEAN.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    spoilt = CLEAN[BLOCKED].replace(b"- banned after mistyping", b"- what was my password, again")
    (tmp_path / "content" / BLOCKED).write_bytes(spoilt)
    return tmp_path / "content"


def test_two_processes_find_what_one_finds(folder: Path) -> None:
    """Read anew or from what was kept, every family finds the same, and measures the same."""
    kb = read_files({**CLEAN, BLOCKED: (folder / BLOCKED).read_bytes()})
    alone = check(kb, TODAY, Matcher(kb, build_model(kb)))
    assert {finding.code for finding in alone.findings} == {"P01", "P02"}
    for _ in ("read", "kept"):
        report = check_folder(folder, TODAY)
        assert report.findings == alone.findings
        assert [each.problem for each in report.metrics] == [each.problem for each in alone.metrics]
        assert [each.expected for each in report.metrics] == [each.expected for each in alone.metrics]
        assert set(report.seconds) == {"reading", *alone.seconds}


def test_what_was_kept_is_all_that_was_read(folder: Path) -> None:
    """Phrases, notions and scenarios come back, and every place."""
    model = build_model(KB)
    keep(key_of(folder), KB, model)
    before = kept(key_of(folder))
    assert before is not None
    assert before[0] == KB
    assert encode_model(before[1]) == encode_model(model)


def test_what_was_kept_of_other_content_is_not_used(folder: Path) -> None:
    """One byte more in one file, and everything is read anew."""
    keep(key_of(folder), KB, build_model(KB))
    with (folder / BLOCKED).open("ab") as file:
        file.write(b"\n")
    assert kept(key_of(folder)) is None


@pytest.mark.parametrize("damage", [b"", b"\n", b"{}", b"x" * 500])
def test_what_was_damaged_is_not_used(folder: Path, damage: bytes) -> None:
    """A file that is cut, empty or overwritten counts as none."""
    keep(key_of(folder), KB, build_model(KB))
    (file,) = cache_folder().iterdir()
    file.write_bytes(damage)
    assert kept(key_of(folder)) is None
    file.write_bytes(file.read_bytes()[:-1])
    assert kept(key_of(folder)) is None


def test_what_was_kept_in_another_format_is_not_used(folder: Path) -> None:
    """The file begins with its name and the version of its format."""
    keep(key_of(folder), KB, build_model(KB))
    (file,) = cache_folder().iterdir()
    good = file.read_bytes()
    assert good.startswith(b"backin-checked-1 ")
    file.write_bytes(good.replace(b"backin-checked-1", b"backin-checked-2", 1))
    assert kept(key_of(folder)) is None


def test_a_folder_that_cannot_be_written_does_no_harm(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be kept, nothing is said, and the next check reads anew."""
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("BACKIN_CACHE", str(tmp_path / "file"))
    keep(key_of(folder), KB, build_model(KB))
    assert kept(key_of(folder)) is None


def test_errands_come_back_in_their_order() -> None:
    """Whoever does them, this process or the other, the results stand as the errands were sent."""
    with Helper() as helper:
        results = finish([helper.send(partial(_signed, number)) for number in range(60)])
    assert [number for number, _ in results] == list(range(60))
    assert os.getpid() in {process for _, process in results}


def _signed(number: int) -> tuple[int, int]:
    return number, os.getpid()


def test_a_failure_of_the_other_process_is_heard() -> None:
    """What goes wrong there is raised here."""
    with Helper() as helper:
        errand = helper.send(partial(int, "no number"))
        with pytest.raises(ValueError, match="no number"):
            errand.result()
