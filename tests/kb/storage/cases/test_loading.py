"""What was saved is found again, is nobody else's business, and goes when it should."""

from __future__ import annotations

import os
import stat
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kb.model import Case
from kb.report import NotAReportError, write_report
from kb.storage import cases
from tests.kb.report.helpers import FORGOT, NO_HELPER, case_of
from tests.tiny_content import tiny_knowledge

KB = tiny_knowledge()


def save_new(description: str, id: str) -> Case:
    """Save a case about a forgotten password under this id."""
    case = replace(case_of(FORGOT, description=description), id=id)
    return cases.CaseStore().save(KB, case)


def test_a_saved_case_is_loaded_as_it_was() -> None:
    """By its id and by its file."""
    case = replace(cases.new_case("it says wrong password"), events=(FORGOT, NO_HELPER), band="sure")
    path = cases.path_of(cases.CaseStore().save(KB, case))
    assert path == cases.path_of(case)
    assert cases.load(case.id) == case
    assert cases.load(path) == case
    assert cases.load(str(path)) == case


def test_the_saved_file_is_the_report() -> None:
    """Who opens it reads what an export would give."""
    case = case_of(FORGOT)
    text = cases.path_of(cases.CaseStore().save(KB, case)).read_text(encoding="utf-8")
    assert text == write_report(KB, case)


def test_nobody_else_can_read_it(data: Path) -> None:
    """Files are for their owner alone, and so are the folders that were made for them."""
    path = cases.path_of(cases.CaseStore().save(KB, case_of(FORGOT)))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_folder_that_others_can_read_is_closed(data: Path) -> None:
    """A copy from elsewhere may have left it open; the next save closes it, and what is in it."""
    save_new("one", "one")
    (data / "cases").chmod(0o755)
    save_new("two", "two")
    assert stat.S_IMODE((data / "cases").stat().st_mode) == 0o700


def test_a_new_case_is_not_saved_yet(data: Path) -> None:
    """Looking at Backin leaves no trace on the disk."""
    case = cases.new_case("")
    assert not cases.path_of(case).exists()
    assert not data.exists()
    assert cases.list_cases() == ()
    assert cases.delete_all() == 0


def test_ids_are_unlike_and_sort_by_age() -> None:
    """Two cases that begin in the same second do not share a file."""
    ids = [cases.new_case("").id for _ in range(50)]
    times = [name[: len("2026-11-22-101112")] for name in ids]
    assert len(set(ids)) == 50
    assert times == sorted(times)


def test_an_id_holds_nothing_of_the_description() -> None:
    """It stands in anonymous reports as well."""
    assert "peter" not in cases.new_case("user peter").id


def test_cases_are_listed_youngest_first() -> None:
    """With the words that began them and the problem they are about."""
    save_new("the first\nin two lines", "2026-01-01-000000-aaaa")
    save_new("the second", "2026-01-02-000000-aaaa")
    assert [(each.id, each.words, each.problem) for each in cases.list_cases()] == [
        ("2026-01-02-000000-aaaa", "the second", "I forgot my password"),
        ("2026-01-01-000000-aaaa", "the first\nin two lines", "I forgot my password"),
    ]


def test_a_damaged_file_is_listed_so_that_it_can_be_deleted(data: Path) -> None:
    """It does not hide the others, and other files are no cases."""
    save_new("fine", "2026-01-01-000000-aaaa")
    (data / "cases" / "damaged.md").write_bytes(b"\xff\xfe nothing")
    (data / "cases" / "notes.txt").write_text("mine")
    assert {each.id for each in cases.list_cases()} == {"damaged", "2026-01-01-000000-aaaa"}
    cases.delete("damaged")
    assert [each.id for each in cases.list_cases()] == ["2026-01-01-000000-aaaa"]


def test_one_case_is_deleted() -> None:
    """The others stay; what is not there cannot be deleted."""
    save_new("one", "one")
    save_new("two", "two")
    cases.delete("one")
    assert [each.id for each in cases.list_cases()] == ["two"]
    with pytest.raises(FileNotFoundError):
        cases.delete("one")


def test_deleting_one_case_deletes_what_crashes_left(data: Path) -> None:
    """Its words may stand in there as well."""
    save_new("one", "one")
    (data / "cases" / ".one.md-x1y2.tmp").write_text("half a report")
    cases.delete("one")
    assert list((data / "cases").iterdir()) == []


def test_the_next_save_sweeps_up_what_crashes_left(data: Path) -> None:
    """Of whichever case; files that are not Backin's stay."""
    (data / "cases").mkdir(parents=True, mode=0o700)
    for name in (".one.md-x1y2.tmp", ".two.md-x1y2.tmp", ".notes.tmp", "notes.txt"):
        (data / "cases" / name).write_text("half a report")
    save_new("three", "three")
    assert {path.name for path in (data / "cases").iterdir()} == {"three.md", ".notes.tmp", "notes.txt"}


