"""The only way out keeps to the chosen networks and to its budget, before any socket is opened."""

from __future__ import annotations

from ipaddress import IPv4Network

import pytest

from lan.lane import Lane
from lan.links import Link, OutsideError
from tests.privacy.guard.sitecustomize import forbidden

LINKS = (Link("eth0", "192.168.1.5", IPv4Network("192.168.1.0/24")),)


@pytest.mark.parametrize("address", ["192.168.2.7", "8.8.8.8", "127.0.0.1", "nas.example", ""])
async def test_an_address_off_the_chosen_links_is_refused(address: str) -> None:
    """Whoever calls: another network, this computer, or a name."""
    with forbidden() as attempts, pytest.raises(OutsideError):
        await Lane(LINKS).connect(address, 5000)
    assert attempts == []


async def test_more_than_the_budget_is_not_sent() -> None:
    """The limit is held where it is sent, and not by those who ask for it."""
    with forbidden() as attempts, pytest.raises(OSError, match="No more TCP"):
        await Lane(LINKS, connections=0).connect("192.168.1.77", 5000)
    assert attempts == []
