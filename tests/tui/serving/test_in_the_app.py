"""What the app says and offers when it is shown in a browser."""

from __future__ import annotations

from typing import TextIO
from unittest.mock import PropertyMock

import pytest
from textual.widgets import Input

from kb.report import read_report
from tests.tui.app.driver import dialog, running
from tui.app.application import BackinApp
from tui.screens.choose import LeaveScreen
from tui.screens.reading import AddressScreen


@pytest.fixture(autouse=True)
def in_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the app believe that it is in one."""
    monkeypatch.setattr(BackinApp, "is_web", PropertyMock(return_value=True))


async def test_the_report_is_a_download_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """No field for a path of the server, and nothing is printed there; the browser gets the report."""
    delivered: dict[str, str] = {}

    def deliver(_: BackinApp, file: TextIO, **named: str) -> None:
        delivered.update(named, text=file.read())

    monkeypatch.setattr(BackinApp, "deliver_text", deliver)
    async with dialog() as d:
        await d.press("e")
        assert "Nothing is kept when you leave" in d.words
        assert not d.app.screen.query(Input)
        assert "Print it" not in d.text
        await d.press("1", "2")
        assert f"Handed to your browser as backin-{d.session.case.id}.md" in d.words
        assert delivered["save_filename"] == f"backin-{d.session.case.id}.md"
        assert read_report(delivered["text"]).id == d.session.case.id


async def test_copying_speaks_of_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clipboard of the server is not touched, and the browser's is not promised."""

    def never(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("subprocess.run", never)
    async with dialog() as d:
        await d.press("e", "3")
        assert "Sent to your browser's clipboard. Not every browser takes it" in d.words
        assert d.app.clipboard.startswith("# ")


async def test_an_address_opens_in_the_visitor_s_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never in one on the server."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(f"server {address}"))
    monkeypatch.setattr(BackinApp, "open_url", lambda _, address: opened.append(address))
    async with running() as d:
        d.app.push_screen(AddressScreen("https://example.org/a"))
        await d.until(lambda: "Open it in a new tab" in d.text)
        await d.press("2")
    assert opened == ["https://example.org/a"]


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "q"])
async def test_leaving_is_asked_for_where_it_deletes_the_case(key: str) -> None:
    """One key, perhaps meant for the browser, ends no visit; the second does."""
    async with dialog() as d:
        await d.press(key)
        await d.until(lambda: isinstance(d.app.screen, LeaveScreen))
        await d.press("1")
        await d.until(lambda: not isinstance(d.app.screen, LeaveScreen))
        assert d.app._exit is False
        await d.press(key, "2")
        assert d.app._exit is True


async def test_leaving_without_a_case_asks_nothing() -> None:
    """There is nothing to lose yet."""
    async with running() as d:
        await d.press("ctrl+q")
        assert d.app._exit is True


async def test_help_says_that_nothing_is_kept() -> None:
    """It promises no place that a visitor does not have."""
    async with dialog(size=(80, 100)) as d:
        await d.press("f1")
        await d.until(lambda: "About Backin" in d.text)
        assert "deleted when you leave this page" in d.words
        assert "on this computer only" not in d.words
