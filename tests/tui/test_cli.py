"""The command line is a contract: what scripts may count on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kb.storage.cases import list_cases, path_of
from tests.tiny_content import spoiled
from tests.tui.command import Command, Typed, fields, walk_with
from tui.cli import main
from tui.cli.front_end import can_draw


def test_match_says_which_problem(backin: Command) -> None:
    """A description comes back with a band, scored problems and what it told."""
    done = backin("match", "what was my password again", "--json")
    found = fields(done.out)
    assert done.status == 0
    assert found["matches"][0]["problem"] == "forgot-password"
    assert all(0 <= match["score"] <= 1 for match in found["matches"])
    assert found["band"] in {"sure", "likely", "unknown"}
    assert found.keys() >= {"text", "elsewhere", "facts", "details"}


def test_match_explains_itself(backin: Command) -> None:
    """On request it names the words that were met."""
    done = backin("match", "this address has been blocked", "--explain")
    assert "ip-blocked" in done.out
    assert "Why: " in done.out


def test_batch_answers_line_by_line(backin: Command) -> None:
    """A line in gives an object out, in order; JSON lines and bare lines mix; an empty line is unknown."""
    typed = 'what was my password again\n\n{"text": "this address has been blocked"}\n'
    done = backin("match", "--batch", "-", typed=typed)
    first, empty, last = (json.loads(line) for line in done.out.splitlines())
    assert (first["text"], last["text"]) == ("what was my password again", "this address has been blocked")
    assert (empty["band"], empty["matches"]) == ("unknown", [])
    assert last["matches"][0]["problem"] == "ip-blocked"


def test_match_says_when_it_reads_only_the_beginning(backin: Command) -> None:
    """A text too long to be read whole is matched by its beginning; standard error says so and where."""
    single = backin("match", "what was my password again " + "x " * 5_000)
    batch = backin("match", "--batch", "-", typed="fine\nwhat was my password again " + "x " * 5_000)
    assert "forgot-password" in single.out
    assert "only its first 10,000 characters" in single.err
    assert batch.err.startswith("-:2: ")
    assert (single.status, batch.status) == (0, 0)


@pytest.mark.parametrize(
    "line", ['{"text": ', '{"words": "x"}', '{"text": 3}', "{" * 9_000, '{"text": %s}' % ("9" * 5_000)]
)
def test_broken_json_names_its_line(backin: Command, line: str) -> None:
    """A line that begins like JSON and is none ends the batch with its number and status 2."""
    done = backin("match", "--batch", "-", typed=f"fine\n{line}\n")
    assert done.status == 2
    assert "-:2:" in done.err
    assert "Traceback" not in done.err


def test_batch_that_is_no_utf8_names_its_line(backin: Command) -> None:
    """Bytes that are no UTF-8 end the batch with the line's number."""
    done = backin("match", "--batch", "-", typed=b"fine\n\xff\xfe\n")
    assert done.status == 2
    assert "-:2:" in done.err


def test_batch_files_may_begin_with_a_mark(backin: Command, tmp_path: Path) -> None:
    """Editors on Windows put a byte order mark before the first line; it is no part of it."""
    file = tmp_path / "descriptions"
    file.write_bytes(b'\xef\xbb\xbf{"text": "what was my password again"}\n')
    assert fields(backin("match", "--batch", str(file)).out)["text"] == "what was my password again"


def test_match_names_several_where_it_names_one(backin: Command) -> None:
    """At least five problems come out, or all that there are, best first; none comes out twice."""
    found = fields(backin("match", "password vergessen", "--json").out)["matches"]
    assert {each["problem"] for each in found} == {"forgot-password", "found-nas", "ip-blocked"}
    assert len(found) == 3
    scores = [each["score"] for each in found]
    assert scores == sorted(scores, reverse=True)
    unknown = fields(backin("match", "xyzzy", "--json").out)
    assert unknown["band"] == "unknown"
    assert len(unknown["matches"]) == 3


