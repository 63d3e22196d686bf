"""The first screen."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from textual import events

from kb.model import links
from tests.tui.app.driver import MIDDLE, NARROW, SMALLEST, WIDE, running
from tui.screens.browse import BrowseScreen
from tui.screens.dialog import DialogScreen
from tui.screens.help import HelpScreen
from tui.screens.home import HomeScreen
from tui.widgets.chips import Chips
from tui.widgets.description import Description
from tui.widgets.match_results import ENTER, MatchCard


async def test_it_asks_one_thing() -> None:
    """Nothing stands between a worried person and the question."""
    async with running(size=MIDDLE) as d:
        await d.matched()
        assert "What happened?" in d.text
        assert "Never type a password here" in d.words
        assert isinstance(d.app.screen.focused, Description)


async def test_what_is_typed_before_the_knowledge_is_read_is_matched_afterwards() -> None:
    """First paint does not wait, and neither does the person."""
    async with running("the sign-in page says wrong password") as d:
        await d.matched()
        assert "I forgot my password" in d.text


@pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=["40", "80", "120"])
async def test_more_words_at_the_cards_are_added_to_the_first(size: tuple[int, int]) -> None:
    """Typed or pasted while a card has the focus, they stand behind what was said, as words of their own."""
    async with running("the sign-in page says wrong password", size=size) as d:
        await d.matched()
        d.app.screen.query(MatchCard).first().focus()
        await d.pilot.press("n", "o", "space", "d", "s", "m")
        field = d.app.screen.query_one(Description)
        await d.until(lambda: field.text == "the sign-in page says wrong password no dsm")
        await d.matched()
        d.app.screen.query(MatchCard).first().focus()
        d.app.post_message(events.Paste("dsm 7"))
        await d.until(lambda: field.text == "the sign-in page says wrong password no dsm dsm 7")


async def test_nothing_found_is_said_honestly_and_leads_to_the_list() -> None:
    """A text about something else is told so; the nearest stand there, and Enter opens none of them."""
    async with running("zucchini marmalade boils over") as d:
        await d.matched()
        assert "I am not sure what this is about" in d.words
        assert len(d.app.screen.query(MatchCard)) == 3
        await d.press("enter")
        assert isinstance(d.app.screen, HomeScreen)
        await d.press("f3")
        await d.until(lambda: isinstance(d.app.screen, BrowseScreen))
        assert "I forgot my password" in d.text


async def test_a_language_that_is_not_read_is_told_which_are() -> None:
    """Instead of a guess the seven languages are named, each in its own script."""
    async with running("Телефон потерян, не могу войти") as d:
        await d.matched()
        assert "Français" in d.words
        assert "中文" in d.words
        assert not d.app.screen.query(MatchCard)


async def test_what_lies_elsewhere_is_named_with_where_help_is() -> None:
    """Unknown does not mean helpless."""
    async with running("one drive clicks and its light is orange") as d:
        await d.matched()
        match = d.app._home.understanding.match
        assert match is not None
        assert match.elsewhere is not None
        assert d.session.kb.elsewhere[match.elsewhere].title in d.words


async def test_links_are_offered_where_there_are_some() -> None:
    """Before anything is typed there are none; the help for what lies elsewhere may have some."""
    async with running("", content=None) as d:
        await d.matched()
        assert not d.app.screen.check_action("links", ())
        await d.type("one of the drives has failed, the volume is degraded and the NAS beeps")
        assert bool(d.app.screen.check_action("links", ())) == any(map(links, d.app._home.texts()))
        assert any(map(links, d.app._home.texts()))


async def test_a_problem_can_be_opened_from_the_list() -> None:
    """Somebody who cannot describe it can still find it."""
    async with running() as d:
        await d.matched()
        await d.press("f3")
        await d.until(lambda: isinstance(d.app.screen, BrowseScreen))
        await d.press("enter")
        await d.in_dialog()


async def test_the_arrows_lead_from_the_field_to_the_problems_and_back() -> None:
    """The list below can be reached without the mouse."""
    async with running("what was my password again") as d:
        await d.matched()
        await d.press("down")
        assert not isinstance(d.app.screen.focused, Description)
        for _ in range(6):
            await d.press("up")
        assert isinstance(d.app.screen.focused, Description)


async def test_letters_go_on_in_the_field_wherever_the_focus_stands() -> None:
    """Somebody who looked at the list and types on is not surprised by commands."""
    async with running("what was my password again") as d:
        await d.matched()
        await d.press("down", "q")
        field = d.app.screen.query_one(Description)
        assert field.text == "what was my password again q"
        assert field.has_focus
        assert d.app.is_running


async def test_ctrl_j_begins_a_new_line_and_enter_does_not() -> None:
    """Enter accepts; the key for a new line is one that every terminal delivers."""
    async with running("one") as d:
        await d.press("ctrl+j")
        assert d.app.screen.query_one(Description).text == "one\n"


async def test_a_huge_paste_is_cut_and_said_so() -> None:
    """A megabyte of text neither blocks the field nor is it cut in silence."""
    async with running() as d:
        field = d.app.screen.query_one(Description)
        field.post_message(events.Paste("word " * 200_000))
        await d.until(lambda: bool(field.text))
        assert len(field.text) == 10_000
        await d.until(lambda: "10,000" in d.words)


async def test_control_characters_in_a_paste_never_reach_the_screen() -> None:
    """Escape sequences are taken out before anything is shown."""
    async with running() as d:
        field = d.app.screen.query_one(Description)
        d.app.post_message(events.Paste("safe\x1b[31m\x07 text"))
        await d.until(lambda: "safe" in field.text)
        assert field.text == "safe text"


async def test_markup_in_a_description_is_shown_literally() -> None:
    """Neither Rich nor Textual markup in a person's words is read as such."""
    hostile = "[bold red]my password[/] is wrong [@click=app.leave]again[/] [/nonsense]"
    async with running(hostile) as d:
        await d.matched()
        assert "[bold red]my password[/]" in d.words
        d.app._home.open("forgot-password")
        await d.in_dialog()
        await d.press("f")
        await d.pilot.pause()
        assert d.app.is_running


