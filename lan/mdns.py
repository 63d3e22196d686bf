"""Asking who announces itself, and reading the answers (RFC 6762, with the TXT keys that Synology uses)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb.hygiene import printable

GROUP: Final = "224.0.0.251"
PORT: Final = 5353
LARGEST: Final = 9000
"""How many bytes a packet may have."""
_PTR, _TXT = 12, 16
_MOST_RECORDS: Final = 64
_LONGEST: Final = 64

QUESTION: Final = (
    struct.pack(">6H", 0, 0, 1, 0, 0, 0) + b"\5_http\4_tcp\5local\0" + struct.pack(">HH", _PTR, 1)
)
"""Who serves web pages here? The same 34 bytes each time; they say nothing about the asker."""


@dataclass(frozen=True, slots=True)
class Announced:
    """A Synology device that announced itself from the address ``source``.

    Neither its serial number nor the addresses it gives itself are read; ``mac`` is for comparing only.
    """

    source: str
    name: str
    model: str
    version: str
    ports: tuple[int, int]
    mac: str

    @property
    def page(self) -> str:
        """Where its page is, without HTTPS."""
        return f"http://{self.source}:{self.ports[0]}"


def parse(packet: bytes, source: str) -> tuple[Announced, ...]:
    """Return the Synology devices that ``packet`` announces; none where it is malformed or no answer."""
    try:
        texts = [(clean(name), _keys(text)) for name, text in _texts(packet)]
    except (IndexError, ValueError, struct.error):
        return ()
    vendors = ((name, keys) for name, keys in texts if keys.get("vendor", "").lower().startswith("synology"))
    return tuple(_announced(source, name, keys) for name, keys in vendors)


def _announced(source: str, name: str, keys: dict[str, str]) -> Announced:
    version = ".".join(filter(None, (keys.get("version_major"), keys.get("version_minor"))))
    ports = _port(keys.get("admin_port", "")) or 5000, _port(keys.get("secure_admin_port", "")) or 5001
    return Announced(source, name, keys.get("model", ""), version, ports, keys.get("mac_address", "").lower())


def _port(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 and int(text) < 1 << 16 else 0


def clean(text: bytes) -> str:
    """Return ``text`` in one short line that steers no terminal."""
    return " ".join(printable(text.decode("utf-8", "replace")).split())[:_LONGEST]


def _keys(text: bytes) -> dict[str, str]:
    keys = {}
    while text:
        item, text = text[1 : 1 + text[0]], text[1 + text[0] :]
        key, _, value = item.partition(b"=")
        keys[clean(key).lower()] = clean(value)
    return keys


def _texts(packet: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the first part of the owner's name and the text of each TXT record of an answer."""
    _, flags, questions, *counts = struct.unpack_from(">6H", packet)
    if not flags & 0x8000 or len(packet) > LARGEST or questions + sum(counts) > _MOST_RECORDS:
        raise ValueError
    at = 12
    for _ in range(questions):
        at = _name(packet, at)[1] + 4
    for _ in range(sum(counts)):
        owner, at = _name(packet, at)
        kind, _, _, length = struct.unpack_from(">HHIH", packet, at)
        at += 10 + length
        if at > len(packet):
            raise ValueError
        if kind == _TXT:
            yield owner, packet[at - length : at]


def _name(packet: bytes, at: int) -> tuple[bytes, int]:
    """Return the first part of the name at ``at``, and where the name ends. No pointer is followed twice."""
    start = at
    if packet[at] >= 0xC0:  # the whole name stands elsewhere
        start = (packet[at] & 0x3F) << 8 | packet[at + 1]
    while 0 < packet[at] < 0xC0:
        at += 1 + packet[at]
    return packet[start + 1 : start + 1 + packet[start]], at + (2 if packet[at] else 1)
