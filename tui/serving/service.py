"""One visit: its folder, and the process that runs the app for it, from its start to its certain end."""

import asyncio
import json
import os
import shutil
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from kb.storage import alone_in
from tui.system.streams import complain

LARGEST = 256 << 10
"""Bytes that a message may have: a pasted description many times as long as is read of it."""
MOST_UNREAD = 2 * LARGEST
"""Bytes that may wait for the app. Whoever sends more than it can take is no person who types."""

_PATIENCE = 3.0
"""Seconds that the app has for ending by itself."""

_WIDTHS, _HEIGHTS = (10, 400), (5, 200)
"""In cells. A browser may ask for any size, and each cell takes memory."""


_PREFIX = "backin-visit-"
_INSIDE = "visit"
"""The lock lies beside what it locks, and has to go with the rest."""


@contextmanager
def visitor_folder() -> Iterator[Path]:
    """Yield a new folder that nobody else can read. Afterwards it is gone with all in it."""
    while True:
        # On Windows a file may still be held by a virus scanner; the visit is over all the same.
        with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as place:
            folder = Path(place) / _INSIDE
            folder.mkdir(mode=0o700)
            with alone_in(folder):  # as long as the visit lasts, and no longer than the server
                if folder.is_dir():  # else a server that began just now took it for a leftover
                    yield folder
                    return


def sweep_visits() -> None:
    """Delete the folders of visits whose server was killed."""
    for place in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with alone_in(place / _INSIDE, patience=0) as nobody_there:
            if nobody_there:
                # Before its lock goes: a visit that waits for that must find its folder gone.
                shutil.rmtree(place / _INSIDE, ignore_errors=True)
                shutil.rmtree(place, ignore_errors=True)


class VisitorService(AppService):
    """Runs the app for one visitor, whose data lies in ``folder`` and nowhere else."""

    def __init__(
        self, folder: Path, content: Path | None, websocket: WebSocketResponse, downloads: DownloadManager
    ) -> None:
        super().__init__(
            "",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=self._hang_up,
            download_manager=downloads,
        )
        self._folder = folder
        self._content = content
        self._websocket = websocket

    async def _hang_up(self) -> None:
        await self._websocket.close()

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return super()._build_environment(_within(width, _WIDTHS), _within(height, _HEIGHTS)) | {
            "BACKIN_DATA": str(self._folder),
            "BACKIN_CONFIG": str(self._folder),
            "TEXTUAL_DRIVER": "tui.serving.driver:VisitorDriver",
        }

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        # Without a shell between, so that ending the process ends the app. In a session of its own, so that
        # Ctrl+C reaches the server only, which ends each visit in order. -P: a module in the folder from
        # which the server was started is none of ours.
        content = () if self._content is None else (os.fspath(self._content.absolute()),)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "tui.serving.visit", str(os.getpid()), *content),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            cwd=self._folder,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        self._process, self._stdin = process, process.stdin
        # Never wait for the app to read: a visitor who hangs up meanwhile would not be noticed.
        self.stdin.transport.set_write_buffer_limits(high=MOST_UNREAD + LARGEST)
        return process

    async def hear(self, text: str) -> None:
        """Do what our page says. Whatever else comes through a websocket does not come from it.

        Raises ``ValueError`` or ``RecursionError`` where the page never says that, and ``BufferError`` when
        more than ``MOST_UNREAD`` waits for the app.
        """
        match json.loads(text):
            case ["stdin", str(typed)]:
                await self.send_bytes(typed.encode())
            case ["resize", {"width": int(width), "height": int(height)}]:
                await self.set_terminal_size(_within(width, _WIDTHS), _within(height, _HEIGHTS))
            case ["ping", str(time)]:
                await self._websocket.send_json(["pong", time])
            case ["blur"]:
                await self.blur()
            case ["focus"]:
                await self.focus()
            case _:
                raise ValueError("This is no message of our page.")
        if self.stdin.transport.get_write_buffer_size() > MOST_UNREAD:
            raise BufferError

    async def run(self) -> None:
        """Hand everything to and fro until the app ends, however it ends; then hang up."""
        await super().run()
        await self._hang_up()

    async def stop(self) -> None:
        """End the app, by force if need be, and wait until it is gone."""
        with suppress(TimeoutError):
            await asyncio.wait_for(super().stop(), _PATIENCE)
        process = self._process
        if process is None:
            return
        try:
            await asyncio.wait_for(process.wait(), _PATIENCE)
        except TimeoutError:
            process.kill()
            await process.wait()
        if process.returncode:
            complain(f"A visit ended with an error (status {process.returncode}).")
        self._process = None


def _within(value: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(value, bounds[1]))
