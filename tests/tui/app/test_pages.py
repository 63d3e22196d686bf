"""Pages over the dialog: links, export, earlier cases, help."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.command import CommandList
from textual.strip import Strip
from textual.widgets import Input

from kb.model import Code, Link, LinkKind, Paragraph
from kb.report import read_report
from kb.storage import cases
from kb.storage.cases import Listed
from tests.tui.app.driver import MIDDLE, NARROW, SMALLEST, WIDE, dialog, reports_in, running
from tui.screens.dialog import DialogScreen
from tui.screens.links import LinksScreen, host_of
from tui.screens.reading import AddressScreen, page_for
from tui.screens.saved_cases import SavedCasesScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.start_panel import case_line


async def test_a_glossary_term_opens_in_place() -> None:
    """Following a term shows its entry over the page, and Escape comes back."""
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.action_follow(LinkKind.TERM, "password")
        entry = d.session.kb.glossary["password"]
        await d.until(lambda: entry.term in d.text and "Close" in d.text)
        await d.press("escape")
        assert isinstance(d.app.screen, DialogScreen)


async def test_an_address_is_shown_before_anything_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Following a link to the web opens nothing by itself."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    async with dialog() as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.action_follow(LinkKind.ADDRESS, "https://example.org/a?b=1")
        await d.until(lambda: isinstance(d.app.screen, AddressScreen))
        assert "https://example.org/a?b=1" in d.text
        assert opened == []


async def test_a_source_is_listed_with_its_title_and_its_host() -> None:
    """Not by its number alone; choosing it shows the whole address before anything can be opened."""
    async with dialog(size=WIDE) as d:
        link = Link(("O1",), LinkKind.SOURCE, "O1")
        source = d.session.kb.sources["O1"]
        screen = d.app.screen
        assert isinstance(screen, DialogScreen)
        links = LinksScreen(d.session.kb, [(Paragraph((link,)),)])
        d.app.push_screen(links, lambda chosen: d.app.action_follow(chosen.kind, chosen.id))
        await d.until(lambda: source.title in d.words)
        assert f"O1 · {host_of(source.url)}" in d.words
        await d.press("enter")
        await d.until(lambda: isinstance(d.app.screen, AddressScreen))
        assert source.title in d.words
        assert source.url in "".join(d.text.split())


async def test_one_source_stands_once_however_the_text_names_it() -> None:
    """By its number or by its address, it is the same page; a term has its own name, a page its address."""
    async with dialog(size=WIDE) as d:
        kb = d.session.kb
        source = kb.sources["O1"]
        named = {
            "O1": (LinkKind.SOURCE, "O1"),
            "here": (LinkKind.ADDRESS, source.url),
            "there": (LinkKind.ADDRESS, "https://example.org/a"),
            "a password": (LinkKind.TERM, "password"),
        }
        text = tuple(Paragraph((Link((words,), kind, name),)) for words, (kind, name) in named.items())
        d.app.push_screen(LinksScreen(kb, [text]))
        await d.until(lambda: source.title in d.words)
        assert d.words.count(source.title) == 1
        assert "there" in d.words
        assert "https://example.org/a" in d.words
        assert kb.glossary["password"].term in d.words


async def test_a_command_can_be_copied() -> None:
    """Nobody has to type a long one from the screen."""
    async with dialog(size=WIDE) as d:
        d.app.push_screen(LinksScreen(d.session.kb, [(Paragraph((Code("ssh NAME@ADDRESS"),)),)]))
        await d.until(lambda: "ssh NAME@ADDRESS" in d.text)
        await d.press("enter")
        await d.until(lambda: "clipboard" in d.words)
        assert d.app.clipboard == "ssh NAME@ADDRESS"


async def test_the_links_of_a_page_over_the_dialog_can_be_followed_by_key() -> None:
    """Whatever is a link for the mouse is one for the keyboard."""
    async with dialog(size=WIDE) as d:
        assert isinstance(d.app.screen, DialogScreen)
        d.app.action_follow(LinkKind.ACTION, "change-setting")
        await d.until(lambda: "Links on this page" in d.text)
        await d.press("l")
        await d.until(lambda: isinstance(d.app.screen, LinksScreen))
        await d.press("enter")
        await d.until(lambda: isinstance(d.app.screen, AddressScreen))


async def test_every_kind_of_page_can_be_read() -> None:
    """Terms, sources, effects, actions, problems and what is elsewhere have a page; the unknown has none."""
    async with running() as d:
        kb = d.session.kb
        pages: dict[LinkKind, Iterable[str]] = {
            LinkKind.TERM: kb.glossary,
            LinkKind.SOURCE: kb.sources,
            LinkKind.EFFECT: kb.effects,
            LinkKind.ACTION: kb.actions,
            LinkKind.PROBLEM: kb.problems,
            LinkKind.ELSEWHERE: kb.elsewhere,
        }
        assert all(page_for(kb, kind, each) is not None for kind, ids in pages.items() for each in ids)
        assert all(page_for(kb, kind, "no-such-thing") is None for kind in set(LinkKind) - {LinkKind.ADDRESS})


async def test_an_export_never_overwrites_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of that name stays as it is until the person says so, or takes the other name."""
    monkeypatch.chdir(tmp_path)
    taken = tmp_path / "mine.md"
    taken.write_text("mine", encoding="utf-8")
    async with dialog(size=WIDE) as d:
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        d.app.screen.query_one(Input).value = "mine.md"
        await d.press("2")
        await d.until(lambda: "file of this name already" in d.words)
        assert taken.read_text(encoding="utf-8") == "mine"
        await d.press("6")
        await d.until(lambda: "Saved in" in d.text)
        assert taken.read_text(encoding="utf-8") == "mine"
        assert len(reports_in(tmp_path)) == 2
        await d.press("2", "7")
        await d.until(lambda: taken.read_text(encoding="utf-8") != "mine")


