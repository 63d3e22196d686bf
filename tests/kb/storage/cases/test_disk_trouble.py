"""Whatever the disk does while a case is saved, the last save stays whole and the person is told."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from kb.storage import cases
from kb.storage.cases import path_of
from tests.kb.report.helpers import FORGOT, NO_HELPER, case_of
from tests.tiny_content import tiny_knowledge

ROOT = Path(__file__).parents[4]
KB = tiny_knowledge()
BEFORE = case_of(FORGOT)
AFTER = case_of(FORGOT, NO_HELPER)


def failing(number: int) -> Callable[..., NoReturn]:
    """Return a function that fails with this error number, whatever it is asked."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file of this process grow over ``size`` bytes for a while."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def is_untouched(data: Path) -> bool:
    """Return whether the last save is whole and nothing lies beside it."""
    return cases.load(BEFORE.id) == BEFORE and [each.name for each in (data / "cases").iterdir()] == [
        path_of(BEFORE).name
    ]


def test_a_disk_that_fills_up_while_writing(data: Path, store: cases.CaseStore) -> None:
    """The kernel itself refuses the bytes; the sentence says that there is no space."""
    store.save(KB, BEFORE)
    with largest_file(1000), pytest.raises(cases.CannotSaveError, match="no space left"):
        store.save(KB, AFTER)
    assert is_untouched(data)


@pytest.mark.parametrize(
    ("function", "number", "said"),
    [
        ("os.fsync", errno.ENOSPC, "no space left"),
        ("os.fsync", errno.EDQUOT, "no space left"),
        ("os.fsync", errno.EIO, "Input/output error"),
        ("os.replace", errno.EACCES, "may not be written"),
        ("tempfile.mkstemp", errno.EROFS, "may not be written"),
        ("tempfile.mkstemp", errno.EACCES, "may not be written"),
    ],
)
def test_every_step_may_fail(
    data: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, said: str
) -> None:
    """The sentence says why, and names a way out."""
    store = cases.CaseStore()
    store.save(KB, BEFORE)
    with monkeypatch.context() as patch:
        patch.setattr(function, failing(number))
        with pytest.raises(cases.CannotSaveError, match=said) as refused:
            store.save(KB, AFTER)
    assert "BACKIN_DATA" in str(refused.value)
    assert is_untouched(data)


def test_a_program_that_is_killed_while_saving(data: Path, store: cases.CaseStore) -> None:
    """Until the new report is complete, the old one is the report; leftovers go with *delete all*."""
    store.save(KB, BEFORE)
    code = (
        "import os; os.fsync = lambda _: os._exit(1)\n"
        "from tests.kb.storage.cases.test_disk_trouble import *\n"
        "store = cases.CaseStore(); store.take_up(BEFORE); store.save(KB, AFTER)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert cases.load(BEFORE.id) == BEFORE
    assert [each.id for each in cases.list_cases()] == [BEFORE.id]
    assert len(list((data / "cases").iterdir())) == 2
    cases.delete_all()
    assert list((data / "cases").iterdir()) == []


def test_a_folder_that_cannot_be_made(data: Path, store: cases.CaseStore) -> None:
    """Where a file stands in the way, saving says so."""
    data.write_text("in the way")
    with pytest.raises(cases.CannotSaveError):
        store.save(KB, BEFORE)
    assert data.read_text() == "in the way"


def test_saving_works_again_when_the_trouble_is_over(data: Path, store: cases.CaseStore) -> None:
    """A failed save is no reason to stop trying."""
    with largest_file(1000), pytest.raises(cases.CannotSaveError):
        store.save(KB, BEFORE)
    store.save(KB, BEFORE)
    assert is_untouched(data)


def homeless(*_: object, **__: object) -> NoReturn:
    """Answer as today's platformdirs does where there is no home."""
    raise RuntimeError


@pytest.mark.parametrize("usual", [homeless, lambda *_, **__: Path("~/.local/share/backin")])
def test_who_has_no_home_is_told_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store: cases.CaseStore, usual: Callable[..., Path]
) -> None:
    """Nothing is listed, nothing is saved, and no folder with the name of the tilde comes about."""
    monkeypatch.setenv("BACKIN_DATA", "")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kb.storage.cases.folder.user_data_path", usual)
    assert cases.list_cases() == ()
    with pytest.raises(
        cases.CannotSaveError, match=r"no home folder here\. Set BACKIN_DATA to another folder"
    ):
        store.save(KB, BEFORE)
    assert not (tmp_path / "~").exists()