async def test_a_chip_can_be_corrected_and_removed() -> None:
    """What was understood wrongly is set right before it counts."""
    async with running("i have dsm 6 and what was my password again") as d:
        await d.matched()
        home = d.app._home
        told = home.understanding.told
        assert told, "the tiny content understands the version"
        home.query_one(Chips).focus()
        await d.press("delete")
        await d.until(lambda: len(home.understanding.told) == len(told) - 1)
        d.app._home.open("forgot-password")
        await d.in_dialog()
        assert "dsm" not in d.state.facts


async def test_it_works_on_the_smallest_terminal() -> None:
    """At 40 by 15 the question, the field and a way on are there."""
    async with running(size=SMALLEST) as d:
        await d.matched()
        assert "What happened?" in d.text
        assert "Menu" in d.text


async def test_leaving_asks_nothing() -> None:
    """Ctrl+C and Ctrl+Q leave at once; everything is saved already."""
    for key in ("ctrl+c", "ctrl+q"):
        async with running() as d:
            await d.press(key)
            await d.until(lambda d=d: not d.app.is_running)  # type: ignore[misc]


async def test_a_resize_in_the_middle_keeps_everything() -> None:
    """A smaller window shows the same case."""
    async with running("what was my password again") as d:
        await d.matched()
        await d.pilot.resize_terminal(40, 15)
        assert "What happened?" in d.text
        await d.press("enter")
        await d.in_dialog()
        await d.pilot.resize_terminal(120, 40)
        await d.until(lambda: "Ways back in, mildest first" in d.text)
        assert isinstance(d.app.screen, DialogScreen)


async def test_escape_empties_the_field() -> None:
    """One key to begin anew."""
    async with running("some words") as d:
        await d.matched()
        await d.press("escape")
        assert d.app.screen.query_one(Description).text == ""
        assert isinstance(d.app.screen, HomeScreen)


async def test_the_key_shown_for_help_is_one_that_works_there() -> None:
    """Where people type, a question mark is text; on the other screens it opens help."""
    async with running(size=SMALLEST) as d:
        await d.matched()
        assert d.text.splitlines()[0].endswith("F1 Help")
        d.app._home.open("forgot-password")
        await d.in_dialog()
        assert d.text.splitlines()[0].endswith("? Help")


@pytest.mark.parametrize("word", ["help", "?", " Help "])
async def test_asking_for_help_in_the_field_gets_it(word: str) -> None:
    """Somebody who takes the field for a command line is understood."""
    async with running(word) as d:
        await d.matched()
        await d.press("enter")
        await d.until(lambda: isinstance(d.app.screen, HelpScreen))


async def test_wanting_to_leave_in_the_field_leaves() -> None:
    """The words that end other programs end this one."""
    async with running("exit") as d:
        await d.matched()
        await d.press("enter")
        await d.until(lambda: not d.app.is_running)


async def test_enter_goes_on_with_what_stands_in_the_field_now() -> None:
    """Whoever changes the text and presses Enter at once never gets what the old text sounded like."""
    async with running("what was my password again") as d:
        await d.matched()
        d.app.screen.query_one(Description).text = "zucchini marmalade boils over"
        await d.press("enter")
        await d.matched()
        assert isinstance(d.app.screen, HomeScreen)
        assert "I am not sure what this is about" in d.words


async def test_typing_on_after_enter_takes_the_enter_back() -> None:
    """Nobody is led away in the middle of a word."""
    async with running() as d:
        field = d.app.screen.query_one(Description)
        with patch("tui.screens.home.PAUSE", 60):  # so that Enter comes before the match on any machine
            field.insert("what was my password")
            await d.press("enter")
        field.insert(" again")
        await d.matched()
        assert isinstance(d.app.screen, HomeScreen)


@pytest.mark.parametrize("size", [SMALLEST, NARROW, MIDDLE, WIDE])
async def test_the_example_in_the_field_is_not_cut(size: tuple[int, int]) -> None:
    """What stands there as an example stands there whole, on every screen."""
    async with running(size=size) as d:
        await d.matched()
        shown = " ".join(d.words.replace("│", " ").split())
        assert str(d.app.screen.query_one(Description).placeholder) in shown


async def test_the_hint_at_enter_stands_only_where_enter_opens() -> None:
    """It goes from card to card with the bar, and stands on no two."""
    async with running("what was my password again") as d:
        await d.matched()
        cards = list(d.app.screen.query(MatchCard))
        assert [ENTER in card.plain for card in cards] == [True, False, False]
        await d.press("down", "down")
        assert [ENTER in card.plain for card in cards] == [False, True, False]
        await d.press("up")
        assert [ENTER in card.plain for card in cards] == [True, False, False]


@pytest.mark.parametrize("size", [SMALLEST, MIDDLE])
@pytest.mark.parametrize("lines", [1, 2, 10, 12])
async def test_new_lines_can_be_undone(size: tuple[int, int], lines: int) -> None:
    """Also where the field has grown as far as it can, and where its scroll bar goes with the line."""
    async with running(size=size) as d:
        field = d.app.screen.query_one(Description)
        text = "\n".join(["it asks me for a code, and again"] * lines)
        field.insert(text)
        await d.press("ctrl+j", "ctrl+j", "ctrl+z", "ctrl+z")
        assert field.text in {text, ""}
        assert field.cursor_location[0] < field.document.line_count
