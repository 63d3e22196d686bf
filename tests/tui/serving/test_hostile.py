"""Visitors who mean harm, against the real command: what they take ends with their visit."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import struct
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession

from tests.tui.serving.test_command import served
from tests.tui.serving.visitor import PATIENCE, Visitor, gone, only_folder

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at in /proc")

MEBIBYTE = 1 << 20
ALLOWANCE = 60 * MEBIBYTE
"""Bytes by which a visitor may let the processes grow together, in their peaks."""


def children_of(pid: int) -> list[int]:
    """Return the processes that ``pid`` has started and that still run."""
    with suppress(FileNotFoundError):
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def peak_of(pid: int) -> int:
    """Return the most bytes of memory that a process has ever taken; 0 where it is gone."""
    with suppress(FileNotFoundError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) << 10
    return 0


class Watch:
    """The server's process and its only visit's, with the memory that they take at most."""

    def __init__(self, server: int) -> None:
        self.server = server
        (self.app,) = children_of(server)
        self._before = self._peak = self._both()

    def _both(self) -> int:
        return peak_of(self.server) + peak_of(self.app)

    @property
    def growth(self) -> int:
        """By how much the peaks have grown since the visit began."""
        return self._peak - self._before

    async def until_nobody_is_left(self) -> None:
        """Wait until the server has no process of a visit."""
        async with asyncio.timeout(PATIENCE):
            while children_of(self.server):
                self._peak = max(self._peak, self._both())
                await asyncio.sleep(0.02)


@asynccontextmanager
async def visit_to(address: str) -> AsyncIterator[Visitor]:
    """Open a visit and wait for its first screen."""
    async with ClientSession() as session, session.ws_connect(f"{address}/ws", origin=address) as socket:
        visitor = Visitor(socket)
        await visitor.until("What happened?")
        yield visitor


@pytest.mark.parametrize(
    ("begin", "frames", "size"),
    [("", 2, 3_900_000), ("", 1000, 2_000), ("\x1b[200~", 50, 200_000)],
    ids=["typed-large", "typed-many", "pasted"],
)
async def test_a_flood_ends_with_its_visit(tmp_path: Path, begin: str, frames: int, size: int) -> None:
    """Frames of any size, then a hang-up: little memory, no process left, and the next visitor is served."""
    with served(tmp_path) as (process, address):
        async with visit_to(address) as visitor:
            watch = Watch(process.pid)
            with suppress(ConnectionError):  # the server may hang up first
                await visitor.type(begin)
                for _ in range(frames):
                    await visitor.type("a" * size)
        await watch.until_nobody_is_left()
        assert watch.growth < ALLOWANCE
        async with visit_to(address):
            pass


async def test_a_flood_without_end_is_hung_up_on(tmp_path: Path) -> None:
    """Who sends faster than the app can ever take it loses the visit, and takes nobody's memory."""
    with served(tmp_path) as (process, address):
        async with visit_to(address) as visitor:
            watch = Watch(process.pid)
            async with asyncio.timeout(PATIENCE):
                with suppress(ConnectionError):
                    while True:
                        await visitor.socket.send_json(["resize", {"width": 90, "height": 30}])
            await watch.until_nobody_is_left()
        assert watch.growth < ALLOWANCE


async def test_a_visit_has_a_limit_of_the_system(tmp_path: Path) -> None:
    """Whatever the app is brought to do: beyond that there is no memory for it."""
    with served(tmp_path) as (process, address):
        async with visit_to(address):
            limits = Path(f"/proc/{Watch(process.pid).app}/limits").read_text()  # noqa: ASYNC240
            (line,) = (line for line in limits.splitlines() if line.startswith("Max address space"))
            assert line.split()[3:5] == [str(512 * MEBIBYTE)] * 2


async def test_a_killed_server_takes_a_busy_visit_along(tmp_path: Path) -> None:
    """The app ends though it has no time to look; the next server sweeps its folder, and no living one's."""
    with served(tmp_path) as (_, other_address), served(tmp_path) as (process, address):
        async with visit_to(other_address):
            living = only_folder(tmp_path)
            async with visit_to(address) as visitor:
                app = Watch(process.pid).app
                folder = only_folder(tmp_path, besides=living)
                await visitor.type("a" * 100_000)
                process.send_signal(signal.SIGKILL)
                process.wait()
            await gone(Path(f"/proc/{app}/exe"))
            assert folder.exists()
            with served(tmp_path):
                await gone(folder)
            assert living.exists()


def ask(address: str, request: bytes, *, and_wait: bool) -> None:
    """Send ``request`` as it is; then wait for an answer, or break the connection off."""
    where = urlsplit(address)
    assert where.hostname is not None
    assert where.port is not None
    with socket.create_connection((where.hostname, where.port), timeout=PATIENCE) as connection:
        with suppress(ConnectionError):
            connection.sendall(request)
            if and_wait:
                connection.recv(1000)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def test_malformed_requests_get_no_traceback(tmp_path: Path) -> None:
    """Whatever is sent: the server goes on, no visit stays, and stderr has whole sentences only."""
    with served(tmp_path) as (process, address):
        own = f"Host: {urlsplit(address).netloc}\r\nOrigin: {address}\r\n".encode()
        key = b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        upgrade = own + b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" + key
        for request in (
            b"\x16\x03\x01\0\xff\r\n\r\n",
            b"GET\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"GET http://[zz]/ HTTP/1.1\r\n" + own + b"\r\n",
            b"GET /page/" + b"a" * 3000 + b" HTTP/1.1\r\n" + own + b"\r\n",
            b"GET /%ff%00/..%2f HTTP/1.1\r\n" + own + b"\r\n",
            b"POST / HTTP/1.1\r\n" + own + b"Content-Length: -5\r\n\r\n",
            b"POST / HTTP/1.1\r\n" + own + b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
            b"POST / HTTP/1.1\r\n" + own + b"Transfer-Encoding: chunked\r\n\r\nZZZ\r\n",
            b"GET / HTTP/1.1\r\n" + own + b"X: y\r\n" * 50_000 + b"\r\n",
            b"GET /ws HTTP/1.1\r\n" + own + b"\r\n",
            b"GET /ws HTTP/1.1\r\n" + upgrade.replace(key, b"") + b"\r\n",
            b"GET /ws?width=1e999&height=%ff HTTP/1.1\r\n" + upgrade + b"\r\n\xff\xff\xff\xff",
            b"GET /ws HTTP/1.1\r\n" + upgrade + b"\r\n\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff",
        ):
            ask(address, request, and_wait=True)
            ask(address, request, and_wait=False)
        end = time.monotonic() + PATIENCE
        while children_of(process.pid):
            assert time.monotonic() < end
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (0, "")
    assert all(line.startswith("backin: ") for line in err.splitlines())
    assert not os.listdir(tmp_path)  # noqa: PTH208 -- the names are enough
