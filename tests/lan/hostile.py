"""Hostile replies to each parser: ``python -m tests.lan.hostile [COUNT]``, 100,000 unless told otherwise."""

from __future__ import annotations

import sys
from random import Random
from time import perf_counter

from kb.hygiene import first_hidden
from lan.mdns import parse
from lan.replies import generation, is_api, parse_reply
from tests.lan.nas import KEYS, announcement, http

_PACKET = announcement(KEYS, "DiskStation", "10.0.0.2")
_REPLIES = [http(each, "10.0.0.2", "/") for each in ("dsm5", "dsm6", "dsm7", "redirect", "malformed")]
SLOWEST = 0.25
"""Seconds that one reply may take on a busy machine."""


def damaged(seed: int) -> tuple[bytes, bytes]:
    """Return a packet and a reply over HTTP that were damaged in a way that ``seed`` stands for."""
    random = Random(seed)  # noqa: S311 -- the same damage for the same seed
    return _damage(_PACKET, random), _damage(random.choice(_REPLIES), random)


def _damage(data: bytes, random: Random) -> bytes:
    bytes_ = bytearray(data)
    for _ in range(random.randrange(1, 9)):
        at = random.randrange(len(bytes_) + 1)
        match random.randrange(4):
            case 0:
                bytes_[at : at + 1] = bytes(
                    [random.choice((0, 0x1B, 0x3F, 0x40, 0xC0, 0xFF, random.randrange(256)))]
                )
            case 1:
                del bytes_[at : at + random.randrange(1, 40)]
            case 2:
                bytes_[at:at] = bytes_[at : at + random.randrange(1, 40)] * random.randrange(1, 20)
            case _:
                bytes_[at:at] = random.randbytes(random.randrange(1, 20))
    return bytes(bytes_)


def try_packet(data: bytes) -> None:
    """Read ``data`` as an announcement. What is shown of it must be printable."""
    for found in parse(data, "10.0.0.2"):
        assert first_hidden(found.name + found.model + found.version + found.mac) == ""
        assert all(0 < port < 1 << 16 for port in found.ports)


def try_reply(data: bytes) -> dict[str, object]:
    """Read ``data`` as a reply over HTTP, and return the object in it."""
    reply = parse_reply(data)
    assert generation(reply) in {"", "5", "6", "7"}
    assert is_api(reply) in {True, False}
    assert reply.redirect is None or first_hidden(reply.redirect[0]) == ""
    return reply.data


def main(count: int) -> None:
    """Try ``count`` damaged replies on each parser; say how long the slowest took."""
    slowest = 0.0
    for seed in range(count):
        packet, reply = damaged(seed)
        began = perf_counter()
        try_packet(packet)
        try_reply(reply)
        slowest = max(slowest, perf_counter() - began)
    print(f"{count} hostile replies to each parser; the slowest two took {slowest * 1000:.1f} ms")
    if slowest > SLOWEST:
        sys.exit("That is too slow.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
