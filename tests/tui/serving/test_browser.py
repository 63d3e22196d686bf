"""Backin in a real browser, as a visitor sees it. Skipped where there is no Chromium."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from kb.model import Answered
from kb.report import read_report, write_report
from tests.tiny_content import tiny_knowledge
from tests.tui.serving.chromium import Tab, tab
from tests.tui.serving.test_command import served
from tests.tui.serving.visitor import gone, only_folder
from tui.serving.guard import WRONG_NAME

STORY = "what was my password again"

OPEN_SOCKET = """
(address) => new Promise((settle) => {
  const socket = new WebSocket(address);
  socket.onopen = () => { socket.close(); settle("opened"); };
  socket.onerror = () => settle("refused");
})
"""


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[tuple[Tab, str]]:
    """Open the page of a server whose temporary files lie in ``folder``; yield the tab and the address."""
    async with tab() as found:
        with served(folder) as (_, address):
            await found.page.goto(address)
            await found.until("What happened?")
            yield found, address


async def test_from_a_story_to_an_advice_and_its_report(tmp_path: Path) -> None:
    """Type what happened, choose, answer with a click, download: the report is the case as it is saved."""
    async with opened(tmp_path) as (visitor, address):
        await visitor.page.keyboard.type(STORY)
        await visitor.until("None of these")
        await visitor.press("Enter")
        await visitor.until("Is there another administrator?")
        await visitor.click("somebody you can reach today")
        await visitor.until("It did not work")
        await visitor.press("e")
        await visitor.until("Download it")
        async with visitor.page.expect_download() as download:
            await visitor.press("2")
        taken = await download.value
        report = text_of(await taken.path())
        case = read_report(report)
        assert report == text_of(only_folder(tmp_path) / "visit" / "cases" / f"{case.id}.md")
        assert taken.suggested_filename == f"backin-{case.id}.md"
        assert case.description == STORY
        assert case.events[-1] == Answered("problems/forgot-password#is-there-another-administrator", "yes")
        assert report == write_report(tiny_knowledge(), case)
        all_came_from(address, visitor)


def text_of(path: Path) -> str:
    """Return what stands in a file."""
    return path.read_text(encoding="utf-8")


def all_came_from(address: str, visitor: Tab) -> None:
    """Assert that no script, font or picture was a third party's, and that no rule of the page was broken."""
    hosts = {urlsplit(request).netloc for request in visitor.requests if not request.startswith("data:")}
    assert hosts == {urlsplit(address).netloc}
    assert any(request.endswith("RobotoMono-VariableFont_wght.ttf") for request in visitor.requests)
    assert any(request.startswith("ws://") for request in visitor.requests)
    assert visitor.complaints == []


async def test_a_visit_ends_as_the_visitor_wants_and_leaves_nothing(tmp_path: Path) -> None:
    """Quitting asks first, then says that nothing is kept; the page begins anew when it is asked to."""
    async with opened(tmp_path) as (visitor, _):
        folder = only_folder(tmp_path)
        await visitor.page.keyboard.type(STORY)
        await visitor.until("None of these")
        await visitor.press("Enter")
        await visitor.until("Is there another administrator?")
        await visitor.press("Control+q")
        await visitor.until("Leave Backin?")
        await visitor.press("2")
        await visitor.page.get_by_text("This visit is over.").wait_for()
        await gone(folder)
        async with visitor.page.expect_navigation():
            await visitor.press("Enter")
        await visitor.until("Show everything that Backin covers")
        assert "earlier case" not in await visitor.text()


async def test_a_reload_by_mistake_loses_nothing(tmp_path: Path) -> None:
    """The browser asks before it throws a case away. Who stays has it still; who goes leaves no folder."""
    async with opened(tmp_path) as (visitor, _):
        folder = only_folder(tmp_path)
        await visitor.page.keyboard.type(STORY)
        for answer in ("dismiss", "accept"):
            await visitor.until(STORY)
            async with visitor.page.expect_event("dialog") as asked:
                await visitor.page.evaluate("setTimeout(() => location.reload())")
            dialog = await asked.value
            assert dialog.type == "beforeunload"
            assert folder.exists()
            await getattr(dialog, answer)()
        await gone(folder)


async def test_other_pages_get_nothing(tmp_path: Path) -> None:
    """What our own page may do, no page of another origin may, nor one whose name was rebound to us."""
    async with opened(tmp_path) as (visitor, address):
        socket = address.replace("http:", "ws:") + "/ws"
        assert await visitor.page.evaluate(OPEN_SOCKET, socket) == "opened"
        await visitor.page.goto("about:blank")
        assert await visitor.page.evaluate(OPEN_SOCKET, socket) == "refused"
        port = urlsplit(address).port
        answer = await visitor.page.goto(f"http://evil.example:{port}/", wait_until="commit")
        assert answer is not None
        assert answer.status == 403
        await visitor.page.get_by_text(WRONG_NAME).wait_for()
