"""A clock that was set back: no case is lost or overwritten, and every case goes on."""

from __future__ import annotations

import secrets
import time
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from kb.storage import cases
from kb.storage.cases import folder
from kb.waits import Timer
from tests.crash.dialog import FORGOT, Dialog, saved
from tests.kb.report.helpers import FORGOT as CHOSEN
from tests.kb.report.helpers import NO_HELPER
from tests.tiny_content import tiny_knowledge
from tui.widgets.countdown import Clock

YEAR = 365 * 86_400


def test_a_case_from_the_future_goes_on_and_a_new_one_leaves_it_alone(data: Path) -> None:
    """With a clock that is a year behind the one that the first case began by."""
    with Dialog(FORGOT) as dialog:
        question = dialog.next()
    (first,) = saved(data)
    began = cases.load(first).began
    back = {"CLOCK_SHIFT": str(-YEAR)}
    with Dialog("resume", first.stem, environment=back) as dialog:
        assert dialog.next().endswith(question[question.index("Is there another administrator?") :])
        dialog.reply("2")
    with Dialog(FORGOT, environment=back) as dialog:
        dialog.next()
    second, again = saved(data)
    assert again == first
    assert cases.load(first).events == (CHOSEN, NO_HELPER)
    assert cases.load(first).began == began
    assert cases.load(second).began < began
    assert [each.id for each in cases.list_cases()] == [first.stem, second.stem]


def test_the_same_second_twice_makes_two_cases(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where chance gives the same letters, the older case keeps its file."""

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Stopped:
            return cls(2026, 11, 22, 10, 11, 12, tzinfo=tz)

    letters = iter("aaaaaaaabbbb")
    monkeypatch.setattr(folder, "datetime", Stopped)
    monkeypatch.setattr(secrets, "choice", lambda _: next(letters))
    for words in ("the first", "the second"):
        cases.CaseStore().save(tiny_knowledge(), cases.new_case(words))
    assert [(path.stem, cases.load(path).description) for path in saved(data)] == [
        ("2026-11-22-101112-aaaa", "the first"),
        ("2026-11-22-101112-bbbb", "the second"),
    ]


def test_countdowns_do_not_look_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that takes ten seconds takes ten seconds, whatever happens to the time of day."""
    clock = Clock(Timer("within", 10))
    clock.start()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert 9 < clock.left <= 10
