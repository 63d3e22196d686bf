"""The way through a case: the map on top, the staircase beside, and one name for each thing."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from unittest.mock import patch

import pytest

from kb.model import AtAction, AtEnding, Harm, LinkKind, Outcome, Position, Result, Solved, Standing, State
from kb.rules import ladder
from tests.tiny_content import tiny_knowledge
from tests.tui.app.driver import MIDDLE, SMALLEST, WIDE, dialog, running
from tui.commands.everywhere import EXPORT, FACTS, OPTIONS
from tui.screens.link_navigation import LinkNavigation
from tui.widgets.key_bar import KeyBar
from tui.widgets.ladder import HERE, LadderText, way_map
from tui.widgets.text_block import HangingText, shorten

SIZES = (SMALLEST, MIDDLE, WIDE)
STORY = "lost my phone, cannot log in to my DS218, I'm the only admin, DSM is open nowhere"


@pytest.mark.parametrize("size", SIZES)
async def test_the_map_shows_what_was_tried_where_one_is_and_what_is_left(size: tuple[int, int]) -> None:
    """The top line says it at every size, beside the place."""
    async with running(STORY, size=size, content=None) as d:
        await d.matched()
        await d.press("enter")
        await d.in_dialog()
        top = d.text.splitlines()[0]
        assert HERE in top
        assert top.count("○") == len(way_map(d.session.kb, d.state)) - 1
        assert isinstance(d.position, AtAction)
        await d.press("2")
        await d.until(lambda: bool(d.state.tried))
        await d.press("3")
        await d.until(lambda: isinstance(d.position, AtAction))
        assert d.text.splitlines()[0].partition(HERE)[0].count("●") == 1


async def test_the_problem_is_cut_and_not_the_place() -> None:
    """Where there is no room for both, one still knows where one is; words are cut between each other."""
    async with running("", content=None) as d:
        d.app._home.open("lost-2fa")
        await d.in_dialog()
        await d.press("3")
        await d.until(lambda: isinstance(d.position, AtAction))
        position = d.position
        assert isinstance(position, AtAction)
        assert d.session.kb.actions[position.action].title in d.text.splitlines()[0]


@pytest.mark.parametrize("room", range(40))
def test_what_is_cut_is_cut_after_a_word(room: int) -> None:
    """A word that is cut in the middle is another word."""
    words = "I lost the phone or the app"
    cut = shorten(words, room)
    assert len(cut) <= room
    assert set(cut.removesuffix(" …").split()) <= set(words.split())


@pytest.mark.parametrize("place", [Solved, lambda _: AtEnding("roads/after-a-reset#put-back")])
def test_after_it_worked_nothing_is_still_possible(place: Callable[[str], Position]) -> None:
    """What worked says so, what was not needed is neither on the map nor called possible."""
    kb = tiny_knowledge()
    action = kb.problems["forgot-password"].candidates[0].action
    state = State(
        problem="forgot-password",
        tried={action: Result.WORKED},
        position=place(action),
        solved_by=action,
        history=(Outcome(action, Result.WORKED),),
    )
    standings = {rung.action: rung.standing for rung in ladder(kb, state)}
    assert standings.pop(action) is Standing.WORKED
    assert set(standings.values()) <= {Standing.NOT_NEEDED, Standing.RULED_OUT}
    assert [mark.plain for mark in way_map(kb, state)] == ["✓"]
    text = "\n".join(line.plain for line in LadderText(kb, state).lay_out(60))
    assert "worked" in text
    assert "possible" not in text


def test_each_degree_is_a_step_further_to_the_right() -> None:
    """The staircase shows without colors what weighs more."""
    kb = tiny_knowledge()
    state = State(problem="forgot-password")
    lines = [line.plain for line in LadderText(kb, state).lay_out(60)]
    for harm in {kb.actions[rung.action].harm for rung in ladder(kb, state)} - {Harm.LOOKS}:
        assert any(len(line) - len(line.lstrip()) == harm and harm.words in line for line in lines)


async def test_keys_sheets_and_menu_call_a_thing_by_one_name() -> None:
    """*Ways back in*, *What we know* and *Report*, wherever they are spoken of."""
    async with dialog(size=WIDE) as d:
        for command in (OPTIONS, FACTS, EXPORT):
            assert command.footer == command.title
            assert f" {command.title} " in f"{d.text.splitlines()[-1]} "
            await d.press(command.keys[0])
            await d.until(lambda: d.app.screen.is_modal)
            title = d.app.screen.query_one("#title", HangingText).plain
            assert command.title.casefold() in title.casefold()
            await d.press("escape")
            await d.until(lambda: not d.app.screen.is_modal)


async def test_a_switch_to_another_problem_is_announced() -> None:
    """An answer that leads to another problem says so, not only the top line."""
    async with running("", content=None) as d:
        await d.matched()
        await d.press("alt+4")
        await d.in_dialog()
        await d.press("1")
        await d.until(lambda: "This is now about: I lost the phone" in d.words)


async def test_what_lies_under_the_mouse_is_explained() -> None:
    """Keys, ways and the words of the glossary have a tooltip; plain text has none."""
    async with running("", size=WIDE, content=None) as d:
        d.app._home.open("lost-2fa")
        await d.in_dialog()
        bar = d.app.screen.query_one(KeyBar)
        await d.pilot.hover(bar, offset=(2, 0))
        assert bar.tooltip == "Take back the last thing you said."
        ladder_text = d.app.screen.query_one(LadderText)
        lines = ladder_text.plain.splitlines()
        row = next(number for number, line in enumerate(lines) if "○" in line)
        await d.pilot.hover(ladder_text, offset=(4, row))
        assert "still possible" in str(ladder_text.tooltip)
        await d.pilot.hover(ladder_text, offset=(4, 0))
        assert ladder_text.tooltip is None


def test_a_link_to_a_word_or_a_source_is_explained_by_it() -> None:
    """So nobody has to leave the page for it."""
    kb = tiny_knowledge()
    screen = LinkNavigation[None]()
    with patch.object(LinkNavigation, "app", SimpleNamespace(session=SimpleNamespace(kb=kb))):
        for kind, known in ((LinkKind.TERM, kb.glossary), (LinkKind.SOURCE, kb.sources)):
            first = next(iter(known))
            assert screen._tip({"@click": ("app.follow", (kind, first))})
            assert screen._tip({"@click": ("app.follow", (kind, "no such"))}) is None