@pytest.mark.parametrize("hidden", ["\x9b31m", "\x7f", "\u202e", "\u2066", "\udcff", "\u2028", "\U000e0041"])
def test_json_steers_no_terminal(backin: Command, hidden: str) -> None:
    """What a terminal would obey is escaped, and means the same to whoever reads the JSON."""
    text = f"größe {hidden} 密码 😀"
    done = backin("match", "--json", text)
    assert done.out.removesuffix("\n").isprintable()
    assert "größe" in done.out
    assert "😀" in done.out
    assert fields(done.out)["text"] == text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("walk", "forgot-pasword"), "forgot-password"),
        (("walk", "forgot-password", "--fact", "help=yes"), "helper"),
        (("walk", "forgot-password", "--fact", "helper=yess"), "yes"),
        (("walk", "forgot-password", "--fact", "helper"), "name=value"),
        (("walk", "forgot-password", "--tried", "ask-nobody"), "ask-somebody"),
        (walk_with("helper=yes", "helper=no"), "helper=yes and helper=no exclude each other"),
        (walk_with("helper=?", "helper=no"), "helper=? and helper=no exclude each other"),
        (walk_with("dsm=7", "dsm-from-6-2-4=no"), "dsm=7 and dsm-from-6-2-4=no exclude each other"),
        (("show", "ip-block"), "ip-blocked"),
        (("match",), "--batch"),
        (("match", "--batch", "no-such-file"), "no-such-file"),
        (("resume", "no-such-file"), "no-such-file"),
        (("cases", "--delete", "x"), "no cases"),
        (("check", "my", "nas"), "backin -- check my nas"),
        (("list", "--jsn"), "--jsn"),
        (("list", "--js"), "--js"),
        (("--pla", "forgot"), "--pla"),
        (("--pla", "list"), "--pla"),
        (("resume", "~nosuch/x"), "~nosuch/x"),
        (("export", "~nosuch/x"), "~nosuch/x"),
    ],
)
def test_bad_input_gets_one_sentence(backin: Command, arguments: tuple[str, ...], words: str) -> None:
    """Whatever is mistyped ends with status 2 and a sentence that names what would be right."""
    done = backin(*arguments)
    assert done.status == 2
    assert words in done.err
    assert done.err.startswith("backin: ")
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("resume", "a\x1b[2Jb\x9b31mc\u202e.md"),
        ("walk", "forgot-password", "--fact", "a\x1b]0;owned\x07=yes"),
        ("list", "--a\x1b[2Jb"),
        ("--a\x1b[2Jb", "forgot"),
        ("show", "\x1b[31mred"),
        ("match", "--batch", "a\x1b[2Jb"),
    ],
)
def test_complaints_steer_no_terminal(backin: Command, arguments: tuple[str, ...]) -> None:
    """Names and options are quoted without the escape sequences in them."""
    done = backin(*arguments)
    assert done.status == 2
    assert done.err.removesuffix("\n").isprintable()


def test_content_that_is_missing_or_broken_starts_nothing(backin: Command, tmp_path: Path) -> None:
    """A folder that is none, or that has nothing in it, is said so; no dialog starts."""
    missing = backin("forgot", content=str(tmp_path / "nowhere"))
    empty = backin("forgot", content=str(tmp_path))
    assert missing.status == empty.status == 2
    assert "nowhere" in missing.err
    assert "is not a folder" in missing.err
    assert "problems:1: R101" in empty.err
    assert "cannot be used" in empty.err
    assert missing.out == empty.out == ""


def test_content_with_a_finding_starts_nothing(backin: Command, tmp_path: Path) -> None:
    """Where it is wrong stands there as file and line."""
    files = spoiled(
        "problems/forgot-password.md", "../actions/ask-somebody.md)\n2.", "../actions/nobody.md)\n2."
    )
    for name, content in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    line = files["problems/forgot-password.md"].decode().split("nobody.md")[0].count("\n") + 1
    done = backin("--plain", "forgot", content=str(tmp_path))
    assert done.status == 2
    assert f"problems/forgot-password.md:{line}: R" in done.err
    assert done.out == ""


def test_list_and_show(backin: Command) -> None:
    """Every problem and action is listed; a page is shown as it is written."""
    listed = backin("list")
    assert {"forgot-password", "reset-mode-1"} <= set(listed.out.split())
    assert fields(backin("list", "--json").out)["actions"][0]["harm"] == 0
    assert backin("show", "ip-blocked").out.startswith("# The NAS blocks my address\n")
    assert backin("show", "ask-somebody").out.startswith("# ")


def test_a_description_may_begin_with_a_subcommand(backin: Command) -> None:
    """``--`` makes a description of what would be a subcommand."""
    done = backin("--plain", "--", "list", "what was my password again", typed="1\n")
    assert done.status == 3
    (case,) = list_cases()
    assert case.words == "list what was my password again"


def test_help_and_version(backin: Command) -> None:
    """Help has examples and the exit statuses; the version stands alone."""
    help_text = backin("--help").out
    assert "examples:" in help_text
    assert "exit status" in help_text
    assert backin("--version").out.startswith("backin ")


