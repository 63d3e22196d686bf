"""Cases that another version of Backin wrote, or that rest on other content than today's."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kb.model import Answered, Case, Switched
from kb.storage.cases import list_cases, load, path_of
from tests.kb.report.helpers import ASK_HELPER, NO_HELPER
from tests.tiny_content import FOLDER
from tests.tui.command import Command
from tui.app.settings import remember_theme, settings_folder

FORGOT = "what was my password again"
CHOSEN = Switched("forgot-password")


@pytest.fixture
def saved(backin: Command) -> Path:
    """Return the file of a case that stands at the second question."""
    done = backin("--plain", FORGOT, typed="I forgot my password\nno\n")
    named = next(line for line in done.err.splitlines() if line.endswith(".md"))
    return Path(named.rsplit(maxsplit=1)[-1])


def rewrite(path: Path, pattern: str, new: str) -> None:
    """Replace the one match of ``pattern`` in a file."""
    text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")


def only_other(path: Path) -> Case:
    """Return the one case beside that at ``path``."""
    (other,) = (load(case.id) for case in list_cases() if case.id != path.stem)
    return other


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"\| Backin \| [^|]+ \|", "| Backin | 0.0.1 |"),
        (r"\| Backin \| [^|]+ \|", "| Backin | 99.0 |\n| Mood | good |"),
        (r"\| Knowledge \| [^|]+ \|", "| Knowledge | `0000` |"),
        (r"\| Match \| [^|]* \|\n", ""),
        (r"## The log\n", "## What later versions add\n\nSomething.\n\n## The log\n"),
        (r"\A", "\ufeff"),
    ],
)
def test_a_case_of_another_version_goes_on(backin: Command, saved: Path, pattern: str, new: str) -> None:
    """What this version does not know is passed over, and the case goes on at the same step, in its file."""
    before = load(saved).events
    rewrite(saved, pattern, new)
    done = backin("--plain", "resume", saved.stem, typed="")
    assert "Is anything on it encrypted?" in done.out
    assert "only in part" not in done.out
    assert [path_of(case.id) for case in list_cases()] == [saved]
    assert load(saved).events == before


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"[No](#what": "[Nobody](#what"},
            "“Is there another administrator?” does not have the answer “no” any more.",
        ),
        (
            {"## Is there another administrator?": "## Is anybody there?"},
            "is not what is asked at this point",
        ),
    ],
)
def test_changed_content_is_said_and_the_rest_kept(
    backin: Command, tmp_path: Path, saved: Path, changes: dict[str, str], said: str
) -> None:
    """It goes on as a case of its own where it still fits, and the old file stays as it was."""
    before = saved.read_bytes()
    content = shutil.copytree(FOLDER, tmp_path / "content")
    page = content / "problems" / "forgot-password.md"
    for old, new in changes.items():
        assert old in page.read_text(encoding="utf-8")
        page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    done = backin("--plain", "resume", saved.stem, typed="", content=str(content))
    assert said in done.words
    assert "The old file stays as it is." in done.words
    assert saved.read_bytes() == before
    assert only_other(saved).events == (CHOSEN,)
    assert only_other(saved).description == FORGOT


def test_it_is_said_how_much_came_after_what_changed(backin: Command, saved: Path) -> None:
    """So that nobody looks for answers that are not asked again."""
    rewrite(
        saved,
        r"\| answered \| `[^`]+` \| `no` \|",
        f"| answered | `{ASK_HELPER}` | `maybe` |\n"
        "| confirmed | `helper` | `no` |\n| confirmed | `encrypted` | `no` |",
    )
    assert load(saved).events[1] == Answered(ASK_HELPER, "maybe")
    done = backin("--plain", "resume", saved.stem, typed="")
    assert "What came after it is left out too: 2 entries." in done.words
    assert NO_HELPER not in only_other(saved).events


def test_every_file_says_its_format(
    backin: Command, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cases, reports, the remembered theme, what was compiled: later versions can tell."""
    monkeypatch.setenv("BACKIN_CACHE", str(tmp_path / "cache"))
    backin("check")
    backin("export", saved.stem, "-o", str(tmp_path / "cache" / "report.md"))
    remember_theme("backin-light")
    folders = [saved.parent, tmp_path / "cache", settings_folder()]
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    written = {path.stem: data for path in files if (data := path.read_bytes())}
    assert set(written) == {saved.stem, "report", "theme", "foreign-knowledge"}
    for data in written.values():
        assert re.match(rb"backin-[a-z]+-\d+ ", data) or b"\n| Format | 1 |\n" in data


def test_an_entry_of_a_later_version_stays_in_the_old_file(backin: Command, saved: Path) -> None:
    """What this version cannot read is named, and neither read as something else nor written over."""
    rewrite(saved, r"\| answered \|", "| guessed |")
    before = saved.read_bytes()
    done = backin("--plain", "resume", saved.stem, typed="")
    assert "does not know the entry “guessed" in done.words
    assert "Is there another administrator?" in done.out
    assert saved.read_bytes() == before
    assert only_other(saved).events == (CHOSEN,)


def test_a_case_of_a_newer_format_is_left_alone(backin: Command, saved: Path) -> None:
    """A sentence says what to do; it is still listed, and the file stays as it was."""
    rewrite(saved, r"\| Format \| 1 \|", "| Format | 2 |")
    before = saved.read_bytes()
    done = backin("--plain", "resume", saved.stem)
    assert done.status == 2
    assert "has the format 2" in done.err
    assert saved.stem in backin("cases").out
    assert saved.read_bytes() == before
