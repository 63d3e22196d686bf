"""Where looking may reach: the networks that this computer itself is in, and nothing behind a router."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

_VIRTUAL: Final = re.compile(
    r"(u?tun|tap|wg|ppp|ipsec|zt|br-|docker|veth|vir|vm|vbox|lxc|podman|tailscale)"
    r"|.*(vpn|virtual|hyper-v|wireguard|tailscale|zerotier)",
    re.IGNORECASE,
)
_LONGEST: Final = 300


class OutsideError(ValueError):
    """An address, or what was typed for one, that looking does not reach. Its text is a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """A network that an interface of this computer is in; a virtual one may lead elsewhere, as a VPN does."""

    name: str
    address: str
    network: IPv4Network | IPv6Network

    @property
    def is_virtual(self) -> bool:
        """Whether its name is that of a VPN, a container or a virtual machine."""
        return _VIRTUAL.match(self.name) is not None

    def __str__(self) -> str:
        return f"{self.name} ({self.address}/{self.network.prefixlen})"


def _range(network: str) -> Link:
    return Link("", "", ip_network(network))


SELF_ASSIGNED: Final = _range("169.254.0.0/16")
_LOCAL: Final = (
    SELF_ASSIGNED,
    *map(_range, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10")),
)


def own_links() -> tuple[Link, ...]:
    """Return the private networks of this computer's interfaces. Nothing is sent. Raises ``OSError``."""
    import ifaddr  # noqa: PLC0415 -- 30 ms, which only looking waits for

    found = []
    for ip in (ip for adapter in ifaddr.get_adapters() for ip in adapter.ips):
        address = ip.ip if isinstance(ip.ip, str) else ip.ip[0]
        network = ip_network(f"{address}/{ip.network_prefix}", strict=False)
        local = next((each.network for each in _LOCAL if network[0] in each.network), None)
        if local is not None and network.prefixlen >= local.prefixlen:
            found.append(Link(ip.nice_name, address, network))
    return tuple(found)


def is_local(address: str) -> bool:
    """Return whether numeric ``address`` is private, link-local or unique-local, wherever it lies."""
    return link_of(address, _LOCAL) is not None


def link_of(address: str, links: Iterable[Link]) -> Link | None:
    """Return the one of ``links`` on which numeric ``address`` lies; ``None`` where it lies on none."""
    numeric = _numeric(address)
    return next((link for link in links if numeric is not None and numeric in link.network), None)


def require(address: str, links: Iterable[Link]) -> None:
    """Raise ``OutsideError`` where ``address`` lies on none of ``links``."""
    if link_of(address, links) is None:
        wrong = "is in none of this computer's own networks that were chosen"
        raise OutsideError(f"{address} {wrong}. Backin does not look there.")


@dataclass(frozen=True, slots=True)
class Target:
    """What the person typed: a numeric address, and the ports of DSM's page (HTTP, HTTPS)."""

    address: str
    ports: tuple[int, int] = (5000, 5001)


def target(typed: str) -> Target | None:
    """Return what was typed as an address, without user, path and query; ``None`` for nothing.

    A name is refused: asking for it would leave the own network. Raises ``OutsideError``.
    """
    text = typed.strip()[:_LONGEST]
    if not text:
        return None
    text = f"[{text}]" if isinstance(_numeric(text), IPv6Address) else text
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if port == 0 or _numeric(host) is None:
        raise OutsideError("Please type the address in numbers, such as 192.168.1.77.")
    require(host, _LOCAL)
    if port is None:
        return Target(host)
    return Target(host, (5000, port) if parts.scheme == "https" else (port, 5001))


def _numeric(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
