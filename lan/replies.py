"""Reading what came back over HTTP. Whoever answers may lie: lengths are bounded, and nothing is believed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from kb.hygiene import printable

LARGEST: Final = 1 << 16
"""How many bytes of a reply are read."""
_HEAD: Final = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})(?: [^\r\n]*)?\r?\n")
_LOCATION: Final = re.compile(rb"^location:[ \t]*([^\r\n]{1,2000})", re.IGNORECASE | re.MULTILINE)
_LONGEST: Final = 64


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply: its status, where it sends the browser (host, port, HTTPS), and the object in its body."""

    status: int
    redirect: tuple[str, int, bool] | None
    data: dict[str, object]


def clean(text: bytes | str) -> str:
    """Return ``text`` in one short line that steers no terminal."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return " ".join(printable(words[: 4 * _LONGEST]).split())[:_LONGEST]


def parse_reply(data: bytes) -> Reply | None:
    """Return the reply in ``data``, ``None`` where that is no HTTP."""
    head = _HEAD.match(data)
    if head is None:
        return None
    top, _, body = data[:LARGEST].replace(b"\r\n", b"\n").partition(b"\n\n")
    location = _LOCATION.search(top)
    status = int(head[1])
    sent_on = 300 <= status < 400 and location is not None
    return Reply(status, _redirect(location[1]) if sent_on and location else None, _object(body))


def _redirect(location: bytes) -> tuple[str, int, bool] | None:
    try:
        parts = urlsplit(location.decode("ascii"))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    tls = parts.scheme == "https"
    return clean(parts.hostname), port or (443 if tls else 80), tls


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
    version, path = auth.get("maxVersion"), auth.get("path")
    known = {(4, "auth.cgi"): "5", (6, "auth.cgi"): "6", (7, "entry.cgi"): "7"}
    return known.get((version, path), "") if isinstance(version, int) and isinstance(path, str) else ""


def is_api(reply: Reply) -> bool:
    """Return whether a Synology device answered SYNO.API.Info."""
    return reply.data.get("success") is True and bool(_auth(reply))


def _auth(reply: Reply) -> dict[str, object]:
    data = reply.data.get("data")
    auth = data.get("SYNO.API.Auth") if isinstance(data, dict) else None
    return auth if isinstance(auth, dict) else {}


def is_starting(reply: Reply) -> bool:
    """Return whether pingpong.cgi said that the start is not done."""
    return reply.data.get("boot_done") is False
