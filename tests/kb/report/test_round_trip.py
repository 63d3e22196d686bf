"""A report holds its whole case: reading it back gives the case again, whatever happened in it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.anonymize import anonymize_case
from kb.dialog import advance, fold, resume
from kb.hygiene import printable
from kb.model import (
    Accepted,
    Answered,
    Case,
    Changed,
    ClockStarted,
    ClockStopped,
    Confirmed,
    Event,
    KnowledgeBase,
    Mark,
    Marked,
    Outcome,
    Result,
    Stated,
    Switched,
    Unread,
)
from kb.report import Glance, glance, read_report, write_report
from kb.report.log import LONGEST_WAIT, WAITS, event_of, row_of
from kb.report.markdown import escape, unescape
from kb.rules import clock_at
from kb.waits import begun, span, waits_until
from tests.kb.dialog.arbitrary import cases, knowledge_bases
from tests.kb.report.helpers import FORGOT, HELPER, NO_HELPER, case_of, report_of
from tests.tiny_content import tiny_knowledge

WORKED = Outcome("ask-somebody", Result.WORKED)
# What a report does not show cannot be read back from it; names in the content are made of letters anyway.
lines = st.text().map(lambda text: " ".join(printable(text).split()))
names = lines.filter(bool)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Stated, st.sampled_from(["fact", "detail", "tried"]), names, lines),
    st.builds(Answered, names, lines),
    st.builds(Changed, names, lines),
    st.builds(Confirmed, names, lines),
    st.builds(Accepted, names),
    st.builds(Outcome, names, st.sampled_from(Result)),
    st.builds(Switched, names),
    st.builds(Marked, names, st.sampled_from(Mark)),
    st.builds(ClockStarted, names, st.integers(1, LONGEST_WAIT)),
    st.builds(ClockStopped, names),
    st.builds(Unread, st.sampled_from(["", "jumped", "a | `b`", "# c"]), lines, lines),
    st.builds(Unread, st.just("outcome"), names, st.just("perhaps")),
    st.builds(Unread, st.just("accepted"), st.just(""), lines),
    st.builds(
        Unread, st.just("clock started"), names, st.sampled_from(["", "0", "-1", "1e3", "٣", "9" * 5000])
    ),
)


def _case(events: tuple[Event, ...], description: str) -> Case:
    return case_of(*events, description=description, band="likely")


@given(st.data(), st.text().map(printable))
def test_every_state_can_be_reported_and_taken_up_again(data: st.DataObject, description: str) -> None:
    """Wherever random moves lead, on any content, the report is written and gives back the same case."""
    kb: KnowledgeBase = data.draw(knowledge_bases())
    happened, state = data.draw(cases(kb))
    case = _case(happened, description)
    again = read_report(write_report(kb, case))
    assert again == case
    assert resume(kb, again).state == state


@given(st.data())
def test_every_state_of_real_content_can_be_reported(data: st.DataObject) -> None:
    """The same on content that was read from files, with all its prose, effects and sources."""
    kb = tiny_knowledge()
    happened, _ = data.draw(cases(kb))
    case = _case(happened, "it says wrong password")
    assert read_report(write_report(kb, case)) == case


@given(st.lists(events, max_size=5).map(tuple), st.text())
def test_a_log_holds_events_that_fit_nothing(happened: tuple[Event, ...], description: str) -> None:
    """Events of another time, another version or another content are kept as they are."""
    case = _case(happened, printable(description))
    assert read_report(write_report(tiny_knowledge(), case)) == case


@given(events)
def test_every_event_has_a_row(event: Event) -> None:
    """A row says everything about its event."""
    assert event_of(*row_of(event)) == event


@given(st.lists(st.builds(lambda event, at: replace(event, at=at), events, lines), max_size=5).map(tuple))
def test_a_log_holds_when_it_happened(happened: tuple[Event, ...]) -> None:
    """Each event keeps its time, also one that is spoiled."""
    again = read_report(write_report(tiny_knowledge(), _case(happened, "x")))
    assert [event.at for event in again.events] == [event.at for event in happened]


@given(st.text(), lines, st.booleans())
def test_an_anonymous_report_can_be_taken_up_again(description: str, address: str, words: bool) -> None:  # noqa: FBT001 -- drawn
    """It gives back the same events; what the person wrote is left out or without names."""
    happened = (Stated("detail", "model", address), FORGOT, NO_HELPER)
    case, _ = anonymize_case(_case(happened, printable(description)), words=words)
    report = write_report(tiny_knowledge(), case, anonymous=True)
    again = read_report(report)
    assert again == case
    assert again.events[1:] == happened[1:]
    assert resume(tiny_knowledge(), again).reason is None


def test_control_characters_are_left_out() -> None:
    """Nothing in a report steers a terminal, even where nobody cleaned the case before."""
    happened = (Stated("detail", "mod\x1b[31mel", "DS\x1b[2J218\u202e"), FORGOT)
    report = write_report(tiny_knowledge(), _case(happened, "a\x1b]0;x\x07b"))
    assert printable(report) == report
    assert read_report(report).description == "ab"


def test_windows_line_ends_change_nothing() -> None:
    """A report that went through a Windows editor is still the same case."""
    case = case_of(FORGOT, NO_HELPER, description="two\nlines")
    report = write_report(tiny_knowledge(), case)
    assert read_report(report.replace("\n", "\r\n")) == case


def test_notes_of_a_helper_change_nothing() -> None:
    """Whoever adds sections and remarks to a report does not keep it from being taken up again."""
    report = report_of(FORGOT, NO_HELPER)
    noted = report.replace(
        "## What is known", "## My notes\n\nTry **this**.\n\n```\ncode\n```\n\n## What is known"
    )
    assert noted != report
    assert read_report(noted) == read_report(report)


@given(st.text().map(printable))
def test_a_glance_shows_the_words_and_the_problem(description: str) -> None:
    """The list of earlier cases is made without parsing whole reports, and shows the same."""
    assert glance(report_of(FORGOT, description=description)) == Glance(description, "I forgot my password")


def test_a_glance_takes_no_words_for_a_wait() -> None:
    """Whoever writes down what Backin writes does not wait."""
    report = report_of(FORGOT, description=f"{WAITS}2026-11-22T10:20:00+01:00")
    assert glance(report).waits is None


@given(st.text())
def test_an_escaped_title_is_read_as_it_was(text: str) -> None:
    """In one line, as it is shown."""
    assert unescape(escape(text)) == " ".join(printable(text).split())


@pytest.mark.parametrize("seconds", [1, LONGEST_WAIT])
def test_the_longest_and_the_shortest_wait_are_kept(seconds: int) -> None:
    """And nothing beyond them: such a row stays unread."""
    clock = ClockStarted("actions/ask-somebody#ask", seconds)
    assert event_of(*row_of(clock)) == clock
    beyond = row_of(replace(clock, seconds=LONGEST_WAIT + 1))
    assert isinstance(event_of(*beyond), Unread)


def test_a_glance_at_something_else_shows_nothing() -> None:
    """A file that is no report gives no words."""
    assert glance("# Shopping\n\nmilk\n").words == ""
    assert glance("") == Glance()


NO_ZONE_YET = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))  # noqa: DTZ001  the test gives one


@given(st.text().map(printable), NO_ZONE_YET)
def test_a_wait_is_kept_and_seen_at_a_glance(description: str, now: datetime) -> None:
    """The case comes back with it, and until when it lasts stands where a glance finds it."""
    clock = begun("actions/ask-somebody#ask", 3600, now.astimezone())
    case = case_of(FORGOT, HELPER, clock, description=description)
    report = write_report(tiny_knowledge(), case)
    assert read_report(report) == case
    times = span(clock)
    assert times is not None
    assert glance(report) == Glance(description, "I forgot my password", times[1])


def test_a_wait_elsewhere_is_not_waited_for() -> None:
    """Whoever went on from the action waits no more; going back finds the wait again."""
    case = case_of(FORGOT, begun("actions/ask-somebody#ask", 60, datetime.now().astimezone()))
    report = write_report(tiny_knowledge(), case)
    assert glance(report).waits is None
    assert read_report(report) == case


EARLIER = """\
# Backin report: I forgot my password

