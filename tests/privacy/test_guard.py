"""The guard itself: whatever reaches for a network is caught, also where the program makes nothing of it."""

from __future__ import annotations

import asyncio
import socket
import urllib.request
from collections.abc import Callable
from contextlib import suppress

import pytest

from tests.privacy.child import Guarded
from tests.privacy.guard.sitecustomize import ForbiddenError, forbidden

REACHING = [
    "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)",
    "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('::1', 9))",
    "import socket; socket.getaddrinfo('nas.example', 5001)",
    "import socket; socket.gethostbyname('nas.example')",
    "import _socket; _socket.socket()",
    "import urllib.request; urllib.request.urlopen('http://nas.example/')",
    "import asyncio; asyncio.run(asyncio.open_connection('192.0.2.1', 80))",
    "import http.server; http.server.HTTPServer(('127.0.0.1', 0), None)",
    "import subprocess; subprocess.run(['true'])",
    "import os; os.system('true')",
]


@pytest.mark.parametrize("code", REACHING)
def test_it_catches_and_forbids_in_a_process_of_its_own(code: str, guarded: Guarded) -> None:
    """The program fails, and the attempt is noted."""
    assert guarded.python(code).returncode != 0
    assert guarded.attempts


def test_it_notes_what_the_program_swallows(guarded: Guarded) -> None:
    """An attempt that failed in silence is an attempt."""
    swallowed = "import socket\ntry:\n    socket.getaddrinfo('nas.example', 80)\nexcept Exception:\n    pass"
    assert guarded.python(swallowed).returncode == 0
    assert any("nas.example" in attempt for attempt in guarded.attempts)


def test_it_lets_a_program_wake_itself(guarded: Guarded) -> None:
    """asyncio, on which the app stands, keeps a pair of local sockets for itself."""
    assert guarded.python("import asyncio; asyncio.run(asyncio.sleep(0))").returncode == 0
    assert guarded.attempts == []


def _connect() -> None:
    socket.create_connection(("192.0.2.1", 80), timeout=1)


def _fetch() -> None:
    urllib.request.urlopen("http://nas.example/")


def _connect_later() -> None:
    asyncio.run(asyncio.to_thread(_connect))


@pytest.mark.parametrize("reach", [_connect, _fetch, _connect_later])
def test_it_catches_in_this_process_as_long_as_it_is_asked_to(reach: Callable[[], None]) -> None:
    """Also in another thread; and afterwards everything is as it was."""
    with forbidden() as attempts:
        with suppress(OSError, ForbiddenError):
            reach()
        assert attempts
    socket.socket().close()
