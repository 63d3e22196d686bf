"""Which doors of an address are open: a knock each, and two questions that DSM answers without a sign-in."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lan.lane import PATIENCE, Lane, Streams
from lan.links import require
from lan.replies import LARGEST, Reply, generation, is_api, is_starting, parse_reply

_API: Final = "/webapi/query.cgi?api=SYNO.API.Info&version=1&method=query&query=SYNO.API.Auth"
_PINGPONG: Final = "/webman/pingpong.cgi?action=cors"
_SMB, _SSH, _ROUTER = 445, 22, 8000
_EXPIRED: Final = 10


class Door(StrEnum):
    """What became of a knock. Refused may also be a firewall's word; silent may be a wrong address."""

    OPEN = "open"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Doors:
    """What was seen of one address.

    ``redirect`` is where the HTTP port sends the browser: host, port, whether by HTTPS. ``certificate`` is
    ``fine``, ``warns`` or ``expired``, and ``generation`` of DSM ``5``, ``6`` or ``7``; each may be empty.
    """

    address: str
    ports: tuple[int, int]
    http: Door
    https: Door
    smb: Door
    ssh: Door
    redirect: tuple[str, int, bool] | None = None
    certificate: str = ""
    generation: str = ""
    is_router: bool = False
    is_synology: bool = False
    is_starting: bool = False

    @property
    def answers(self) -> bool:
        """Whether anything answered at all."""
        return any(door is not Door.SILENT for door in (self.http, self.https, self.smb, self.ssh))


async def look_at(lane: Lane, address: str, ports: tuple[int, int], tell: Callable[[str], None]) -> Doors:
    """Knock at the doors of ``address``.

    Raises ``OutsideError`` where the address is not in a chosen network.
    """
    require(address, lane.links)
    tell(f"Knocking at {address}: ports {ports[0]}, {ports[1]}, {_SMB} and {_SSH}.")
    (http, reply), (https, certificate), smb, ssh = await asyncio.gather(
        _ask(lane, address, ports[0], _API),
        _certificate(lane, address, ports[1]),
        knock(lane, address, _SMB),
        knock(lane, address, _SSH),
    )
    alive = reply if reply is not None and reply.redirect is None else None
    pong = (await _ask(lane, address, ports[0], _PINGPONG))[1] if alive else None
    if certificate and alive is None:
        tell("Asking over HTTPS which DSM it is.")
        alive = (await _ask(lane, address, ports[1], _API, _unverified()))[1]
        pong = (await _ask(lane, address, ports[1], _PINGPONG, _unverified()))[1] if alive else None
    router = None
    if Door.OPEN not in {http, https}:
        router = (await _ask(lane, address, _ROUTER, _API))[1]
    return Doors(
        address,
        ports,
        http,
        https,
        smb,
        ssh,
        redirect=reply.redirect if reply else None,
        certificate=certificate,
        generation=generation(alive) if alive else "",
        is_router=router is not None and is_api(router),
        is_synology=any(each is not None and is_api(each) for each in (alive, router)),
        is_starting=pong is not None and is_starting(pong),
    )


async def knock(lane: Lane, address: str, port: int) -> Door:
    """Connect and close."""
    door, streams = await _open(lane, address, port)
    if streams is not None:
        await _close(streams)
    return door


async def _open(
    lane: Lane, address: str, port: int, tls: ssl.SSLContext | None = None
) -> tuple[Door, Streams | None]:
    try:
        return Door.OPEN, await lane.connect(address, port, tls)
    except ConnectionRefusedError:
        return Door.REFUSED, None
    except OSError:
        return Door.SILENT, None


async def _close(streams: Streams) -> None:
    streams[1].close()
    with suppress(OSError):
        async with asyncio.timeout(PATIENCE):
            await streams[1].wait_closed()


async def _ask(
    lane: Lane, address: str, port: int, path: str, tls: ssl.SSLContext | None = None
) -> tuple[Door, Reply | None]:
    door, streams = await _open(lane, address, port, tls)
    if streams is None:
        return door, None
    reader, writer = streams
    host = f"[{address.partition('%')[0]}]" if ":" in address else address
    writer.write(f"GET {path} HTTP/1.0\r\nHost: {host}:{port}\r\nUser-Agent: Backin\r\n\r\n".encode())
    data = b""
    with suppress(OSError):  # what has come by then is read
        async with asyncio.timeout(PATIENCE):
            while len(data) < LARGEST and (piece := await reader.read(LARGEST)):
                data += piece
    await _close(streams)
    return door, parse_reply(data)


async def _certificate(lane: Lane, address: str, port: int) -> tuple[Door, str]:
    """Return how the HTTPS port answers, and what a browser would make of its certificate."""
    door, certificate = Door.OPEN, ""
    context = ssl.create_default_context()
    context.check_hostname = False  # no certificate bears the numbers, and that would hide all else
    try:
        await _close(await lane.connect(address, port, context))
        certificate = "fine"
    except ConnectionRefusedError:
        door = Door.REFUSED
    except ssl.SSLCertVerificationError as error:
        # One code is one finding: of an own certificate it does not tell whether it has expired as well.
        certificate = "expired" if error.verify_code == _EXPIRED else "warns"
    except ssl.SSLError:
        pass  # no HTTPS that today's programs speak
    except OSError:
        door = Door.SILENT
    return door, certificate


def _unverified() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # nothing secret is ever sent
    return context
