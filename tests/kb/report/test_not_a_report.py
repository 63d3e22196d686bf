"""What is no report, or a damaged one, is refused in a sentence that names the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.report import NotAReportError, read_report
from kb.resuming import resume
from tests.kb.report.helpers import FORGOT, NO_HELPER, report_of
from tests.tiny_content import tiny_knowledge

GOOD = report_of(FORGOT, NO_HELPER)


def line_of(text: str) -> int:
    """Return the line, from 1, of the only line of the good report that begins with ``text``."""
    (line,) = [number for number, line in enumerate(GOOD.split("\n"), 1) if line.startswith(text)]
    return line


@pytest.mark.parametrize(
    ("old", "new", "said", "line"),
    [
        ("## The log", "## A log", "no section “The log”", None),
        ("## In your own words", "## Words", "words are missing", None),
        (
            "```text\nit says wrong password\n```",
            "it says wrong password",
            "words are missing",
            "## In your own",
        ),
        ("| Format | 1 |", "| Format | 2 |", "format 2", "| Format"),
        ("| Format | 1 |\n", "", "no row “Format”", "## The log"),
        (
            "| Case | `2026-11-22-101112-abcd` |",
            "| Case | `../../etc/passwd` |",
            "not the id of a case",
            "| Case",
        ),
        ("| Case | `2026-11-22-101112-abcd` |\n", "", "no row “Case”", "## The log"),
        (
            "| Event | About | Value |",
            "| Event | About | Values |",
            "no table with the columns",
            "## The log",
        ),
    ],
)
def test_a_damaged_report_is_refused(old: str, new: str, said: str, line: str | None) -> None:
    """The sentence says what is wrong; the line is the one that is wrong, where one is."""
    assert GOOD.count(old) == 1
    with pytest.raises(NotAReportError) as refused:
        read_report(GOOD.replace(old, new))
    assert said in refused.value.reason
    assert refused.value.line == (None if line is None else line_of(line))


@pytest.mark.parametrize("text", ["", "# Shopping\n\n- milk\n", "\0\1\2", "| a |\n| --- |", "## The log\n"])
def test_something_else_is_refused(text: str) -> None:
    """A file that Backin never wrote is no report."""
    with pytest.raises(NotAReportError):
        read_report(text)


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
    assert case.events[: len(resumed.kept_events)] == resumed.kept_events
