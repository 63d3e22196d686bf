"""Whoever is quicker than the screen gets what they asked for once, and no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from textual import events
from textual.command import CommandList
from textual.containers import Vertical
from textual.widget import MountError
from textual.widgets import Input, Static

from kb.model import LinkKind
from kb.storage.cases import load
from tests.tui.app.driver import WIDE, Driver, dialog, running
from tui.app.application import BackinApp
from tui.app.menu import MenuPage
from tui.screens.choose import ChooseScreen
from tui.screens.dialog import DialogScreen
from tui.screens.facts import FactsScreen
from tui.screens.home import HomeScreen
from tui.screens.links import LinksScreen
from tui.screens.reading import ReadingScreen
from tui.widgets.checklist import StepRow
from tui.widgets.column import Column
from tui.widgets.description import Description
from tui.widgets.match_results import MatchCard
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row
from tui.widgets.search_bar import SearchBar

STORY = "what was my password again"


def screens(driver: Driver) -> list[str]:
    """Return the names of the screens over each other, from the first screen on."""
    return [type(screen).__name__ for screen in driver.app.screen_stack[1:]]


async def test_a_problem_chosen_twice_is_opened_once() -> None:
    """One case is begun, and one step back leads to the first screen."""
    async with running(STORY) as d:
        await d.matched()
        card = d.app.screen.query(MatchCard).first()
        card.action_press()
        card.action_press()
        await d.in_dialog()
        assert screens(d) == ["HomeScreen", "DialogScreen"]


async def test_an_answer_chosen_twice_is_given_once() -> None:
    """The second time, the row stands for a question that is answered already; nobody is scolded for it."""
    async with dialog() as d:
        row = d.app.screen.query(ChoiceRow).first()
        row.action_press()
        row.action_press()
        await d.until(lambda: len(d.state.trail) == 1)
        await d.pilot.pause(0.1)
        assert len(d.state.trail) == 1
        assert "does not fit" not in d.words


async def test_a_report_saved_twice_is_offered_one_other_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the name is taken, the second Enter asks the same again, in place of the first."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    async with dialog(size=WIDE) as d:
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        d.app.screen.query_one(Input).value = "mine.md"
        save = next(row for row in d.app.screen.query(Row) if "Save it in" in row.plain)
        save.action_press()
        save.action_press()
        await d.until(lambda: "instead" in d.words)
        assert d.words.count("instead") == 1


async def test_a_double_click_is_one_choice() -> None:
    """It ticks a step, and does not take the tick away again; nor does it answer what came up below it."""
    async with dialog(size=WIDE) as d:
        await d.press("1")
        await d.until(lambda: bool(d.app.screen.query(StepRow)))
        await d.pilot.click(d.app.screen.query(StepRow).first(), offset=(3, 0), times=2)
        await d.until(lambda: "[x] 1." in d.text)


async def test_a_page_closed_twice_leaves_the_one_below() -> None:
    """Escape, hit twice before the page is gone, closes that page and nothing else."""
    async with dialog() as d:
        await d.press("f")
        page = d.app.screen
        assert isinstance(page, FactsScreen)
        page.dismiss(None)
        page.dismiss(None)
        await d.pilot.pause()
        assert screens(d) == ["HomeScreen", "DialogScreen"]


async def test_an_option_pressed_twice_is_chosen_once() -> None:
    """A page that hands something back hands it back once."""
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.screen.action_ask_fact(next(iter(d.session.kb.facts)))
        await d.until(lambda: isinstance(d.app.screen, ChooseScreen) and bool(d.app.screen.query(Row)))
        row = d.app.screen.query(Row).first()
        row.action_press()
        row.action_press()
        await d.until(lambda: isinstance(d.app.screen, DialogScreen))
        await d.pilot.pause()
        assert screens(d) == ["HomeScreen", "DialogScreen"]


async def test_the_mouse_may_be_pressed_on_what_is_just_going_away() -> None:
    """Between an answer and the next question the old words are still painted, and can be hit."""
    async with dialog() as d:
        screen = d.app.screen
        assert isinstance(screen, DialogScreen)
        prose = next(each for each in screen.view.query(Prose) if each.region)
        x, y = prose.region.offset
        with d.app.batch_update():
            await prose.remove()
            event = events.MouseDown(None, x, y, 0, 0, 1, False, False, False)  # noqa: FBT003 -- Textual's signature
            screen._forward_event(event)


async def test_one_key_leads_home_through_any_number_of_pages() -> None:
    """Start over works wherever one is, however many pages lie over each other; the case stays saved."""
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.action_follow(LinkKind.ACTION, "ask-somebody")
        await d.until(lambda: isinstance(d.app.screen, ReadingScreen))
        await d.press("l")
        await d.until(lambda: isinstance(d.app.screen, LinksScreen))
        case = d.session.case
        await d.press("n")
        await d.until(lambda: isinstance(d.app.screen, HomeScreen))
        assert screens(d) == ["HomeScreen"]
        assert d.session.case == case


async def test_who_starts_over_begins_with_an_empty_text() -> None:
    """What is typed next is not glued to the old text, and nothing answered or corrected before counts."""
    async with running("lost phone, I am the only admin") as d:
        await d.matched()
        home = d.app._home
        home.understanding.answers["helper"] = "no"
        home.open("forgot-password")
        await d.in_dialog()
        case = d.session.case
        await d.press("n")
        await d.press(*"forgot")
        await d.matched()
        assert home.query_one(Description).text == "forgot"
        assert home.understanding.told == ()
        assert load(case.id) == case


async def test_the_menu_closed_twice_leaves_the_screen_below() -> None:
    """The menu is a page like any other."""
    async with dialog() as d:
        await d.press("m")
        menu = d.app.screen
        assert isinstance(menu, MenuPage)
        menu.dismiss(None)
        menu.dismiss(None)
        await d.pilot.pause()
        assert screens(d) == ["HomeScreen", "DialogScreen"]


@pytest.mark.parametrize("action", ["page_up", "page_down"])
async def test_the_menu_takes_keys_before_its_list_is_laid_out(action: str) -> None:
    """PgUp or PgDn together with the key that opens the menu does no harm."""
    async with dialog() as d:
        await d.press("m")
        assert isinstance(d.app.screen, MenuPage)
        entries = d.app.screen.query_one(CommandList)
        await d.until(lambda: entries.option_count > 0)
        entries.display = False
        await d.until(lambda: not entries.scrollable_content_region)
        entries._clear_caches()
        entries.highlighted = 0
        await d.app.screen.run_action(f"command_list('{action}')")
        assert d.app.is_running


async def test_a_page_turned_and_closed_at_once_is_closed() -> None:
    """PgDn looks after the bar a moment later, when there may be none any more."""
    async with dialog() as d:
        await d.press("o")
        column = d.app.screen.query_one(Column)
        await d.press("escape")
        await d.until(lambda: not column.is_attached)
        column._keep_in_view(1)
        assert screens(d) == ["HomeScreen", "DialogScreen"]


async def test_an_answer_on_a_page_that_is_being_left_does_no_harm() -> None:
    """The view it belonged to is gone."""
    async with dialog() as d:
        screen = d.app.screen
        assert isinstance(screen, DialogScreen)
        await screen.view.remove()
        await screen.show()
        screen._settle()
        screen.action_choose(1)
        assert d.app._exception is None


async def test_a_menu_that_is_closed_before_it_is_filled_does_no_harm() -> None:
    """Its list is gone, and nobody waits for the entries."""
    async with dialog() as d:
        await d.press("m")
        menu = d.app.screen
        assert isinstance(menu, MenuPage)
        await menu.query_one(CommandList).remove()
        menu._gather_commands("back")
        await d.app.workers.wait_for_complete()
        assert d.app._exception is None


@pytest.mark.parametrize(
    "closing", [lambda app: app.screen.dismiss(None), lambda app: app.action_start_over()]
)
async def test_a_page_may_be_closed_before_it_has_come_up(closing: Callable[[BackinApp], object]) -> None:
    """Two keys that arrive together open it and close it again."""
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.screen.action_facts()
        closing(d.app)
        await d.until(lambda: not isinstance(d.app.screen, FactsScreen))
        assert d.app.is_running


async def test_what_comes_too_late_for_the_screen_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaving while something is about to be shown is no crash, before a case and in one."""
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        with monkeypatch.context() as leaving:
            for place in (Vertical, Column):
                leaving.setattr(place, "is_attached", property(lambda _: False))
                leaving.setattr(place, "mount", Mock(side_effect=MountError))
            await d.app._home._put(Static("too late"))
            await d.app.screen.show()


async def test_the_menu_asked_for_twice_opens_once_and_leads_home() -> None:
    """One key more leads to the first screen, also while one types there; what is pasted there is clean."""
    async with dialog() as d:
        d.app.action_menu()
        d.app.action_menu()
        await d.until(lambda: isinstance(d.app.focused, Input))
        assert screens(d) == ["HomeScreen", "DialogScreen", "MenuPage"]
        d.app.post_message(events.Paste("a\ud800\u202eb"))
        await d.until(lambda: isinstance(d.app.focused, Input) and d.app.focused.value == "ab")
        await d.press("f11")
        await d.until(lambda: screens(d) == ["HomeScreen"])


async def test_a_search_that_is_closed_at_once_does_no_harm() -> None:
    """Its field is gone before it can take the focus."""
    async with dialog() as d:
        bar = SearchBar(d.app.screen.query_one(Column))
        bar.on_mount()
        assert d.app._exception is None
