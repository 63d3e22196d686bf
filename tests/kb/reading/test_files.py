"""Files are found, held against limits and decoded; what stands outside the folder stays there."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from kb.model import Finding, Place, UnreadableContentError
from kb.reading import Code, codes, files, read_files, read_knowledge
from tests.tiny_content import FOLDER, TINY, overlay


def findings_in(content: dict[str, bytes]) -> tuple[Finding, ...]:
    """Return what is wrong with some files."""
    with pytest.raises(UnreadableContentError) as caught:
        read_files(content)
    return caught.value.findings


def findings_of(folder: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a folder."""
    with pytest.raises(UnreadableContentError) as caught:
        read_knowledge(folder)
    return caught.value.findings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a copy of the small knowledge base."""
    for name, content in TINY.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "content"


def test_a_folder_reads_like_its_files(folder: Path) -> None:
    """The folder only brings the bytes: nothing else in it matters."""
    (folder / "notes.txt").write_text("not knowledge")
    (folder / "problems" / "picture.png").write_bytes(b"\x89PNG")
    assert read_knowledge(folder) == read_files(TINY)


def test_knowledge_may_lie_in_an_archive(folder: Path, tmp_path: Path) -> None:
    """A package that was never unpacked has its content in a zip file."""
    (folder / "notes.txt").write_text("not knowledge")
    archive = shutil.make_archive(str(tmp_path / "packed"), "zip", folder)
    assert read_knowledge(zipfile.Path(archive)) == read_files(TINY)


def test_the_readme_is_not_knowledge(folder: Path) -> None:
    """It may look like anything, wherever it lies."""
    for place in (folder, folder / "problems"):
        (place / "README.md").write_text("<b>How</b> to write\n\n# this\n\n# [and](nowhere.md)\n")
    assert set(read_knowledge(folder).problems) == set(read_files(TINY).problems)


@pytest.mark.parametrize("content", [{}, {"effects.md": b"# Effects\n"}, {"problems/README.md": b"# How\n"}])
def test_a_folder_without_problems_is_the_wrong_folder(content: dict[str, bytes]) -> None:
    """That is all there is to say then, whatever else lies about."""
    assert [finding.code for finding in findings_in(content)] == [Code.NO_PROBLEMS.code]


def test_a_folder_that_is_not_there_has_no_problems(tmp_path: Path) -> None:
    """A misspelt folder is told like an empty one, without a traceback."""
    assert [finding.code for finding in findings_of(tmp_path / "missing")] == [Code.NO_PROBLEMS.code]


def test_what_is_not_utf8_is_told_with_its_line() -> None:
    """The line is that of the first byte that is wrong."""
    [finding] = findings_in(overlay({"words/doors.md": "# Wörter\n\n## t\n\n- Tür\n".encode("latin-1")}))
    assert (finding.code, finding.place) == (Code.NOT_UTF8.code, Place("words/doors.md", 1))
    [finding] = findings_in(overlay({"words/doors.md": "# W\n\n## t\n\n- Tür\n".encode("latin-1")}))
    assert finding.place.line == 5


def test_a_byte_order_mark_is_no_mistake() -> None:
    """Some editors write one; the heading after it is still a heading."""
    read_files(overlay({"effects.md": b"\xef\xbb\xbf" + TINY["effects.md"]}))


def test_tabs_are_read_as_the_spaces_they_stand_for() -> None:
    """They mean in Markdown what they meant, and none reaches a terminal or a report."""
    tabbed = TINY["effects.md"].replace(b" ", b"\t")
    spaced = tabbed.decode().expandtabs(4).encode()
    effects = read_files(overlay({"effects.md": tabbed})).effects
    assert effects == read_files(overlay({"effects.md": spaced})).effects
    assert "\\t" not in repr(effects)


def test_a_file_over_the_limit_is_told_and_not_parsed() -> None:
    """Nothing else is said about it, nor about links that lead to it."""
    large = TINY["effects.md"] + b"\n" + b"x" * codes.MAX_FILE
    [finding] = findings_in(overlay({"effects.md": large}))
    assert (finding.code, finding.place) == (Code.FILE_TOO_LARGE.code, Place("effects.md", 1))


def test_a_folder_over_the_limit_is_told_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops there; what was not read is not missed."""
    monkeypatch.setattr(files, "MAX_ALL", 6000)
    codes = [finding.code for finding in findings_of(folder)]
    assert codes.count(Code.ALL_TOO_LARGE.code) == 1


def test_a_file_that_cannot_be_opened_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its place, like everything else that is wrong."""

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", f"{self} ({mode})")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableContentError) as caught:
        read_knowledge(folder)
    assert {finding.code for finding in caught.value.findings} >= {Code.NOT_READABLE.code}


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder is read."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# Secret\n")
    (folder / "problems" / "secret.md").symlink_to(outside / "secret.md")
    (folder / "more").symlink_to(outside, target_is_directory=True)
    assert read_knowledge(folder) == read_files(TINY)


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
def test_a_file_name_cannot_steer_the_terminal(folder: Path) -> None:
    """Findings are printed: names in them are made harmless."""
    (folder / "roads" / "\x1b[31mred.md").write_bytes(TINY["roads/after-a-reset.md"])
    assert all(str(finding).isprintable() for finding in findings_of(folder))


def test_equal_content_has_an_equal_digest_and_other_content_another() -> None:
    """A compiled copy hangs on it: names and bytes count, their order does not."""
    digest = read_files(TINY).digest
    assert read_files(dict(reversed(TINY.items()))).digest == digest
    assert read_files(overlay({"sources.md": TINY["sources.md"] + b"\n"})).digest != digest


def test_the_small_knowledge_base_lies_where_its_tests_expect_it() -> None:
    """The folder of the fixture reads as it is."""
    assert read_knowledge(FOLDER) == read_files(TINY)
