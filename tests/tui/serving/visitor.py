"""A visitor without a browser: speaks to the server as the page does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientWebSocketResponse, WSMsgType, web
from aiohttp.test_utils import TestClient, TestServer

from tests.tiny_content import FOLDER
from tui.serving.guard import Guard
from tui.serving.server import BackinServer

PATIENCE = 30.0
"""Seconds for whatever a test waits for; the machine may be busy."""


class Visitor:
    """A visit under way."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.seen = ""

    async def until(self, words: str) -> None:
        """Wait until the app has drawn ``words``, which must not be broken by a line or a style."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.seen:
                message = await self.socket.receive()
                assert message.type in {WSMsgType.BINARY, WSMsgType.TEXT}, (message, self.seen[-2000:])
                data = message.data
                self.seen += data.decode(errors="replace") if isinstance(data, bytes) else data

    async def type(self, text: str) -> None:
        """Type ``text``."""
        await self.socket.send_json(["stdin", text])

    async def over(self) -> None:
        """Wait until the server hangs up."""
        async with asyncio.timeout(PATIENCE):
            while not self.socket.closed:
                await self.socket.receive()


@asynccontextmanager
async def serving(places: int = 2) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    """Run the server on the tiny content, and yield a client of it."""
    guard = Guard(frozenset({"localhost"}), exposed=False)
    app = await BackinServer(guard, FOLDER, places)._make_app()
    async with TestClient(TestServer(app)) as client:
        yield client


@asynccontextmanager
async def visit(client: TestClient[web.Request, web.Application]) -> AsyncIterator[Visitor]:
    """Open a visit, and wait for the first screen."""
    origin = str(client.make_url("/")).rstrip("/")
    async with client.ws_connect("/ws?width=100&height=40", origin=origin) as socket:
        visitor = Visitor(socket)
        await visitor.until("What happened?")
        yield visitor


async def gone(path: Path) -> None:
    """Wait until nothing is at ``path``."""
    async with asyncio.timeout(PATIENCE):
        while path.exists():  # noqa: ASYNC110, ASYNC240 -- another process lets it go, and tells nobody
            await asyncio.sleep(0.05)


def only_folder(place: Path, *, besides: Path | None = None) -> Path:
    """Return the folder of the only visitor, ``besides`` another, where ``place`` holds all of them."""
    (folder,) = set(place.glob("backin-visit-*")) - {besides}
    return folder
