"""The only way out: whatever is sent goes through here, is counted, and never leaves the chosen networks.

How much of it at most stands in ``docs/looking.md``.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
from contextlib import ExitStack, suppress
from typing import Final

from lan import mdns
from lan.links import LOCAL, Link, is_on, require

PATIENCE: Final = 3.0
"""Seconds until a door that does not answer counts as silent."""
WINDOW: Final = 1.5
"""Seconds in which answers to a question are awaited; answers take up to 0.2 s in the laboratory."""
_RESEND: Final = 0.4
_MOST_FOUND: Final = 16
_IP_MULTICAST_ALL: Final = 49
"""Of Linux: without it one also hears groups that others have joined, on interfaces that were not chosen."""


class Lane:
    """What may leave this computer, on the ``links`` that the person chose."""

    def __init__(self, links: tuple[Link, ...], *, connections: int = 6, questions: int = 3) -> None:
        self.links = links
        self._left = {"TCP": connections, "mDNS": questions * len(links)}

    def _spend(self, what: str) -> None:
        if self._left[what] < 1:
            raise OSError(f"No more {what} is sent in one look.")
        self._left[what] -= 1

    async def connect(
        self, address: str, port: int, tls: ssl.SSLContext | None = None
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Open one connection. Raises ``OSError``, and ``OutsideError`` for an address off the links."""
        require(address, self.links)
        self._spend("TCP")
        async with asyncio.timeout(PATIENCE):
            return await asyncio.open_connection(address, port, ssl=tls)

    async def find(self, *, as_responder: bool = False) -> tuple[mdns.Announced, ...]:
        """Ask who announces itself; return the Synology devices that answered in time.

        ``as_responder`` asks from port 5353, which is what some firewalls let answers through to, and which
        hears a NAS of another range as well.
        """
        found: dict[tuple[str, str], mdns.Announced] = {}
        sockets = []
        with ExitStack() as stack, suppress(TimeoutError):
            for link in self.links:
                sock = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
                with suppress(OSError):  # another program keeps the port for itself
                    _prepare(sock, link.address, as_responder=as_responder)
                    sockets.append(sock)
            async with asyncio.timeout(WINDOW), asyncio.TaskGroup() as tasks:
                for each in sockets:
                    tasks.create_task(_listen(each, found))
                for wait in (0,) if as_responder else (0, _RESEND):
                    await asyncio.sleep(wait)
                    for each in sockets:
                        self._spend("mDNS")
                        with suppress(OSError):  # an interface that has just gone down
                            each.sendto(mdns.QUESTION, (mdns.GROUP, mdns.PORT))
        return tuple(found.values())


def _prepare(sock: socket.socket, address: str, *, as_responder: bool) -> None:
    """Bind ``sock`` to the interface that has ``address``."""
    own = socket.inet_aton(address)
    sock.settimeout(0)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, own)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 0)
    if not as_responder:
        sock.bind((address, 0))
        return
    for option in filter(None, (socket.SO_REUSEADDR, getattr(socket, "SO_REUSEPORT", 0))):
        sock.setsockopt(socket.SOL_SOCKET, option, 1)
    if sys.platform == "linux":
        sock.setsockopt(socket.IPPROTO_IP, _IP_MULTICAST_ALL, 0)
    sock.bind(("", mdns.PORT))
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(mdns.GROUP) + own)


async def _listen(sock: socket.socket, found: dict[tuple[str, str], mdns.Announced]) -> None:
    loop = asyncio.get_running_loop()
    with suppress(OSError):  # an interface that has just gone down
        while len(found) < _MOST_FOUND:
            packet, (source, port) = await loop.sock_recvfrom(sock, mdns.LARGEST + 1)
            if port == mdns.PORT and is_on(source, LOCAL):  # every honest answer comes from this port
                found |= {(source, each.name): each for each in mdns.parse(packet, source)}
