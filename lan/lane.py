"""The only way out: whatever is sent goes through here, is counted, and never leaves the chosen networks.

=====================  =======================================  ==========================================
What                   A look, at most                          A watch of 15 minutes, at most
=====================  =======================================  ==========================================
TCP to the NAS         6: two to the HTTP port, or one, and     360: one to its page every five seconds,
                       three to the HTTPS port; one each to     closed at once, and one to where it
                       445 and 22, and to 8000 if both refuse   announced itself meanwhile
mDNS question, 34      3 an interface, to 224.0.0.251           362 an interface
bytes, never routed
=====================  =======================================  ==========================================
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from ipaddress import IPv4Network
from typing import Final

from lan import mdns
from lan.links import Link, is_local, require

PATIENCE: Final = 3.0
"""Seconds until a door that does not answer counts as silent."""
WINDOW: Final = 1.5
"""Seconds in which answers to a question are awaited; answers take up to 0.2 s in the laboratory."""
_RESEND: Final = 0.4
_MOST_FOUND: Final = 16
_IP_MULTICAST_ALL: Final = 49
"""Of Linux: without it one also hears groups that others have joined, on interfaces that were not chosen."""

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class SpentError(OSError):
    """More was to be sent than the table above allows."""


class Lane:
    """What may leave this computer, on the ``links`` that the person chose, and what did (``sent``)."""

    def __init__(self, links: tuple[Link, ...], *, connections: int = 6, questions: int = 3) -> None:
        self.links = links
        self.sent: Counter[str] = Counter()
        self._left = Counter({"TCP": connections, "mDNS": questions * len(links)})

    def _spend(self, what: str, detail: str) -> None:
        if self._left[what] < 1:
            raise SpentError(f"No more {what} is sent in one look.")
        self._left[what] -= 1
        self.sent[detail] += 1

    async def connect(self, address: str, port: int, tls: ssl.SSLContext | None = None) -> Streams:
        """Open one connection. Raises ``OSError``, and ``OutsideError`` for an address off the links."""
        require(address, self.links)
        self._spend("TCP", f"TCP {port}")
        async with asyncio.timeout(PATIENCE):
            return await asyncio.open_connection(address, port, ssl=tls)

    async def find(self, *, as_responder: bool = False) -> tuple[mdns.Announced, ...]:
        """Ask who announces itself; return the Synology devices that answered in time.

        ``as_responder`` asks from port 5353, which is what some firewalls let answers through to, and which
        hears a NAS of another range as well.
        """
        found: dict[tuple[str, str], mdns.Announced] = {}

        def hear(packet: bytes, source: str) -> None:
            for each in mdns.parse(packet, source) if is_local(source) else ():
                if len(found) < _MOST_FOUND:
                    found.setdefault((source, each.name), each)

        links = [link for link in self.links if isinstance(link.network, IPv4Network)]
        with ExitStack() as stack, suppress(TimeoutError):
            opened = (stack.enter_context(_socket(link, as_responder=as_responder)) for link in links)
            sockets = [each for each in opened if each is not None]
            async with asyncio.timeout(WINDOW), asyncio.TaskGroup() as tasks:
                for each in sockets:
                    tasks.create_task(_listen(each, hear))
                for wait in (0,) if as_responder else (0, _RESEND):
                    await asyncio.sleep(wait)
                    for each in sockets:
                        self._spend("mDNS", "mDNS question")
                        with suppress(OSError):  # an interface that has just gone down
                            each.sendto(mdns.QUESTION, (mdns.GROUP, mdns.PORT))
        return tuple(found.values())


@contextmanager
def _socket(link: Link, *, as_responder: bool) -> Iterator[socket.socket | None]:
    """Open a socket for one interface; ``None`` where another program keeps the port for itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        own = socket.inet_aton(link.address)
        sock.settimeout(0)
        try:
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, own)
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 0)
            if as_responder:
                for option in filter(None, (socket.SO_REUSEADDR, getattr(socket, "SO_REUSEPORT", 0))):
                    sock.setsockopt(socket.SOL_SOCKET, option, 1)
                if sys.platform == "linux":
                    sock.setsockopt(socket.IPPROTO_IP, _IP_MULTICAST_ALL, 0)
                sock.bind(("", mdns.PORT))
                group = socket.inet_aton(mdns.GROUP) + own
                sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, group)
            else:
                sock.bind((link.address, 0))
        except OSError:
            yield None
        else:
            yield sock


async def _listen(sock: socket.socket, hear: Callable[[bytes, str], None]) -> None:
    loop = asyncio.get_running_loop()
    with suppress(OSError):  # an interface that has just gone down
        while True:
            packet, (source, port) = await loop.sock_recvfrom(sock, mdns.LARGEST + 1)
            if port == mdns.PORT:  # every honest answer comes from it
                hear(packet, source)
