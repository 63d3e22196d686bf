"""Two Backins on one case: what was said in either is kept, and the later one says so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest

from kb.model import Case
from kb.storage import files as taking_turns
from kb.storage.cases import CaseStore, load
from tests.crash.dialog import FORGOT, Dialog, saved
from tests.kb.report.helpers import FORGOT as CHOSEN
from tests.kb.report.helpers import HELPER, NO_HELPER, NOT_ENCRYPTED, case_of
from tests.tiny_content import tiny_knowledge

MANY = 8


def test_the_later_one_goes_on_as_a_case_of_its_own(data: Path) -> None:
    """It says so once, and neither writes over what the other saved, then or later."""
    with Dialog(FORGOT) as first:
        first.next()
        (file,) = saved(data)
        with Dialog("resume", file.stem) as second:
            second.next()
            assert "changed elsewhere" not in first.reply("2")
            said = second.reply("1")
            assert "changed elsewhere" in said
            assert "changed elsewhere" not in first.reply("1")
            second.reply("facts")
            (other,) = set(saved(data)) - {file}
            assert other.stem in said
            assert str(other) in f"{second.quit()} {second.complained}"
    assert load(file).events == (CHOSEN, NO_HELPER, NOT_ENCRYPTED)
    assert load(other).events == (CHOSEN, HELPER)
    assert load(other).description == load(file).description


def test_a_second_one_that_only_looks_disturbs_nobody(data: Path) -> None:
    """Taking a case up changes nothing in it, so whoever goes on first keeps the file."""
    with Dialog(FORGOT) as first:
        first.next()
        (file,) = saved(data)
        with Dialog("resume", file.stem) as second:
            second.next()
            second.quit()
        assert "changed elsewhere" not in first.reply("2")
    assert [load(path).events for path in saved(data)] == [(CHOSEN, NO_HELPER)]


def test_many_at_the_same_moment(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However closely they save, the last word of each is in one of the files."""
    monkeypatch.setattr(taking_turns, "PATIENCE", 60.0)
    case = case_of(CHOSEN)
    CaseStore().save(tiny_knowledge(), case)
    together = Barrier(MANY)

    def go_on(number: int) -> Case:
        store, mine = CaseStore(), case
        store.take_up(case)
        for turn in range(5):
            together.wait()
            mine = store.save(tiny_knowledge(), replace(mine, description=f"{number}, turn {turn}"))
        return mine

    with ThreadPoolExecutor(MANY) as pool:
        ends = list(pool.map(go_on, range(MANY)))
    assert {load(path) for path in saved(data)} == set(ends)
    assert len({end.id for end in ends}) == MANY