async def test_an_anonymous_report_can_be_resumed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The switch leaves the person's words out, says so, and leaves the events."""
    monkeypatch.chdir(tmp_path)
    async with running("my password for 192.168.77.12 is refused", size=WIDE) as d:
        await d.matched()
        d.app._home.open("forgot-password")
        await d.in_dialog()
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        await d.press("1")
        await d.until(lambda: "Your own words are left out of the report" in d.words)
        await d.press("2")
        await d.until(lambda: "Saved in" in d.text)
        events = d.session.case.events
    (report,) = reports_in(tmp_path)
    text = report.read_text(encoding="utf-8")
    assert "192.168.77.12" not in text
    assert "is refused" not in text
    assert read_report(text).events == events


async def test_own_words_come_into_an_anonymous_report_after_a_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are shown as they would stand there; whoever closes that page has not agreed."""
    monkeypatch.chdir(tmp_path)
    async with running("my password for 192.168.77.12 is refused", size=WIDE) as d:
        await d.matched()
        d.app._home.open("forgot-password")
        await d.in_dialog()
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        await d.press("1")
        await d.until(lambda: "[ ] Look at my own words, cleaned" in d.words)
        await d.click("Look at my own words")
        await d.until(lambda: "my password for address-1 is refused" in d.words)
        await d.press("escape")
        await d.until(lambda: "[ ] Look at my own words, cleaned" in d.words)
        await d.click("Look at my own words")
        await d.until(lambda: "Include these words in the report" in d.words)
        await d.press("1")
        await d.until(lambda: "[x] Include my own words, cleaned" in d.words)
        assert "192.168.77.12 → address-1" in d.words
        await d.press("2")
        await d.until(lambda: "Saved in" in d.text)
        await d.click("x] Include my own words")
        await d.until(lambda: "Your own words are left out of the report" in d.words)
    (report,) = reports_in(tmp_path)
    assert "my password for address-1 is refused" in report.read_text(encoding="utf-8")


async def test_a_report_can_be_printed_on_leaving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is kept for stdout."""
    monkeypatch.chdir(tmp_path)
    async with dialog() as d:
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        await d.press("4")
        await d.until(lambda: isinstance(d.app.screen, DialogScreen))
        await d.press("q")
        await d.until(lambda: not d.app.is_running)
        assert "I forgot my password" in d.session.print_last


