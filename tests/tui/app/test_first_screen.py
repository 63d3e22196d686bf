"""What stands on the first screen before a word is typed, and how what is found is shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.widget import Widget
from textual.widgets._toast import ToastRack

from kb.matching import TRIAGE
from kb.model import AtQuestion, Question, Switched
from tests.tui.app.driver import MIDDLE, SMALLEST, WIDE, Driver, running
from tests.tui.app.test_waiting import waiting_case
from tui.widgets.column import Column
from tui.widgets.description import Description
from tui.widgets.match_results import ENTER, MatchCard
from tui.widgets.row import Row
from tui.widgets.start_panel import Tiles

STORY = "lost my phone, cannot log in to my DS218 with DSM 7.2, I'm the only admin"
SIZES = (SMALLEST, MIDDLE, WIDE)


@asynccontextmanager
async def first_screen(size: tuple[int, int] = MIDDLE, text: str = "") -> AsyncIterator[Driver]:
    """Run the app with what is shipped, until what is typed is matched."""
    async with running(text, size=size, content=None) as d:
        await d.matched()
        yield d


def tiles(d: Driver) -> list[Row]:
    """Return the tiles, in order."""
    return list(d.app.screen.query_one(Tiles).query(Row))


def shown_whole(d: Driver, kind: type[Widget]) -> int:
    """Return how many widgets of a kind can be read without scrolling."""
    column = d.app.screen.query_one(Column)
    return sum(column.shows(each) for each in d.app.screen.query(kind))


@pytest.mark.parametrize("size", SIZES)
async def test_the_promise_stands_on_top(size: tuple[int, int]) -> None:
    """The mildest way comes first; it is said whole or shorter, never cut."""
    async with first_screen(size) as d:
        top = " ".join(d.text.splitlines()[:3])
        assert "ildest way" in top
        assert "…" not in top


async def test_the_tiles_are_the_answers_of_those_who_cannot_say_more() -> None:
    """They come from the content: each answer but *I don't know* has its tile."""
    async with first_screen() as d:
        step = d.session.kb.problems[TRIAGE].steps[0]
        assert isinstance(step, Question)
        answers = [answer for answer in step.answers if not answer.is_unknown]
        assert len(tiles(d)) == len(answers) == 6
        for number, (tile, answer) in enumerate(zip(tiles(d), answers, strict=True), 1):
            assert " ".join(tile.plain.split()).startswith(f"{number} {answer.text}")


async def test_alt_and_a_digit_answers_and_back_leads_to_the_question() -> None:
    """The digit alone belongs to the text."""
    async with first_screen() as d:
        await d.press("4")
        assert d.app.screen.query_one(Description).text == "4"
        await d.press("backspace")
        await d.matched()
        await d.press("alt+4")
        await d.in_dialog()
        assert len(d.state.trail) == 1
        await d.press("b")
        position = d.position
        assert isinstance(position, AtQuestion)
        assert position.step == d.session.kb.problems[TRIAGE].steps[0].ref


@pytest.mark.parametrize("size", SIZES)
async def test_the_arrows_go_over_the_tiles_and_back_to_the_field(size: tuple[int, int]) -> None:
    """Down enters them, right goes to the neighbor, and up leaves them again."""
    async with first_screen(size) as d:
        await d.press("down", "right")
        assert d.app.screen.focused is tiles(d)[1]
        await d.press("left", "left")
        assert isinstance(d.app.screen.focused, Description)


async def test_a_click_on_a_tile_begins() -> None:
    """The mouse does what the keys do."""
    async with first_screen() as d:
        await d.click_on(tiles(d)[1])
        await d.in_dialog()
        assert len(d.state.trail) == 1


async def test_a_waiting_case_has_a_card_with_its_bar_and_its_end() -> None:
    """Whoever comes back sees how far the wait has come, and Enter goes on with it."""
    case = await waiting_case()
    async with running(size=WIDE) as d:
        await d.until(lambda: "Waits until" in d.text)
        assert "─" * 10 in d.text
        await d.press("enter", "enter")
        await d.in_dialog()
        assert d.session.case.id == case.id


@pytest.mark.parametrize("text", ["ds ", "ip", " a"])
async def test_two_letters_show_no_card(text: str) -> None:
    """They say nothing yet: the tiles stay, and Enter goes to the first of them."""
    async with first_screen(text=text) as d:
        assert not d.app.screen.query(MatchCard)
        await d.press("enter")
        assert d.app.screen.focused is tiles(d)[0]


@pytest.mark.parametrize(("size", "least"), [(SMALLEST, 1), (MIDDLE, 2), (WIDE, 3)])
@pytest.mark.parametrize("text", [STORY, f"{STORY}. " * 12], ids=["short", "long"])
async def test_cards_can_be_read_whatever_is_typed(size: tuple[int, int], least: int, text: str) -> None:
    """The field never eats the screen; where more follow, a line says so."""
    async with first_screen(size, text) as d:
        assert len(d.app.screen.query(MatchCard)) == 3
        assert shown_whole(d, MatchCard) >= least
        assert ENTER in d.text
        assert "no risk · " in d.text
        assert ("more below" in d.text) is (shown_whole(d, Row) < len(d.app.screen.query(Row)))


@pytest.mark.parametrize("size", SIZES)
async def test_in_the_unknown_state_enter_goes_to_a_card_that_says_so(size: tuple[int, int]) -> None:
    """Nothing is opened unasked, and something is seen to happen."""
    async with first_screen(size, "zucchini marmalade boils over") as d:
        assert "all the same" not in d.words
        assert ENTER not in d.text.replace(f"({ENTER} goes", "")
        await d.press("enter")
        card = d.app.screen.focused
        assert isinstance(card, MatchCard)
        assert ENTER in card.plain
        await d.press("enter")
        await d.in_dialog()
        assert card.key == Switched(d.state.problem or "")


@pytest.mark.parametrize("size", SIZES)
async def test_a_message_covers_no_card(size: tuple[int, int]) -> None:
    """It takes room of its own, and one of the colors follows upon the other."""
    async with first_screen(size, STORY) as d:
        await d.press("f12")
        await d.press("f12")
        await d.until(lambda: "Colors: " in d.text)
        assert d.text.count("Colors: ") == 1
        rack = d.app.screen.query_one(ToastRack).region
        assert not rack.overlaps(d.app.screen.query_one(Column).region)


async def test_a_chip_leaves_out_what_a_statement_adds() -> None:
    """What stands behind a colon explains the statement, and would fill a line of its own."""
    async with first_screen(WIDE, "lost my phone, I'm the only admin") as d:
        understood = d.words.partition("Understood:")[2].partition("sounds like")[0]
        assert "No other administrator can sign in" in understood
        assert "User & Group" not in understood


async def test_chips_are_sentences_and_say_a_thing_once() -> None:
    """A version that was written is not told again as what follows from it."""
    async with first_screen(WIDE, "DSM 7.2, it says my IP address is blocked") as d:
        understood = d.words.partition("Understood:")[2].partition("sounds like")[0]
        assert understood.count("DSM") == 1
        assert "this IP address is blocked" in understood
        assert "message at sign-in:" not in understood
