"""The server with real visits: each a process, with a folder that goes with it."""

from __future__ import annotations

import json
import signal
import tempfile
from asyncio.subprocess import Process
from pathlib import Path

import pytest
from aiohttp import WSServerHandshakeError
from aiohttp.web import WebSocketResponse
from textual_serve.download_manager import DownloadManager

from kb.model import Case
from kb.report import read_report
from kb.storage.cases import CaseStore, new_case, path_of
from tests.tiny_content import tiny_knowledge
from tests.tui.serving.visitor import gone, only_folder, serving, visit
from tui.serving import service
from tui.serving.guard import WRONG_NAME, WRONG_PAGE
from tui.serving.server import FULL
from tui.serving.service import VisitorService

F1, F12 = "\x1b[11~", "\x1b[24~"
STORY = "what was my password again"
QUESTION = "Is there another administrator?"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the folders of visitors are made."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    """Return the processes of all visits that begin."""
    processes: list[Process] = []
    original = VisitorService._open_app_process

    async def noted(self: VisitorService, width: int, height: int) -> Process:
        processes.append(await original(self, width, height))
        return processes[-1]

    monkeypatch.setattr(VisitorService, "_open_app_process", noted)
    return processes


def cases_in(folder: Path) -> list[Case]:
    """Return the cases that are saved in ``folder``, which others must not be able to read."""
    assert folder.stat().st_mode & 0o777 == 0o700
    return [read_report(file.read_text(encoding="utf-8")) for file in folder.rglob("*.md")]


async def test_each_visitor_has_a_folder_that_goes_with_the_visit(temporary: Path) -> None:
    """What one says lies in a private folder; when they leave it is gone, and the other's is not."""
    async with serving() as client, visit(client) as staying:
        other = only_folder(temporary)
        async with visit(client) as leaving:
            await leaving.type(STORY)
            await leaving.until("None of these")
            await leaving.type("\r")
            await leaving.until(QUESTION)
            own = only_folder(temporary, besides=other)
            (case,) = cases_in(own)
            assert case.description == STORY
            assert cases_in(other) == []
        await gone(own)
        await staying.type(F1)
        await staying.until("Moving about")
    await gone(other)


async def test_the_host_s_cases_and_settings_are_out_of_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visitor sees no case of whoever runs the server, and a theme they choose is theirs alone."""
    settings = tmp_path / "settings"
    settings.mkdir()
    monkeypatch.setenv("BACKIN_CONFIG", str(settings))
    kept = path_of(CaseStore().save(tiny_knowledge(), new_case("something private")))
    async with serving() as client, visit(client) as visitor:
        await visitor.until("Show everything that Backin covers")
        await visitor.type(F12)
        await visitor.until("Colors: ")
        assert "earlier case" not in visitor.seen
        assert "private" not in visitor.seen
    assert not list(settings.iterdir())
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


async def test_the_report_is_downloaded_once_and_kept_nowhere() -> None:
    """It comes as an attachment that no cache keeps; its address serves once."""
    async with serving() as client, visit(client) as visitor:
        await visitor.type(STORY)
        await visitor.until("None of these")
        await visitor.type("\r")
        await visitor.until(QUESTION)
        await visitor.type("e")
        await visitor.until("Download it")
        await visitor.type("2")
        await visitor.until("deliver_file_start")
        (message,) = (line for line in visitor.seen.splitlines() if "deliver_file_start" in line)
        _, key = json.loads(message[message.index('["deliver') :])
        answer = await client.get(f"/download/{key}")
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=backin-")
        assert answer.headers["Cache-Control"] == "no-store"
        assert read_report(await answer.text()).description == STORY
        assert (await client.get(f"/download/{key}")).status == 404


async def test_an_app_that_crashes_takes_its_folder_along(
    temporary: Path, started: list[Process], capsys: pytest.CaptureFixture[str]
) -> None:
    """The visitor is not left before a dead page, and whoever runs the server gets a sentence."""
    async with serving() as client, visit(client) as visitor:
        folder = only_folder(temporary)
        started[0].kill()
        await visitor.over()
        await gone(folder)
    assert capsys.readouterr().err == f"backin: A visit ended with an error (status {-signal.SIGKILL}).\n"


async def test_an_app_that_hangs_is_ended_by_force(
    temporary: Path, started: list[Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gets some time for ending by itself, and no more."""
    monkeypatch.setattr(service, "_PATIENCE", 0.2)
    async with serving() as client:
        async with visit(client):
            folder = only_folder(temporary)
            started[0].send_signal(signal.SIGSTOP)
        await gone(folder)
        assert started[0].returncode == -signal.SIGKILL