async def test_a_place_that_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong folder is one sentence, and nothing is lost."""
    monkeypatch.chdir(tmp_path)
    async with dialog(size=WIDE) as d:
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.text)
        d.app.screen.query_one(Input).value = "no/such/folder/report.md"
        await d.press("2")
        await d.until(lambda: "cannot be written" in d.words)


async def test_an_earlier_case_can_be_taken_up_and_deleted() -> None:
    """The list shows the case; Enter goes on with it, and deleting asks once more."""
    async with dialog() as d:
        await d.press("n")
        await d.until(lambda: "F4  Earlier" in d.text)
        await d.press("f4")
        await d.until(lambda: isinstance(d.app.screen, SavedCasesScreen))
        await d.press("enter")
        await d.in_dialog()
        await d.press("n")
        await d.press("f4")
        await d.until(lambda: isinstance(d.app.screen, SavedCasesScreen))
        await d.press("delete")
        await d.until(lambda: "Delete the case of 20" in d.text)
        assert len(cases.list_cases()) == 1
        await d.press("2")
        await d.until(lambda: cases.list_cases() == ())


@pytest.mark.parametrize("size", [MIDDLE, NARROW], ids=["80", "40"])
async def test_help_shows_the_keys_and_what_this_is(size: tuple[int, int]) -> None:
    """The keys of the screen stand there, and whose program it is not."""
    async with dialog(size=size) as d:
        await d.press("question_mark")
        await d.until(lambda: "Help" in d.text and "Moving about" in d.text)
        await d.press("end")
        await d.until(lambda: "not by Synology" in d.words)
        assert "your own equipment" in d.words


SIZES = pytest.mark.parametrize("size", [SMALLEST, NARROW, MIDDLE, WIDE], ids=["40x15", "40", "80", "120"])


@SIZES
@pytest.mark.parametrize("key", ["o", "f", "e", "l", "x", "question_mark"])
async def test_a_page_over_another_one_says_which_keys_work_there(size: tuple[int, int], key: str) -> None:
    """In the bottom line, as every screen; nothing of the page lies under it, and it can be clicked."""
    async with dialog(size=size) as d:
        await d.press(key)
        await d.until(lambda: d.app.screen.is_modal)
        bar = d.app.screen.query_one(KeyBar)
        line = d.text.splitlines()[-1]
        assert line.startswith(" Esc  Close")
        assert "↓  Next line" in line
        assert line.endswith("F1  Help")
        assert d.app.screen.query_one("#page").region.bottom <= bar.region.y
        await d.pilot.click(bar, offset=(2, 0))
        await d.until(lambda: not d.app.screen.is_modal)


async def test_the_menu_names_its_groups() -> None:
    """What is about the case, this page, and Backin itself stand together, in this order."""
    async with dialog(size=WIDE) as d:
        await d.press("m")
        await d.until(lambda: bool(d.app.screen.query_one(CommandList).options))
        shown = [str(option.prompt) for option in d.app.screen.query_one(CommandList).options]
        heads = [words.split("\n")[0] for words in shown]
        groups = {"This case", "This page", "Backin"}
        assert [head for head in heads if head in groups] == ["This case", "This page", "Backin"]
        assert heads[0] == "This case"
        assert shown[heads.index("Backin")].split("\n")[1] == "Help"


async def test_the_menu_holds_every_command() -> None:
    """Whatever has a key can be found in the menu by its name."""
    async with dialog(size=WIDE) as d:
        await d.press("m")
        await d.until(lambda: "Start over" in d.text)
        await d.press(*"links")
        await d.until(lambda: "Links on this page" in d.text and "Start over" not in d.text)


@pytest.mark.parametrize("size", [SMALLEST, MIDDLE, WIDE])
async def test_the_report_that_is_looked_at_comes_into_view_whole(size: tuple[int, int]) -> None:
    """On the smallest screen, too, the key shows something; and no word of the person's is cut off."""
    story = "what was my password again, I wrote it somewhere last year and cannot find the paper any more"
    async with running(story, size=size) as d:
        await d.matched()
        d.app._home.open("forgot-password")
        await d.in_dialog()
        await d.press("e")
        await d.until(lambda: "Keep the report" in d.words)
        await d.press("5")
        await d.until(lambda: "Backin report" in d.words)
        seen = d.words
        for _ in range(6):
            await d.press("pagedown")
            seen += d.words
        assert all(word in seen for word in story.split())


def test_a_case_is_called_what_it_is() -> None:
    """A description without a problem is no broken file."""
    told = Listed(id="2026-11-22-101010-abcd", words="my nas is locked")
    assert "No problem chosen yet" in case_line(told).plain
    assert "Not readable" in case_line(replace(told, words="")).plain
    assert "✓ solved" in case_line(replace(told, solved=True)).plain


async def test_pages_that_were_closed_are_forgotten() -> None:
    """After many pages no more pictures are kept than after a few."""

    def pictured_lines() -> int:
        gc.collect()
        return sum(isinstance(each, Strip) for each in gc.get_objects())

    async with dialog() as d:
        for _ in range(2):
            await d.press("o", "escape", "question_mark", "escape", "f", "escape")
        few = pictured_lines()
        for _ in range(5):
            await d.press("o", "escape", "question_mark", "escape", "f", "escape")
        assert pictured_lines() < 1.5 * few
