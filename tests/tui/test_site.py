"""``backin site`` writes pages and touches nothing that is there."""

from __future__ import annotations

from pathlib import Path

from kb.site import pages, style
from tests.tiny_content import tiny_knowledge
from tests.tui.command import Command


def test_the_pages_are_written(backin: Command, tmp_path: Path) -> None:
    """A new folder holds every page and the stylesheet, and the command says what to open."""
    folder = tmp_path / "new" / "site"
    done = backin("site", str(folder))
    written = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert (done.status, done.err) == (0, "")
    assert written == {path for path, _ in pages(tiny_knowledge())}
    assert (folder / "style.css").read_text(encoding="utf-8") == style()
    assert str(folder / "index.html") in done.out
    assert f"{len(written) - 1} pages" in done.out


def test_what_is_there_stays_as_it_is(backin: Command, tmp_path: Path) -> None:
    """A folder with something in it and a file of that name are refused with a sentence."""
    file = tmp_path / "full" / "index.html"
    file.parent.mkdir()
    file.write_text("mine", encoding="utf-8")
    for place in (file.parent, file):
        done = backin("site", str(place))
        assert (done.status, done.out) == (2, "")
        assert "Name a new one" in done.err
    assert [each.name for each in file.parent.iterdir()] == ["index.html"]
    assert file.read_text(encoding="utf-8") == "mine"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert backin("site", str(empty)).status == 0