## In your own words

```text
it says wrong password
```

## The log

|  |  |
| --- | --- |
| Format | 1 |
| Case | `2026-11-22-101112-abcd` |
| Began | `2026-11-22T10:11:12+01:00` |
| Match | `likely` |
| Wait | `ask-somebody` `2026-11-22T10:20:00+01:00` `2026-11-22T10:30:00+01:00` |

| Event | About | Value |
| --- | --- | --- |
| switched | `forgot-password` |  |
| answered | `problems/forgot-password#is-there-another-administrator` | `yes` |
"""
"""What a version wrote that knew neither times nor ticks, and one wait a case."""


def test_a_report_of_an_earlier_version_is_taken_up_with_its_wait() -> None:
    """Nobody loses a case, or a day of waiting, to a new version."""
    case = read_report(EARLIER)
    assert case.events[:2] == (FORGOT, HELPER)
    state = fold(tiny_knowledge(), case.events)
    assert waits_until(state) == datetime.fromisoformat("2026-11-22T10:30:00+01:00")
    assert clock_at(state, "actions/ask-somebody#some-step", 600) == case.events[2]
    assert clock_at(state, "actions/ask-somebody#some-step", 60) is None
    stopped = advance(tiny_knowledge(), state, ClockStopped("actions/ask-somebody#some-step"))
    assert waits_until(stopped) is None


SINCE, UNTIL = "`2026-11-22T10:20:00+01:00`", "`2026-11-22T10:30:00+01:00`"


@pytest.mark.parametrize(
    "spoiled",
    [
        "soon",
        "`ask-somebody` `now` `then`",
        f"`ask-somebody` {SINCE} `then`",
        f"`ask-somebody` `now` {UNTIL}",
        f"`ask-somebody` {UNTIL} {UNTIL}",
        f"`ask-somebody` {UNTIL} {SINCE}",
        f"`ask-somebody` {SINCE} `2996-11-22T10:30:00+01:00`",
        "",
    ],
)
def test_a_spoiled_wait_costs_only_the_wait(spoiled: str) -> None:
    """Whatever somebody wrote there, the case is read."""
    again = read_report(re.sub(r"\| Wait \|.*\|", f"| Wait | {spoiled} |", EARLIER))
    assert again.events == (FORGOT, HELPER)


def test_a_case_keeps_its_band() -> None:
    """How sure the match was is told again when the case is resumed."""
    for band in ("sure", "likely", "unknown", ""):
        case = replace(case_of(FORGOT), band=band)
        assert read_report(write_report(tiny_knowledge(), case)).band == band


def test_a_glance_tells_whether_a_case_is_solved() -> None:
    """By the card, and not by what the person wrote."""
    solved = report_of(FORGOT, HELPER, WORKED, description="it is **solved.**")
    open_case = report_of(FORGOT, description="it is **solved.**")
    assert (glance(solved).solved, glance(open_case).solved) == (True, False)
