"""Which doors of an address are open: a knock each, and two questions that DSM answers without a sign-in."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from lan.lane import PATIENCE, Lane
from lan.links import require
from lan.replies import LARGEST, Reply, generation, is_api, parse_reply

_API: Final = "/webapi/query.cgi?api=SYNO.API.Info&version=1&method=query&query=SYNO.API.Auth"
_PINGPONG: Final = "/webman/pingpong.cgi?action=cors"
_SMB, _SSH, _ROUTER = 445, 22, 8000
_VERDICTS: Final = {10: "expired", 18: "self-signed", 19: "self-signed"}
"""What OpenSSL's codes mean. One code is one finding: a self-signed certificate may have expired as well."""


class Door(StrEnum):
    """What became of a knock. Refused may also be a firewall's word; silent may be a wrong address."""

    OPEN = "open"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Doors:
    """What was seen of one address.

    ``redirect`` is where the HTTP port sends the browser: host, port, whether by HTTPS. ``certificate`` is
    ``fine``, ``other-name``, ``self-signed``, ``expired`` or ``unknown-issuer``, and ``generation`` of DSM
    ``5``, ``6`` or ``7``; each may be empty.
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a door did, what a browser would make of its certificate, and what it said."""

    door: Door
    certificate: str = ""
    reply: Reply = field(default_factory=Reply)


async def look_at(lane: Lane, address: str, ports: tuple[int, int], tell: Callable[[str], None]) -> Doors:
    """Knock at the doors of ``address``.

    Raises ``OutsideError`` where the address is not in a chosen network.
    """
    require(address, lane.links)
    tell(f"Knocking at {address}: ports {ports[0]}, {ports[1]}, {_SMB} and {_SSH}.")
    page, secure, smb, ssh = await asyncio.gather(
        ask(lane, address, ports[0], _API),
        ask(lane, address, ports[1], tls=_tls(verified=True)),
        ask(lane, address, _SMB),
        ask(lane, address, _SSH),
    )
    port, tls, said = ports[0], None, page.reply
    if secure.certificate and not said.is_own:
        tell("Asking over HTTPS which DSM it is.")
        port, tls = ports[1], _tls(verified=False)
        said = (await ask(lane, address, port, _API, tls)).reply
    pong = router = Reply()
    if said.is_own:
        pong = (await ask(lane, address, port, _PINGPONG, tls)).reply
    if Door.OPEN not in {page.door, secure.door}:
        router = (await ask(lane, address, _ROUTER, _API)).reply
    return Doors(
        address,
        ports,
        page.door,
        secure.door,
        smb.door,
        ssh.door,
        redirect=page.reply.redirect,
        certificate=secure.certificate,
        generation=generation(said),
        is_router=is_api(router),
        is_synology=is_api(said) or is_api(router),
        is_starting=pong.data.get("boot_done") is False,
    )


async def ask(
    lane: Lane, address: str, port: int, path: str = "", tls: ssl.SSLContext | None = None
) -> Answer:
    """Connect, ask for ``path`` where there is one, and close."""
    try:
        reader, writer = await lane.connect(address, port, tls)
    except ConnectionRefusedError:
        return Answer(Door.REFUSED)
    except ssl.SSLCertVerificationError as error:
        return Answer(Door.OPEN, _VERDICTS.get(error.verify_code, "unknown-issuer"))
    except ssl.SSLError:
        return Answer(Door.OPEN)  # no HTTPS that today's programs speak
    except OSError:
        return Answer(Door.SILENT)
    data, verdict = b"", ""
    if verified := writer.get_extra_info("peercert"):
        named = ("IP Address", address) in verified.get("subjectAltName", ())
        verdict = "fine" if named else "other-name"
    with suppress(OSError):  # what has come by then is read
        async with asyncio.timeout(PATIENCE):
            if path:
                head = f"GET {path} HTTP/1.0\r\nHost: {address}:{port}\r\nUser-Agent: Backin\r\n\r\n"
                writer.write(head.encode())
            while path and len(data) < LARGEST and (piece := await reader.read(LARGEST)):
                data += piece
    writer.transport.abort()
    return Answer(Door.OPEN, verdict, parse_reply(data))


def _tls(*, verified: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname = False  # hardly any certificate bears the numbers, and that would hide all else
    context.verify_mode = ssl.CERT_REQUIRED if verified else ssl.CERT_NONE  # nothing secret is ever sent
    return context
