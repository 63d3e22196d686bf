"""Watching a NAS go away and come back, wherever it comes back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from time import monotonic
from typing import Final

from lan.doors import Door, ask
from lan.lane import Lane
from lan.links import Link, is_on
from lan.mdns import Announced

_EVERY: Final = 5.0
"""Seconds from one knock to the next."""
_MISSED: Final = 2
"""After how many knocks in vain it counts as gone."""
BACK: Final = ("back-as-before", "back-elsewhere")
"""How the content calls it that a NAS came back: at the same address, or at another."""


@dataclass(frozen=True, slots=True)
class News:
    """What has become of it, and its page: ``there``, ``gone``, one of ``BACK``, or ``over`` in the end."""

    what: str
    page: str = ""


async def watch(
    links: tuple[Link, ...], who: Announced, seconds: float, every: float = _EVERY
) -> AsyncIterator[News]:
    """Yield what becomes of ``who`` on ``links``, until it is back or ``seconds`` are over.

    Raises ``OutsideError`` where it is in none of the networks.
    """
    rounds = int(seconds / every)
    lane = Lane(links, connections=2 * rounds, questions=2 * rounds + 2)
    gone, missed, until = False, 0, monotonic() + seconds
    if not who.name:
        who = next((each for each in await lane.find() if each.source == who.source), who)
    for turn in range(rounds):
        await asyncio.sleep(every if turn else 0)
        if monotonic() >= until:
            break
        if (await ask(lane, who.source, who.ports[0])).door is Door.OPEN:
            if gone:
                yield News(BACK[0], who.page)
                return
            if turn == 0:
                yield News("there", who.page)
            missed = 0
            continue
        missed += 1
        if missed == _MISSED and not gone:
            gone = True
            yield News("gone")
        for found in await lane.find(as_responder=bool(turn % 2)) if gone else ():
            near = _is_same(found, who) and is_on(found.source, links)
            if near and (await ask(lane, found.source, found.ports[0])).door is Door.OPEN:
                yield News(BACK[found.source != who.source], found.page)
                return
    yield News("over")


def _is_same(one: Announced, other: Announced) -> bool:
    """Return whether both are one device, by the MAC address or, where one tells none, by the name."""
    if one.mac and other.mac:
        return one.mac == other.mac
    return bool(one.name) and one.name == other.name
