"""Knowledge from elsewhere is data: it runs nothing, shows nothing raw, and leads nowhere unasked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.model import LinkKind
from kb.reading import codes
from tests.tiny_content import FOLDER
from tests.tui.app.driver import dialog
from tests.tui.command import Command
from tui.screens.dialog import DialogScreen
from tui.screens.reading import AddressScreen

ROAD = "roads/after-a-reset.md"
DIALOG = ("--plain", "I forgot it")
NEEDS_LINKS = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Return a folder of content that may be changed."""
    return Path(shutil.copytree(FOLDER, tmp_path / "foreign"))


def add_to_road(folder: Path, line: str) -> int:
    """Put ``line`` at the end of a file of the folder, and return its number."""
    road = folder / ROAD
    text = f"{road.read_text(encoding='utf-8').rstrip()}\n\n{line}\n"
    road.write_text(text, encoding="utf-8")
    return text.count("\n")


@pytest.mark.skipif(os.name == "nt", reason="the command is called otherwise")
def test_no_code_in_the_folder_is_run(foreign: Path, tmp_path: Path) -> None:
    """Not even where Backin is started in it, and the files are called like those of Python and Backin."""
    mark = tmp_path / "run"
    for name in ("__init__", "kb", "tui", "conftest", "sitecustomize", "problems/plugin", "hatch_build"):
        (foreign / f"{name}.py").write_text(f"open({str(mark)!r}, 'w').close()\n", encoding="utf-8")
    backin = Path(sys.executable).with_name("backin")
    done = subprocess.run(
        [backin, "--content", ".", *DIALOG], cwd=foreign, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr.count("Traceback")) == (3, 0)  # it began, and had nobody to talk to
    assert not mark.exists()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A <script>alert(1)</script> word", "R109"),
        ("<img src=x onerror=alert(1)>", "R109"),
        ("<!-- hidden -->", "R109"),
        ("![a picture](https://example.org/spy.png)", "R110"),
        ("[x](javascript:alert(1))", "R503"),
        ("[x](data:text/html,x)", "R503"),
        ("[x](file:///etc/passwd)", "R503"),
        ("[x](JavaScript&#58;alert(1))", "R503"),
        ("[x](../../secret.md)", "R504"),
        ("[x](/etc/passwd)", "R504"),
        ("[x](..%2f..%2fsecret.md)", "R504"),
        ("a \x1b[2J word", "R"),
        ("a \u202e word", "R"),
    ],
)
def test_what_is_more_than_text_is_refused(backin: Command, foreign: Path, line: str, code: str) -> None:
    """With its file, its line and what to do, before anything of it is shown; nothing in that steers."""
    number = add_to_road(foreign, line)
    done = backin(*DIALOG, content=str(foreign))
    assert done.status == 2
    assert f"{ROAD}:{number}: {code}" in done.err
    assert done.err.replace("\n", "").isprintable()
    assert done.out == ""


@NEEDS_LINKS
@pytest.mark.parametrize(
    "name",
    [
        "problems/forgot.md",
        "problems/.hidden.md",
        "sources-of-mine.md",
        "details.md",
        "words",
        "more",
        ".more",
    ],
)
def test_symbolic_links_lead_nowhere(backin: Command, foreign: Path, tmp_path: Path, name: str) -> None:
    """A link to a file or a folder is no part of the content, hidden or not; nothing behind it is read."""
    outside = tmp_path / "outside"
    outside.mkdir()
    secret = outside / "secret.md"
    secret.write_text("# The secret\n\nNobody <b>knows</b> it.\n", encoding="utf-8")
    link = foreign / name
    shutil.rmtree(link) if link.is_dir() else link.unlink(missing_ok=True)
    link.symlink_to(secret if name.endswith(".md") else outside)
    for command in (DIALOG, ("list",)):
        done = backin(*command, content=str(foreign))
        assert "secret" not in (done.out + done.err).lower()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_nothing_waits_for_a_pipe_or_opens_a_folder(backin: Command, foreign: Path) -> None:
    """Only plain files are opened."""
    os.mkfifo(foreign / "problems" / "pipe.md")
    (foreign / "problems" / "folder.md").mkdir()
    assert backin("list", content=str(foreign)).status == 0


def _too_large(folder: Path) -> None:
    with (folder / "effects.md").open("ab") as file:
        file.truncate(5 << 30)  # a hole: nothing of it lies on the disk


def _too_many(folder: Path) -> None:
    for number in range(codes.MAX_FILES):
        (folder / "words" / f"w{number}.md").touch()


def _too_much(folder: Path) -> None:
    for number in range(codes.MAX_ALL // codes.MAX_FILE + 1):
        (folder / "words" / f"w{number}.md").write_bytes(b"x" * (codes.MAX_FILE - 1))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_too_large, "effects.md:1: R104 The file has more than 256 KiB."),
        (_too_many, ":1: R105 There are more than 2,000 files"),
        (_too_much, ":1: R105 There are more than 2,000 files, or more than 4 MiB"),
    ],
)
def test_what_is_too_large_is_said_at_once(
    backin: Command, foreign: Path, spoil: Callable[[Path], None], said: str
) -> None:
    """It names the file and what to do; nothing large is read, and no dialog starts."""
    spoil(foreign)
    done = backin("--plain", "I forgot it", content=str(foreign))
    assert done.status == 2
    assert said in done.err
    assert "out." in done.err
    assert done.out == ""


async def test_an_address_is_opened_only_by_a_key_after_it_was_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Following the link shows it; choosing to open it, and nothing else, opens it."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("tui.screens.reading.has_desktop", lambda: True)
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.action_follow(LinkKind.ADDRESS, "https://example.org/a?b=1")
        await d.until(lambda: isinstance(d.app.screen, AddressScreen))
        assert "https://example.org/a?b=1" in d.text
        assert opened == []
        await d.press("2")
        await d.until(lambda: opened == ["https://example.org/a?b=1"])


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "/etc/passwd",
        "../../secret.md",
        "//x.y",
    ],
)
async def test_no_other_link_opens_anything(monkeypatch: pytest.MonkeyPatch, href: str) -> None:
    """Even if one got onto the screen, following it would lead nowhere."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    async with dialog() as d:
        screen = d.app.screen
        assert isinstance(screen, DialogScreen)
        d.app.action_follow(LinkKind.OTHER, href)
        await d.pilot.pause()
        assert d.app.screen is screen
    assert opened == []
