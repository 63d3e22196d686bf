"""An anonymous report, and the look at what was taken out of it."""

from __future__ import annotations

from pathlib import Path

from tests.tui.command import Command

STORY = "what was my password again, user hmeier at 192.168.1.5, my mail is anna@example.net"
CHOSEN = "I forgot my password\nno\n"


def case_of(backin: Command) -> str:
    """Hold a dialog and return the id of its case."""
    backin("--plain", STORY, typed=CHOSEN)
    return backin("cases").out.split()[0]


def test_an_anonymous_report_leaves_the_own_words_out(backin: Command) -> None:
    """Nothing that the person typed stands in it, and both the person and the report are told so."""
    done = backin("export", case_of(backin), "--anonymous")
    assert done.status == 0
    for typed in ("hmeier", "192.168.1.5", "anna@example.net", "what was my password"):
        assert typed not in done.out
    assert "own words are left out" in done.err
    assert "own words were left out" in done.out


def test_own_words_stay_on_request_and_the_person_sees_each_line(backin: Command) -> None:
    """On stderr each thing with what stands there now, and every line; on stdout the report."""
    done = backin("export", case_of(backin), "--anonymous", "--with-words")
    assert done.status == 0
    for original, now in {
        "hmeier": "name-1",
        "192.168.1.5": "address-1",
        "anna@example.net": "mail-1",
    }.items():
        assert f"  {original} → {now}\n" in done.err
        assert original not in done.out
        assert now in done.out
    assert "  | what was my password again, user name-1 at address-1, my mail is mail-1\n" in done.err
    assert "not recognized" in done.err


def test_a_report_into_a_file_shows_the_same(backin: Command, tmp_path: Path) -> None:
    """Where the report goes makes no difference to what the person is told."""
    out = tmp_path / "out.md"
    done = backin("export", case_of(backin), "--anonymous", "--with-words", "-o", str(out))
    assert "hmeier → name-1" in done.err
    assert "hmeier" not in out.read_text(encoding="utf-8")


def test_it_says_when_nothing_was_found(backin: Command) -> None:
    """Silence would not tell whether anybody looked."""
    backin("--plain", "what was my password again", typed=CHOSEN)
    done = backin("export", backin("cases").out.split()[0], "--anonymous", "--with-words")
    assert "Nothing was taken out of the report." in done.err


def test_own_words_alone_are_no_anonymous_report(backin: Command) -> None:
    """Who names only the half gets a sentence, and no report with names in it."""
    done = backin("export", case_of(backin), "--with-words")
    assert done.status == 2
    assert "--with-words goes with --anonymous" in done.err
    assert done.out == ""


def test_a_report_with_names_says_nothing_of_the_kind(backin: Command) -> None:
    """Only who asks for an anonymous report is told."""
    assert backin("export", case_of(backin)).err == ""
