"""Watching: what counts as gone and as back, told apart from another device that comes up meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from ipaddress import IPv4Network
from unittest.mock import patch

import pytest

from lan.doors import Answer, Door
from lan.links import Link
from lan.mdns import Announced
from lan.watching import News, watch

LINKS = (Link("eth0", "192.168.1.5", IPv4Network("192.168.1.0/24")),)


def announced(address: str, name: str = "DiskStation", mac: str = "") -> Announced:
    """Return a NAS that announces itself from ``address``."""
    return Announced(address, name, "", "", (5000, 5001), mac)


NAS = announced("192.168.1.20", mac="00:11:32:aa:bb:cc")


def news(who: Announced, doors: str, *found: Announced, seconds: float = 0.2) -> list[News]:
    """Return what is told of ``who``: ``doors`` says knock by knock whether it opens (o); then none does."""
    knocks: Iterator[str] = iter(doors)

    async def ask(_: object, address: str, __: int) -> Answer:
        opens = address != who.source or next(knocks, "-") == "o"
        return Answer(Door.OPEN if opens else Door.SILENT)

    async def find(*_: object, **__: object) -> tuple[Announced, ...]:
        await asyncio.sleep(0)
        return found

    async def collect() -> list[News]:
        return [each async for each in watch(LINKS, who, seconds, every=0.005)]

    with patch("lan.watching.ask", ask), patch("lan.watching.Lane.find", find):
        return asyncio.run(collect())


def test_it_goes_and_comes_back_where_it_was() -> None:
    """Two knocks in vain make it gone; the first that opens makes it back."""
    assert [each.what for each in news(NAS, "oo--o")] == ["there", "gone", "back-as-before"]


def test_one_knock_in_vain_is_nothing() -> None:
    """A busy NAS is not gone."""
    assert [each.what for each in news(NAS, "o-o" * 40, seconds=0.1)] == ["there", "over"]


@pytest.mark.parametrize(
    "found",
    [
        announced("192.168.1.77", mac=NAS.mac),
        announced("192.168.1.77", "NewName", NAS.mac),
        announced("192.168.1.77"),
    ],
)
def test_it_is_known_again_elsewhere_by_its_mac_or_else_its_name(found: Announced) -> None:
    """The page under the new address is told, and that it has moved."""
    assert news(NAS, "o--", found)[-1] == News("back-elsewhere", "http://192.168.1.77:5000")


@pytest.mark.parametrize(
    "found",
    [
        announced("192.168.1.77", mac="00:11:32:dd:ee:ff"),
        announced("192.168.1.77", "Archive"),
        announced("192.168.1.77", ""),
        announced("10.9.9.9", mac=NAS.mac),
    ],
)
def test_another_device_or_another_range_is_not_taken_for_it(found: Announced) -> None:
    """Another MAC address, another name, none, or an address that is in no chosen network."""
    assert news(NAS, "o--", found)[-1].what == "over"


def test_what_never_goes_away_is_told_when_the_time_is_over() -> None:
    """Nothing is claimed before."""
    assert [each.what for each in news(NAS, "o" * 1000, seconds=0.1)] == ["there", "over"]