async def test_who_finds_no_place_is_told_so(started: list[Process]) -> None:
    """In one sentence, and without a process; a place that is left is free again."""
    async with serving(places=1) as client:
        async with visit(client):
            answer = await client.get("/")
            assert answer.status == 503
            assert f"<p>{FULL}</p>" in await answer.text()
            with pytest.raises(WSServerHandshakeError) as refused:
                await client.ws_connect("/ws", origin=str(client.make_url("/")).rstrip("/"))
            assert refused.value.status == 503
            assert len(started) == 1
        await started[0].wait()
        while (await client.get("/")).status == 503:
            pass


@pytest.mark.parametrize(
    "path", ["/", "/static/js/textual.js", "/page/page.js", "/download/x", "/ws", "/none"]
)
async def test_no_path_is_open_under_a_foreign_name(path: str, started: list[Process]) -> None:
    """A page that gave its name our address gets a sentence, whatever it asks for."""
    async with serving() as client:
        answer = await client.get(path, headers={"Host": "evil.example"})
        assert answer.status == 403
        assert WRONG_NAME in await answer.text()
        assert not started


@pytest.mark.parametrize("origin", ["http://evil.example", "null", None])
async def test_no_foreign_page_opens_a_visit(origin: str | None, started: list[Process]) -> None:
    """A websocket is for our own page; the browser says which page asks."""
    async with serving() as client:
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/ws", origin=origin)
        assert refused.value.status == 403
        answer = await client.get("/", headers={"Origin": origin or "null"})
        assert WRONG_PAGE in (await answer.text()).replace("&#39;", "'")
        assert not started


async def test_every_answer_is_protected() -> None:
    """Pages, files, refusals and what is not there alike: no sniffing, no frame, nothing from elsewhere."""
    async with serving() as client:
        for path, host in [("/", None), ("/page/page.css", None), ("/none", None), ("/", "evil.example")]:
            answer = await client.get(path, headers={} if host is None else {"Host": host})
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


STRANGE_WIDTHS = ('"x"', "NaN", "1e400", "80.5", "null", "[]", "9" * 5000)
NO_MESSAGES = (
    "{",
    "[]",
    '["stdin", 5]',
    '["stdin", "\\ud800"]',
    '["other"]',
    "[" * 100_000,
    '["blur", ' + "[" * 50_000 + "]" * 50_000 + "]",
    *(f'["resize", {{"width": {width}, "height": 5}}]' for width in STRANGE_WIDTHS),
)


@pytest.mark.parametrize("message", NO_MESSAGES, ids=lambda message: message[:30])
async def test_what_is_no_message_is_not_heard(message: str, tmp_path: Path) -> None:
    """Whatever does not come from our page is refused before anything of it reaches the app."""
    visitor = VisitorService(tmp_path, None, WebSocketResponse(), DownloadManager())
    with pytest.raises((ValueError, RecursionError)):
        await visitor.hear(message)


@pytest.mark.parametrize("message", ["{", "[" * 100_000], ids=["no JSON", "too deep"])
async def test_what_is_no_message_ends_the_visit(
    message: str, temporary: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever does not speak the page's language is hung up on, without a traceback."""
    async with serving() as client, visit(client) as visitor:
        folder = only_folder(temporary)
        await visitor.socket.send_str(message)
        await visitor.over()
        await gone(folder)
    assert caplog.text == ""


async def test_no_visitor_can_ask_for_a_monstrous_screen() -> None:
    """Each cell takes memory of the server: what is too large is cut, and the app goes on."""
    async with serving() as client, visit(client) as visitor:
        await visitor.socket.send_json(["resize", {"width": 10**9, "height": 10**9}])
        await visitor.socket.send_json(["resize", {"width": -5, "height": 0}])
        await visitor.socket.send_json(["resize", {"width": 100, "height": 60}])
        await visitor.type(F1)
        await visitor.until("Moving about")