class Terminal(Typed):
    """Standard input at which somebody sits."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


@pytest.fixture
def two_cases(backin: Command) -> None:
    """Save two cases."""
    for _ in range(2):
        backin("--plain", "what was my password again", typed="1\n")
    assert len(list_cases()) == 2


@pytest.mark.usefixtures("two_cases")
@pytest.mark.parametrize(
    ("reply", "left", "told"),
    [
        ("y\n", 0, "2 cases deleted"),
        ("Yes\n", 0, "2 cases deleted"),
        ("n\n", 2, "Nothing was deleted."),
        ("\n", 2, "Nothing was deleted."),
        ("", 2, "Nothing was deleted."),
    ],
)
def test_deleting_all_asks_a_person(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, reply: str, left: int, told: str
) -> None:
    """On a terminal only a yes deletes: `cases --all` reads like `list all`."""
    monkeypatch.setattr(sys, "stdin", Terminal(reply))
    assert main(["cases", "--all"]) == 0
    printed = capsys.readouterr()
    assert "Delete 2 cases? [y/N]" in printed.err
    assert printed.out == f"{told}\n"
    assert len(list_cases()) == left


@pytest.mark.usefixtures("two_cases")
def test_deleting_all_does_it_for_a_script(backin: Command) -> None:
    """Without a terminal nobody is asked; without cases there is nothing to ask about."""
    done = backin("cases", "--all", typed="n\n")
    assert (done.status, done.out, done.err) == (0, "2 cases deleted\n", "")
    assert list_cases() == ()
    assert backin("cases", "--all").out == "0 cases deleted\n"


@pytest.mark.usefixtures("two_cases")
def test_one_case_is_deleted_by_its_id(backin: Command) -> None:
    """The other stays; an id that is none is refused with those that are."""
    first, second = (case.id for case in list_cases())
    assert backin("cases", "--delete", first).status == 0
    refused = backin("cases", "--delete", first)
    assert refused.status == 2
    assert second in refused.err
    assert [line.split()[0] for line in backin("cases").out.splitlines()] == [second]


@pytest.mark.parametrize("subcommand", ["resume", "export"])
@pytest.mark.parametrize("content", [b"# Shopping\n\n- milk\n", b"", b"\xff\xfe\x00", None])
def test_a_foreign_file_is_refused(
    backin: Command, tmp_path: Path, subcommand: str, content: bytes | None
) -> None:
    """Any other text, bytes or a folder (``None``) is named, nothing starts, and nothing is saved."""
    file = tmp_path / "foreign.md"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    done = backin(subcommand, str(file))
    assert done.status == 2
    assert "foreign.md" in done.err
    assert len(done.err.splitlines()) == 1
    assert done.out == ""
    assert list_cases() == ()


@pytest.fixture
def report(two_cases: None) -> Path:
    """Return the report of a case."""
    _ = two_cases
    return path_of(list_cases()[0].id)


def test_a_report_edited_by_hand_is_exported(backin: Command, report: Path) -> None:
    """Words that were added do no harm, and escape sequences among them do not come out."""
    report.write_text(
        report.read_text(encoding="utf-8").replace("my password", "my\x1b[2J\x9b31m old password"),
        encoding="utf-8",
    )
    done = backin("export", str(report))
    assert done.status == 0
    assert "what was my old password again" in done.out
    assert done.out.replace("\n", "").isprintable()


def test_of_a_report_cut_short_the_rest_is_written(backin: Command, report: Path) -> None:
    """The words are still there; that the log is not is said on stderr, and in what is written."""
    text = report.read_text(encoding="utf-8")
    report.write_text(text[: len(text) // 3], encoding="utf-8")
    done = backin("export", str(report))
    assert done.status == 0
    missing = "How much of its log is missing cannot be told."
    assert done.err == f"backin: {report} is damaged. {missing}\n"
    assert f"This case comes from a damaged file. {missing}" in done.words


@pytest.mark.parametrize("output", ["", ".", "..", "/", "~nosuch/x", "no-such-folder/x"])
def test_an_export_needs_a_file_that_can_be_made(
    backin: Command, report: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, output: str
) -> None:
    """A folder, or a place that does not exist, gets a sentence and status 2."""
    monkeypatch.chdir(tmp_path)
    done = backin("export", str(report), "-o", output)
    assert done.status == 2
    assert "cannot be written: " in done.err
    assert len(done.err.splitlines()) == 1
    assert done.out == ""


def test_a_sheet_is_written_of_the_action_in_focus(backin: Command) -> None:
    """It can be printed and taken to the NAS; where there are no steps, a sentence says so."""
    backin("--plain", "what was my password again", typed="I forgot my password\nno\nno\n")
    (case,) = list_cases()
    without = backin("export", case.id, "--sheet")
    assert without.status == 2
    assert "stands at no action" in without.err
    backin("resume", case.id, typed="yes\ngo on\n")
    done = backin("export", case.id, "--sheet")
    assert done.status == 0
    assert done.out.startswith("<!DOCTYPE html>")
    assert "Press the button" in done.out
    assert backin("export", case.id, "--sheet", "--anonymous").status == 2


def test_an_export_to_a_dash_is_printed(
    backin: Command, report: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """``-`` means stdout, as elsewhere, and no file of that name."""
    monkeypatch.chdir(tmp_path)
    done = backin("export", str(report), "-o", "-")
    assert done.status == 0
    assert done.out == backin("export", str(report)).out != ""
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize(
    ("term", "tty", "drawn"),
    [("xterm-256color", True, True), (None, True, True), ("dumb", True, False), ("xterm", False, False)],
)
def test_a_full_screen_needs_a_terminal_that_is_not_dumb(
    monkeypatch: pytest.MonkeyPatch,
    term: str | None,
    *,
    tty: bool,
    drawn: bool,
) -> None:
    """Consoles of Windows set no TERM, and can draw."""
    stream = Terminal("") if tty else Typed("")
    monkeypatch.setattr(sys, "stdin", stream)
    monkeypatch.setattr(sys, "stdout", stream)
    if term is None:
        monkeypatch.delenv("TERM", raising=False)
    else:
        monkeypatch.setenv("TERM", term)
    assert can_draw() is drawn
