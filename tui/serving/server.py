"""The web server: textual-serve with our own pages, a guard before it, and a folder for each visitor."""

import asyncio
import logging
import signal
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp_jinja2 import render_template
from textual_serve.server import Server, to_int

from tui.serving.guard import OWN_HOST, Guard, protect
from tui.serving.service import LARGEST, VisitorService, sweep_visits, visitor_folder
from tui.system.streams import complain

HERE = Path(__file__).parent

PLACES = 16
"""How many visitors there may be at a time: each is a process of its own, of some 65 MB."""
FULL = "All places are taken just now: please try again in some minutes."

_HEARTBEAT = 15.0
"""Seconds between two questions whether the browser is still there."""
_GOODBYE = 2.0
"""Seconds that a browser has for saying goodbye."""
_CLOSING = 10.0
"""Seconds that all visits have for ending when the server is stopped."""


class _InASentence(logging.Handler):
    """Says what went wrong with a request without the traceback, in which a visitor's words could stand."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say it on stderr."""
        error = record.exc_info[1] if record.exc_info else None
        complain(record.getMessage() + ("" if error is None else f" ({type(error).__name__})"))


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
        for library in ("aiohttp", "asyncio"):
            logging.getLogger(library).addHandler(_InASentence(logging.ERROR))
            logging.getLogger(library).propagate = False
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
        try:
            return await handler(request)
        except (OSError, LookupError):  # who asked has hung up, or asks for what cannot be there
            raise web.HTTPNotFound from None

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 -- aiohttp's signature
        """Sweep what a killed server left behind; the command has said where this one is."""
        sweep_visits()

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
        websocket = web.WebSocketResponse(heartbeat=_HEARTBEAT, timeout=_GOODBYE, max_msg_size=LARGEST)
        # A task of its own: aiohttp would not wait for the end of a handler whose connection is lost.
        visit = asyncio.create_task(self._visit(request, websocket))
        self._under_way[visit] = websocket
        visit.add_done_callback(self._under_way.pop)
        await asyncio.shield(visit)
        return websocket

    async def _visit(self, request: web.Request, websocket: web.WebSocketResponse) -> None:
        await websocket.prepare(request)
        width, height = (to_int(request.query.get(name, ""), 80) for name in ("width", "height"))
        try:
            with visitor_folder() as folder:
                service = VisitorService(folder, self._content, websocket, self.download_manager)
                await _hold(websocket, service, width, height)
        except OSError as error:
            complain(f"A visit could not be held: {error.strerror or type(error).__name__}.")


async def _hold(websocket: web.WebSocketResponse, service: VisitorService, width: int, height: int) -> None:
    """Hold a visit until one of the two hangs up. What our page never says, or so much, ends it at once."""
    try:
        await service.start(width, height)
        with suppress(ValueError, RecursionError, BufferError, ConnectionError):
            async for message in websocket:
                if message.type is not WSMsgType.TEXT:
                    return
                await service.hear(message.data)
    finally:
        await service.stop()
        await websocket.close()


def _say(request: web.Request, sentence: str, *, status: int) -> web.Response:
    return render_template("message.html", request, {"sentence": sentence}, status=status)
