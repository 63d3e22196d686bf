"""The command lines for those who write content: check, graph and table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.kb.checking.clean_content import CLEAN
from tests.tui.command import Command

PROBLEM = "problems/ip-blocked.md"


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Return a folder with the small content in which nothing is found."""
    for name, text in CLEAN.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
    return tmp_path / "content"


def spoil(content: Path, name: str, old: str, new: str) -> None:
    """Replace one text in one file; it must stand there once."""
    text = (content / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (content / name).write_text(text.replace(old, new), encoding="utf-8")


def old_review(content: Path) -> None:
    """Make one warning: a page that nobody looked over for years."""
    spoil(content, PROBLEM, "| Reviewed | 2026-11-22 |", "| Reviewed | 2020-01-31 |")


def phrase_lost(content: Path) -> None:
    """Make one error: a problem with seven phrases."""
    spoil(content, PROBLEM, "- banned after mistyping\n", "")


def line_of(content: Path, name: str, text: str) -> int:
    """Return the number of the line in which ``text`` stands, from 1."""
    lines = (content / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_clean_content_passes(backin: Command, clean: Path) -> None:
    """Nothing to find: status 0, the figures of each problem, and a summary."""
    done = backin("check", "--only", "S", "--only", "M", content=str(clean))
    assert done.status == 0
    assert "forgot-password" in done.out
    assert "0 errors, 0 warnings" in done.out


def test_warnings_alone_are_status_1(backin: Command, clean: Path) -> None:
    """A warning is told in one line that begins with its file and line, and does not fail a build."""
    old_review(clean)
    done = backin("check", "--only", "Q", content=str(clean))
    assert done.status == 1
    assert done.out.startswith(f"{clean / PROBLEM}:1: Q02 ")
    assert "0 errors, 1 warning\n" in done.out


def test_a_finding_begins_with_the_path_as_it_was_given(backin: Command, clean: Path) -> None:
    """Editors and build logs can jump to it from where the command was typed, if it was given from there."""
    old_review(clean)
    backin.patch.chdir(clean.parent)
    done = backin("check", "--only", "Q", content=clean.name)
    assert done.out.startswith(f"{clean.name}/{PROBLEM}:1: Q02 ")


def test_an_error_is_status_2(backin: Command, clean: Path) -> None:
    """An error weighs more than any warning beside it; all families run unless some are named."""
    old_review(clean)
    phrase_lost(clean)
    done = backin("check", content=str(clean))
    assert done.status == 2
    assert "P03" in done.out
    assert "Q02" in done.out


def test_what_cannot_be_read_is_an_error_with_its_line(backin: Command, clean: Path) -> None:
    """Content that does not load is told the same way, with the file and the line of the broken link."""
    spoil(clean, PROBLEM, "](forgot-password.md)\n", "](nonesuch.md)\n")
    done = backin("check", content=str(clean))
    assert done.status == 2
    assert f"{clean / PROBLEM}:{line_of(clean, PROBLEM, 'nonesuch')}: R501 " in done.out
    assert "1 error, 0 warnings" in done.out
    assert "Traceback" not in done.out + done.err


def test_a_named_family_runs_alone(backin: Command, clean: Path) -> None:
    """What the other families would find is left out; a small letter will do."""
    old_review(clean)
    phrase_lost(clean)
    done = backin("check", "--only", "q", content=str(clean))
    assert done.status == 1
    assert "P03" not in done.out


def test_an_unknown_family_is_named(backin: Command) -> None:
    """Status 2 and the families that there are."""
    done = backin("check", "--only", "Z")
    assert done.status == 2
    assert "invalid choice: 'Z'" in done.err
    assert "S, F, H" in done.err.replace("'", "")  # not every Python quotes them


def test_a_folder_that_is_not_there_is_named(backin: Command, tmp_path: Path) -> None:
    """Status 2 and the folder's name, without a traceback."""
    done = backin("check", content=str(tmp_path / "nowhere"))
    assert done.status == 2
    assert "nowhere is not a folder" in done.err


def test_json_holds_findings_figures_and_times(backin: Command, clean: Path) -> None:
    """One object in one line: each finding with code, severity, file and line; figures by problem."""
    old_review(clean)
    done = backin("check", "--json", "--only", "Q", "--only", "M", content=str(clean))
    (line,) = done.out.splitlines()
    found = json.loads(line)
    (finding,) = found["findings"]
    assert done.status == 1
    assert found["format"] == 1
    assert (finding["code"], finding["severity"]) == ("Q02", "warning")
    assert (finding["file"], finding["line"]) == (PROBLEM, 1)
    assert finding["wrong"].endswith(".")
    assert finding["remedy"].endswith(".")
    assert {"forgot-password", "ip-blocked"} <= {each["problem"] for each in found["metrics"]}
    assert set(found["seconds"]) >= {"reading", "metrics"}


def test_colors_are_for_terminals_only(backin: Command, clean: Path) -> None:
    """What goes into a file or another program has no escapes; a terminal gets yellow and red."""
    old_review(clean)
    plain = backin("check", "--only", "Q", content=str(clean)).out
    assert "\x1b" not in plain
    backin.patch.setattr("sys.stdout.isatty", lambda: True)
    backin.patch.setenv("TERM", "xterm")
    backin.patch.delenv("NO_COLOR", raising=False)
    assert "\x1b[33mQ02\x1b[0m" in backin("check", "--only", "Q", content=str(clean)).out
    backin.patch.setenv("NO_COLOR", "1")
    assert backin("check", "--only", "Q", content=str(clean)).out.splitlines()[:2] == plain.splitlines()[:2]


@pytest.mark.parametrize(
    ("options", "opening"),
    [((), "flowchart"), (("--format", "mermaid"), "flowchart"), (("--format", "dot"), "digraph")],
)
def test_graph_prints_a_picture(backin: Command, options: tuple[str, ...], opening: str) -> None:
    """Mermaid unless DOT is asked for, with the problem's questions in it and nothing around it."""
    done = backin("graph", "forgot-password", *options)
    assert done.status == 0
    assert done.out.lstrip().startswith(opening)
    assert "Is there another administrator?" in done.words


def test_table_prints_rows_of_one_width(backin: Command) -> None:
    """A Markdown table whose rows have as many cells as its head, with the actions it leads to."""
    done = backin("table", "forgot-password")
    rows = [line for line in done.out.splitlines() if line.startswith("|")]
    assert done.status == 0
    assert len(rows) > 2
    assert len({row.count("|") for row in rows}) == 1
    assert "Ask somebody" in done.out


@pytest.mark.parametrize("command", ["graph", "table"])
def test_an_unknown_problem_gets_the_nearest_names(backin: Command, command: str) -> None:
    """Status 2, the name as it was typed, and what may have been meant."""
    done = backin(command, "forgotten-password")
    assert done.status == 2
    assert "forgotten-password" in done.err
    assert "forgot-password" in done.err.replace("forgotten-password", "")
    assert "Traceback" not in done.err
