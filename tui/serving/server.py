"""The web server: textual-serve with our own pages, a guard before it, and a folder for each visitor."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import WSCloseCode, web
from aiohttp_jinja2 import render_template
from textual_serve.server import Server, to_int

from tui.serving.guard import Guard
from tui.serving.headers import OWN_HOST, protect
from tui.serving.service import VisitorService
from tui.serving.visits import FULL, PLACES, visitor_folder

HERE = Path(__file__).parent

_HEARTBEAT = 15.0
"""Seconds between two questions whether the browser is still there."""
_GOODBYE = 2.0
"""Seconds that a browser has for saying goodbye."""
_CLOSING = 10.0
"""Seconds that all visits have for ending when the server is stopped."""


class BackinServer(Server):
    """Runs the app for everybody whom ``guard`` lets in, as long as there is one of the ``places``."""

    def __init__(self, guard: Guard, content: Path | None, places: int = PLACES) -> None:
        """``content`` is the folder of the knowledge; ``None`` stands for the shipped one."""
        super().__init__("backin", title="Backin", templates_path=HERE / "templates")
        self._guard = guard
        self._content = content
        self._places = places
        self._under_way: dict[asyncio.Task[None], web.WebSocketResponse] = {}

    def run(self, listening: socket.socket) -> None:
        """Answer at ``listening`` until Ctrl+C, SIGTERM, or the end of the terminal."""
        loop = asyncio.new_event_loop()
        hangup = getattr(signal, "SIGHUP", None)
        if hangup is not None and signal.getsignal(hangup) == signal.SIG_DFL:  # `nohup` ignores it
            loop.add_signal_handler(hangup, self.request_exit)
        # No access log: who visits is nobody's business.
        web.run_app(
            self._make_app(),
            sock=listening,
            loop=loop,
            access_log=None,
            print=None,
            shutdown_timeout=_CLOSING,
        )

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._let_in)
        app.on_response_prepare.append(protect)
        app.router.add_static("/page", HERE / "static")
        return app

    @web.middleware
    async def _let_in(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        refusal = self._guard.refusal(
            request.headers.getall("Host", []),
            request.headers.getall("Origin", []),
            upgrade=request.path == "/ws",
        )
        if refusal is not None:
            return _say(request, refusal, status=403)
        request[OWN_HOST] = request.headers["Host"]
        return await handler(request)

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command says where the server is."""

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002 -- aiohttp's signature
        """Hang up on all visitors, and wait until their visits have ended."""
        visits = set(self._under_way)
        goodbyes = [each.close(code=WSCloseCode.GOING_AWAY) for each in self._under_way.values()]
        await asyncio.gather(*goodbyes, return_exceptions=True)
        if visits:
            await asyncio.wait(visits, timeout=_CLOSING)

    @property
    def _is_full(self) -> bool:
        return len(self._under_way) >= self._places

    async def handle_index(self, request: web.Request) -> web.Response:
        """Return the page that the app is drawn on, or one that says that there is no place."""
        if self._is_full:
            return _say(request, FULL, status=503)
        return render_template("page.html", request, {})

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run the app for one visitor until either of them leaves."""
        if self._is_full:
            raise web.HTTPServiceUnavailable(text=FULL)
        websocket = web.WebSocketResponse(heartbeat=_HEARTBEAT, timeout=_GOODBYE)
        # A task of its own: aiohttp would not wait for the end of a handler whose connection is lost.
        visit = asyncio.create_task(self._visit(request, websocket))
        self._under_way[visit] = websocket
        visit.add_done_callback(self._under_way.pop)
        await asyncio.shield(visit)
        return websocket

    async def _visit(self, request: web.Request, websocket: web.WebSocketResponse) -> None:
        await websocket.prepare(request)
        width, height = (to_int(request.query.get(name, ""), 80) for name in ("width", "height"))
        with visitor_folder() as folder:
            service = VisitorService(folder, self._content, websocket, self.download_manager)
            try:
                await service.start(width, height)
                # What is not of textual-serve's protocol does not come from our page: hang up.
                with suppress(ValueError, TypeError, LookupError, AttributeError, AssertionError):
                    await self._process_messages(websocket, service)
            finally:
                await service.stop()
                await websocket.close()


def _say(request: web.Request, sentence: str, *, status: int) -> web.Response:
    return render_template("message.html", request, {"sentence": sentence}, status=status)
