"""What is no report, or a damaged one, is refused in a sentence that names the line."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kb.dialog import resume
from kb.report import NotAReportError, read_report
from kb.storage.cases.folder import case_in
from tests.kb.report.helpers import FORGOT, NO_HELPER, report_of
from tests.tiny_content import tiny_knowledge

EVENTS = (FORGOT, NO_HELPER)
GOOD = report_of(*EVENTS)
WORDS = "it says wrong password"


def test_a_newer_format_is_refused() -> None:
    """What a later version writes must not be misread; the sentence names the line and what to do."""
    (line,) = [number for number, line in enumerate(GOOD.split("\n"), 1) if line.startswith("| Format")]
    with pytest.raises(NotAReportError, match="format 2") as refused:
        read_report(GOOD.replace("| Format | 1 |", "| Format | 2 |"))
    assert str(refused.value).startswith(f"Line {line}: ")
    assert str(refused.value).endswith("Use the version of Backin that wrote it, or a newer one.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("## The log", "## A log"),
        ("## The log", "\0# The log"),
        ("## In your own words", "## Words"),
        ("| Format | 1 |\n", ""),
        ("| Format | 1 |", "| Format | q |"),
        ("| Case | `2026-11-22-101112-abcd` |\n", ""),
        ("| Event | About | Value |", "| Event | About | Values |"),
        ("| Event | About | Value | At |\n| --- | --- | --- | --- |", "| Event | About | Value | At |\n|"),
        ("\n| switched | ", "\n\n| switched | "),
    ],
)
def test_around_the_entries_nothing_is_needed(old: str, new: str) -> None:
    """Whatever is spoiled in what only surrounds them: the case is whole."""
    assert GOOD.count(old) == 1
    case = read_report(GOOD.replace(old, new))
    assert (case.events, case.description, case.damage) == (EVENTS, WORDS, ())


def test_missing_words_and_entries_are_said() -> None:
    """The rest of the case is there."""
    wordless = read_report(GOOD.replace(f"```text\n{WORDS}\n```", ""))
    assert (wordless.events, wordless.description) == (EVENTS, "")
    assert wordless.damage == ("Your own words cannot be read.",)
    shorter = read_report(GOOD.replace("| switched | `forgot-password` |  |  |\n", ""))
    assert (shorter.events, shorter.description) == (EVENTS[1:], WORDS)
    assert shorter.damage == ("Of 2 entries in its log, 1 cannot be read.",)


def test_a_helpers_rows_are_no_entries_of_a_spoiled_log() -> None:
    """Only what stands below the last heading is taken for the log, with as many columns as it has."""
    spoiled = GOOD.replace("## The log", "## A log")
    noted = spoiled.replace("## What is known", "## Notes\n\n| switched | `gone` | |\n\n## What is known")
    assert noted != spoiled
    assert read_report(noted).events == EVENTS
    wider = spoiled.replace(
        "| switched | `forgot-password` |  |  |", "| switched | `forgot-password` |  |  | x |"
    )
    assert read_report(wider).events == EVENTS


def test_a_log_that_lost_its_count_says_that_more_may_be_missing() -> None:
    """Where entries cannot be read, and nobody can tell how many there were."""
    uncounted = GOOD.replace("| Entries | 2 |\n", "").replace("| Event | About | Value | At |", "| Event |")
    assert read_report(uncounted).damage == ("How much of its log is missing cannot be told.",)


def test_an_id_that_could_name_another_file_is_none() -> None:
    """It is left empty, and whoever takes the case up gives it one."""
    assert read_report(GOOD.replace("`2026-11-22-101112-abcd`", "`../../etc/passwd`")).id == ""


@given(st.integers(0, len(GOOD) - 1))
def test_a_cut_report_is_never_refused_and_never_silently_shorter(length: int) -> None:
    """Wherever it ends: there are all events, or it is said that some are missing."""
    assume(GOOD.startswith("# Backin report") and length > len("# Backin report"))
    case = read_report(GOOD[:length])
    assert len(case.events) == len(EVENTS) or case.damage or resume(tiny_knowledge(), case).reason


@given(st.integers(0, len(GOOD.encode()) - 1), st.integers(0, 255))
def test_a_spoiled_byte_loses_no_entry_silently(place: int, byte: int) -> None:
    """Whatever becomes of one byte, the file is taken up, and where fewer entries are left that is said."""
    spoiled = bytearray(GOOD.encode())
    spoiled[place] = byte
    assume(not re.search(rb"\| Format \| [02-9]", spoiled))
    case = case_in(bytes(spoiled))
    assert len(case.events) >= len(EVENTS) or case.damage


def test_a_report_of_an_earlier_version_is_whole() -> None:
    """It does not count its entries."""
    assert GOOD.count("| Entries | 2 |\n") == 1
    case = read_report(GOOD.replace("| Entries | 2 |\n", ""))
    assert (case.events, case.damage) == (EVENTS, ())


@pytest.mark.parametrize("text", ["", "# Shopping\n\n- milk\n", "\0\1\2", "| a |\n| --- |", "## The log\n"])
def test_something_else_is_refused(text: str) -> None:
    """A file that Backin never wrote is no report."""
    with pytest.raises(NotAReportError, match="has no section “The log”"):
        read_report(text)


def test_entries_alone_are_enough() -> None:
    """Without a title and without what a log says of itself, a case is taken up all the same."""
    rows = "\n".join(line for line in GOOD.splitlines() if line.startswith(("| switched", "| answered")))
    assert read_report(f"# Mine\n\n## The log\n\n{rows}\n").events == EVENTS


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a refusal comes of a text that is no report."""
    with pytest.raises(NotAReportError):
        read_report(text)


@given(st.data())
def test_a_forged_log_does_no_harm(data: st.DataObject) -> None:
    """Whatever ids stand in a log, taking it up stops at the first that does not fit, and never breaks."""
    kb = tiny_knowledge()
    ids = st.sampled_from(
        [
            *kb.steps,
            *kb.facts,
            *kb.actions,
            *kb.problems,
            "facts/dsm",
            "actions/change-setting#if-it-did-not",
            "x",
        ]
    )
    values = st.sampled_from(
        ["yes", "no", "i-dont-know", "worked", "did not work", "7", "none-of-these", "x"]
    )
    kinds = st.sampled_from(
        [
            "told fact",
            "told detail",
            "told tried",
            "answered",
            "changed",
            "confirmed",
            "accepted",
            "outcome",
            "switched",
        ]
    )
    rows = data.draw(st.lists(st.tuples(kinds, ids, values), max_size=6))
    forged = "".join(f"| {kind} | `{about}` | `{value}` |\n" for kind, about, value in rows)
    row = "| switched | `forgot-password` |  |\n"
    try:
        case = read_report(GOOD.replace(row, row + forged))
    except NotAReportError:
        return
    resumed = resume(kb, case)
    rest = iter(case.events)
    assert all(event in rest for event in resumed.kept_events)
