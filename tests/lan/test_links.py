"""Where looking may reach: on-link private networks, and what was typed without what it does not need."""

from __future__ import annotations

from ipaddress import IPv4Network

import pytest

from lan.links import Link, OutsideError, Target, is_on, resolved, target

HOME = Link("eth0", "192.168.1.5", IPv4Network("192.168.1.0/24"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (" 192.168.1.77 ", Target("192.168.1.77")),
        ("http://admin:secret@192.168.1.77:5555/webman/?a=b#c", Target("192.168.1.77", (5555, 5001))),
        ("https://192.168.1.77:8443", Target("192.168.1.77", (5000, 8443))),
        ("diskstation.local", Target("diskstation.local")),
        ("https://nas.example:8443/", Target("nas.example", (5000, 8443))),
    ],
)
def test_of_an_address_only_host_and_port_are_kept(typed: str, expected: Target) -> None:
    """User, password, path and query are dropped."""
    assert target(typed) == expected


@pytest.mark.parametrize(
    "typed",
    ["my nas", "192.168.1.77:port", "a" * 400, "é.example", "fd00::7", "ftp://192.168.1.77"],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    """With a sentence that says how to write one."""
    with pytest.raises(OutsideError, match="in numbers"):
        target(typed)


@pytest.mark.parametrize(
    "typed", ["8.8.8.8", "100.64.0.1", "127.0.0.1", "http://1.1.1.1/", "224.0.0.1", "192.168.1"]
)
def test_numbers_outside_private_ranges_are_refused_at_once(typed: str) -> None:
    """Public, carrier's, loopback, documentation and multicast addresses."""
    with pytest.raises(OutsideError, match="does not look there"):
        target(typed)


def test_a_routed_private_address_is_on_no_link() -> None:
    """The next network is as private, and behind a router."""
    assert is_on("192.168.1.77", [HOME])
    assert not is_on("192.168.2.77", [HOME])
    assert not is_on("nas.example", [HOME])


def test_a_name_is_resolved_once_and_its_ports_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """From then on only the address counts."""
    asked: list[str] = []

    def ask(name: str) -> str:
        asked.append(name)
        return "192.168.1.77"

    monkeypatch.setattr("socket.gethostbyname", ask)
    assert resolved(Target("nas.example", (5000, 8443))) == Target("192.168.1.77", (5000, 8443))
    assert asked == ["nas.example"]


@pytest.mark.parametrize("address", ["203.0.113.9", "127.0.0.1", "100.64.0.1"])
def test_a_name_that_leads_outside_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the name server says, only private ranges are looked at."""
    monkeypatch.setattr("socket.gethostbyname", lambda _: address)
    with pytest.raises(OutsideError, match="does not look there"):
        resolved(Target("nas.example"))


@pytest.mark.parametrize("error", [OSError(), UnicodeError()])
def test_a_name_that_nobody_knows_gets_a_sentence(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a name that is not known, nor one that cannot be asked for, ends in a traceback."""

    def fail(_: str) -> str:
        raise error

    monkeypatch.setattr("socket.gethostbyname", fail)
    with pytest.raises(OutsideError, match="No address is known"):
        resolved(Target("nas.example"))


@pytest.mark.parametrize(
    "name", ["tun0", "utun3", "wg0", "docker0", "br-3f2a", "virbr0", "Tailscale", "NordVPN TAP"]
)
def test_virtual_interfaces_are_known_by_their_names(name: str) -> None:
    """They may lead elsewhere, so that they are chosen only by name."""
    assert Link(name, "10.8.0.2", IPv4Network("10.8.0.0/24")).is_virtual


@pytest.mark.parametrize(
    "name", ["eth0", "enp3s0", "wlan0", "wlp2s0", "en0", "Ethernet", "WLAN", "Wi-Fi", "bond0"]
)
def test_cables_and_wireless_are_chosen(name: str) -> None:
    """What usually leads into the home network is looked at."""
    assert not Link(name, "192.168.1.5", IPv4Network("192.168.1.0/24")).is_virtual