def test_what_was_changed_meanwhile_is_not_overwritten(data: Path, store: cases.CaseStore) -> None:
    """Whoever changed the file, and however: what is saved next gets a file of its own."""
    case = store.save(KB, case_of(FORGOT))
    path = cases.path_of(case)
    path.write_bytes(path.read_bytes() + b"\nA note by hand.\n")
    by_hand = path.read_bytes()
    own = store.save(KB, replace(case, events=(FORGOT, NO_HELPER)))
    assert own.id != case.id
    assert path.read_bytes() == by_hand
    assert cases.load(own.id).events == (FORGOT, NO_HELPER)
    assert store.save(KB, own) == own
    assert len(list((data / "cases").iterdir())) == 2


def test_a_file_is_overwritten_only_by_who_took_it_up(store: cases.CaseStore) -> None:
    """Taking up an older state of a case is no leave to write over what was saved since."""
    old = case_of(FORGOT)
    store.save(KB, replace(old, events=(FORGOT, NO_HELPER)))
    late, rightful = cases.CaseStore(), cases.CaseStore()
    late.take_up(old)
    rightful.take_up(replace(old, events=(FORGOT, NO_HELPER)))
    assert late.save(KB, old).id != old.id
    assert rightful.save(KB, old).id == old.id


def test_all_cases_are_deleted(data: Path) -> None:
    """With what a crash left of them, and nothing that is not a case."""
    save_new("one", "one")
    save_new("two", "two")
    (data / "cases" / ".two.md-x1y2.tmp").write_text("half a report")
    (data / "cases" / "notes.txt").write_text("mine")
    assert cases.delete_all() == 2
    assert [path.name for path in (data / "cases").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("id", ["../outside", "a/b", "..", "", ".hidden", "A", "x" * 65, "a\n"])
def test_no_id_leads_out_of_the_folder(data: Path, id: str) -> None:
    """Not for saving, not for deleting."""
    (data / "cases").mkdir(parents=True)
    (data / "outside.md").write_text("mine")
    with pytest.raises(ValueError, match="not the id of a case"):
        cases.path_of(id)
    with pytest.raises(FileNotFoundError):
        cases.delete(id)
    assert (data / "outside.md").exists()


def test_an_old_copy_does_not_overwrite_what_was_saved_since(tmp_path: Path, store: cases.CaseStore) -> None:
    """Going on with a copy from elsewhere is a case of its own, unless it is the same as the saved one."""
    old = case_of(FORGOT)
    copy = tmp_path / "copy.md"
    copy.write_text(write_report(KB, old), encoding="utf-8")
    assert cases.load(copy) == old
    store.save(KB, old)
    assert cases.load(copy) == old
    store.save(KB, replace(old, events=(FORGOT, NO_HELPER)))
    loaded = cases.load(copy)
    assert loaded.id != old.id
    assert replace(loaded, id=old.id) == old


@pytest.mark.parametrize("content", [b"", b"# Shopping\n", b"\xff\xfe\0", b"x" * ((4 << 20) + 1)])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """Empty, something else, not text, enormous: a sentence, and no traceback."""
    path = tmp_path / "foreign.md"
    path.write_bytes(content)
    with pytest.raises(NotAReportError):
        cases.load(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """What cannot be opened is the system's error, with its words."""
    for name in (tmp_path / "missing.md", tmp_path, "no-such-case"):
        with pytest.raises(OSError, match=r".") as refused:
            cases.load(name)
        assert refused.value.strerror


def test_what_is_no_report_in_the_folder_holds_nobody_up(data: Path) -> None:
    """A pipe, a device, a folder: not listed; an enormous file: listed without words, to be deleted."""
    save_new("fine", "2026-01-01-000000-aaaa")
    folder = data / "cases"
    os.mkfifo(folder / "pipe.md")
    (folder / "device.md").symlink_to("/dev/zero")
    (folder / "folder.md").mkdir()
    with (folder / "enormous.md").open("wb") as file:
        file.truncate(300 << 20)
    began = time.monotonic()
    assert [(each.id, each.words) for each in cases.list_cases()] == [
        ("enormous", ""),
        ("2026-01-01-000000-aaaa", "fine"),
    ]
    for name in ("pipe", "device", "enormous"):
        with pytest.raises(OSError, match="no report of Backin"):
            cases.load(name)
    assert time.monotonic() - began < 1


def test_a_damaged_case_is_loaded_under_an_id_of_its_own(data: Path) -> None:
    """What stands in place of the id names no file."""
    case = save_new("fine", "2026-01-01-000000-aaaa")
    path = cases.path_of(case)
    path.write_bytes(path.read_bytes().replace(b"`2026-01-01-000000-aaaa`", b"`\xff../x`"))
    loaded = cases.load("2026-01-01-000000-aaaa")
    assert replace(loaded, id=case.id) == case
    assert cases.path_of(loaded).parent == data / "cases"
