"""A short run of the monkey, and whether it would notice."""

from __future__ import annotations

import socket
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest
from msgspec.structs import replace
from textual.widgets import Static

from kb.storage.cases import path_of
from tests.monkey.life import let_loose
from tests.monkey.moves import MOVES, choose_a_row
from tests.monkey.promises import broken, screens, unfit, unfit_cases, way_home
from tests.monkey.tally import Tally
from tests.tiny_content import FOLDER
from tests.tui.app.driver import Driver, dialog, running
from tui.app.application import BackinApp
from tui.widgets.column import Column
from tui.widgets.row import Row

STEPS = 45


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_pressed_clicked_typed_and_pasted_the_promises_hold(seed: int, tmp_path: Path) -> None:
    """No exception, no dead end, nothing unsaved, nothing sent anywhere."""
    tally = let_loose(seed, STEPS, FOLDER, tmp_path)
    assert [str(finding) for finding in tally.findings] == []
    assert tally.steps == STEPS
    assert tally.checks


def test_it_knows_every_screen() -> None:
    """Also those of the browser, and none that is only there to be built upon."""
    assert {"HomeScreen", "DialogScreen", "ExportScreen", "LeaveScreen", "MenuPage"} <= screens()
    assert not {"ModalPage", "LinkNavigation"} & screens()


@pytest.mark.parametrize("move", MOVES)
async def test_every_move_can_be_made_on_any_screen(move: object) -> None:
    """Also where there is nothing to do."""
    dice, tally = Random(1), Tally()  # noqa: S311 -- dice, no secrets
    assert callable(move)
    async with running() as d:
        assert await move(d, dice, tally)
    async with dialog() as d:
        assert await move(d, dice, tally)


async def promises_broken(d: Driver) -> set[str]:
    """Return the promises about the case that do not hold now."""
    return {promise for promise, _ in broken(d)}


async def test_it_notices_a_state_that_the_log_does_not_give() -> None:
    """What is shown must come from what is saved."""
    async with dialog() as d:
        assert await promises_broken(d) == set()
        d.session.state = replace(d.session.state, problem="ip-blocked")
        assert await promises_broken(d) == {"the state is what a replay of the log gives"}


async def test_it_notices_what_is_not_saved() -> None:
    """A file that is missing, and one that says something else."""
    async with dialog() as d:
        saved = path_of(d.session.case)
        text = saved.read_text(encoding="utf-8")
        saved.unlink()
        assert await promises_broken(d) == {"everything said is saved"}
        saved.write_text(text.replace("forgot-password", "ip-blocked"), encoding="utf-8")
        assert await promises_broken(d) == {"everything said is saved"}
        saved.write_text("no report", encoding="utf-8")
        assert [promise for promise, _ in unfit_cases(d)] == ["every saved case can be taken up"]


async def test_it_notices_a_dead_end() -> None:
    """A page from which the key for the first screen leads nowhere."""
    async with dialog() as d:
        await d.press("f")
        assert await way_home(d) == ["n"]
    with patch.object(BackinApp, "action_start_over"):
        async with dialog() as d:
            await d.press("f")
            assert len(await way_home(d)) > 2


async def test_it_notices_control_characters_on_the_screen() -> None:
    """Whatever brought them there."""
    async with dialog() as d:
        assert list(unfit(d)) == []
        await d.app.screen.query_one(Column).mount(Static("half \ud800 a sign", markup=False), before=0)
        await d.pilot.pause()
        assert [promise for promise, _ in unfit(d)] == ["no control character reaches the screen"]


def test_it_notices_a_crash_and_an_attempt_to_reach_out(tmp_path: Path) -> None:
    """And goes on with another life."""

    def reach_out(_: Row) -> None:
        socket.getaddrinfo("nas.example", 5001)

    only_rows = patch.dict(MOVES, {choose_a_row: 1}, clear=True)
    with only_rows, patch("tui.widgets.row.Row.action_press", reach_out):
        tally = let_loose(1, 2, FOLDER, tmp_path)
    assert {"nothing fails", "nothing reaches for the network"} == {each.promise for each in tally.findings}
    assert tally.lives > 1
