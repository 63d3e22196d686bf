"""Reading what came back over HTTP. Whoever answers may lie: lengths are bounded, and nothing is believed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Final

LARGEST: Final = 1 << 16
"""How many bytes of a reply are read."""
_HEAD: Final = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?\r?\n")
_LOCATION: Final = re.compile(
    rb"^location:[ \t]*(https?)://([a-z0-9.-]{1,64})(?::([0-9]{1,5}))?(?:[/?#]|$)",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply: whether it is HTTP that stays, else where it sends on to (host, port, HTTPS); its object."""

    is_own: bool = False
    redirect: tuple[str, int, bool] | None = None
    data: dict[str, object] = field(default_factory=dict)


def parse_reply(data: bytes) -> Reply:
    """Return the reply in ``data``, an empty one where that is no HTTP."""
    head = _HEAD.match(data)
    if head is None:
        return Reply()
    top, _, body = data[:LARGEST].replace(b"\r\n", b"\n").partition(b"\n\n")
    location = _LOCATION.search(top) if head[1].startswith(b"3") else None
    redirect = None
    if location:
        tls = location[1].lower() == b"https"
        redirect = location[2].decode(), int(location[3] or (443 if tls else 80)), tls
    return Reply(redirect is None, redirect, _object(body))


def _object(body: bytes) -> dict[str, object]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def generation(reply: Reply) -> str:
    """Return the generation of DSM that the answer of SYNO.API.Info speaks for, or nothing.

    As recorded (source C8): version 4 at auth.cgi is DSM 5, 6 at auth.cgi DSM 6, 7 at entry.cgi DSM 7.
    """
    auth = _auth(reply)
    known = {"4 auth.cgi": "5", "6 auth.cgi": "6", "7 entry.cgi": "7"}
    return known.get(f"{auth.get('maxVersion')} {auth.get('path')}", "")


def is_api(reply: Reply) -> bool:
    """Return whether a Synology device answered SYNO.API.Info."""
    return reply.data.get("success") is True and bool(_auth(reply))


def _auth(reply: Reply) -> dict[str, object]:
    data = reply.data.get("data")
    auth = data.get("SYNO.API.Auth") if isinstance(data, dict) else None
    return auth if isinstance(auth, dict) else {}
