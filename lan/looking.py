"""A look: who announces itself, the doors of one address, and what that comes to."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from datetime import datetime

from lan.doors import Door, Doors, look_at
from lan.lane import Lane
from lan.links import SELF_ASSIGNED, Link, Target, link_of
from lan.mdns import Announced

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look saw. ``at`` is when, in ISO 8601 with offset; ``sent`` counts by kind what left."""

    at: str
    links: tuple[Link, ...]
    found: tuple[Announced, ...] = ()
    doors: Doors | None = None
    sent: dict[str, int] = field(default_factory=dict)

    @property
    def nothing(self) -> bool:
        """Whether no answer reached this computer."""
        return not self.found and not (self.doors and self.doors.answers)


def as_announced(sight: Sight) -> Announced | None:
    """Return the one device that ``sight`` is about, by what it announced where it did; else ``None``."""
    if sight.doors is None:
        return None
    address = sight.doors.address
    silent = Announced(address, "", "", "", sight.doors.ports, "")
    return next((each for each in sight.found if each.source == address), silent)


async def look(links: tuple[Link, ...], tell: Tell, wanted: Target | None = None) -> Sight:
    """Look on ``links`` for any Synology NAS, or at the one that is ``wanted``.

    Of what announces itself only the doors of a single one are tried, at the address its packet came from.
    ``tell`` hears in a sentence what is being done. Raises ``OutsideError``.
    """
    lane = Lane(links)
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    found: tuple[Announced, ...] = ()
    if wanted is None:
        tell("Asking in your network which NAS is there.")
        found = await lane.find()
    if wanted is None and not found:
        tell("No answer yet. Asking once more, in the way that devices ask each other.")
        found = await lane.find(as_responder=True)
    near = [each for each in found if link_of(each.source, links)]
    if wanted is None and len(near) == 1:
        wanted = Target(near[0].source, near[0].ports)
    doors = None if wanted is None else await look_at(lane, wanted.address, wanted.ports, tell)
    return Sight(now, links, found, doors, dict(lane.sent))


def observations(sight: Sight, listed: Container[str]) -> tuple[str, ...]:
    """Return what was seen, as far as it is ``listed`` in the content's ``observations.md``."""
    near = [each for each in sight.found if link_of(each.source, sight.links)]
    own = [link for link in sight.links if link.network.version == 4]
    seen = {
        "nothing-found": sight.nothing,
        "computer-without-address": bool(own) and all(_is_self_assigned(link.address) for link in own),
        "several-nas": len(near) > 1,
        "other-range": bool(sight.found) and not near,
        "self-assigned-address": any(_is_self_assigned(each.source) for each in sight.found),
    }
    if sight.doors is not None:
        seen |= _seen_of(sight.doors, near[0] if near else None)
    return tuple(name for name, holds in seen.items() if holds and name in listed)


def _seen_of(doors: Doors, announced: Announced | None) -> dict[str, bool]:
    usual = doors.ports[1] == 5001
    to_https = doors.redirect is not None and doors.redirect[1:] == (doors.ports[1], True)
    is_nas = doors.is_synology or announced is not None or (usual and to_https)  # 5001 is DSM's own port
    version = doors.generation or (announced.version[:1] if announced else "")
    return {
        "nas-in-own-network": is_nas,
        "normal-address": is_nas and not _is_self_assigned(doors.address),
        "redirect-refused": to_https and doors.https is Door.REFUSED,
        "https-open": usual and bool(doors.certificate),
        "https-refused": usual and doors.https is Door.REFUSED,
        "certificate-expired": doors.certificate == "expired",
        **{f"dsm-{each}": version == each and not doors.is_router for each in "567"},
        "router": doors.is_router,
        "starting": doors.is_starting,
        "ssh-open": doors.ssh is Door.OPEN,
        "ssh-refused": doors.ssh is Door.REFUSED,
        "smb-open": doors.smb is Door.OPEN,
        "smb-refused": doors.smb is Door.REFUSED,
        "only-pages-silent": doors.answers and {doors.http, doors.https} == {Door.SILENT},
    }


def _is_self_assigned(address: str) -> bool:
    return link_of(address, [SELF_ASSIGNED]) is not None
