"""A look: who announces itself, the doors of one address, and what that comes to."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address

from lan.doors import Door, Doors, look_at
from lan.lane import Lane
from lan.links import Link, Target, is_on
from lan.mdns import Announced


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look saw. ``at`` is when, in ISO 8601 with offset."""

    at: str
    links: tuple[Link, ...]
    found: tuple[Announced, ...] = ()
    doors: Doors | None = None

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


async def look(links: tuple[Link, ...], tell: Callable[[str], None], wanted: Target | None = None) -> Sight:
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
        if not found:
            tell("No answer yet. Asking once more, in the way that devices ask each other.")
            found = await lane.find(as_responder=True)
        near = [each for each in found if is_on(each.source, links)]
        wanted = Target(near[0].source, near[0].ports) if len(near) == 1 else None
    doors = None if wanted is None else await look_at(lane, wanted.address, wanted.ports, tell)
    return Sight(now, links, found, doors)


def observations(sight: Sight, listed: Container[str]) -> tuple[str, ...]:
    """Return what was seen, as far as it is ``listed`` in the content's ``observations.md``."""
    near = [each for each in sight.found if is_on(each.source, sight.links)]
    seen = {
        "nothing-found": sight.nothing,
        "computer-without-address": bool(sight.links)
        and all(ip_address(link.address).is_link_local for link in sight.links),
        "several-nas": len(near) > 1,
        "other-range": bool(sight.found) and not near,
        "self-assigned-address": any(ip_address(each.source).is_link_local for each in sight.found),
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
        "normal-address": is_nas and not ip_address(doors.address).is_link_local,
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
