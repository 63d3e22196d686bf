"""Where looking may reach: the networks that this computer itself is in, and nothing behind a router."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv4Network
from typing import Final

_VIRTUAL: Final = re.compile(
    r"(u?tun|tap|wg|ppp|ipsec|zt|br-|docker|veth|vir|vm|vbox|lxc|podman|tailscale)"
    r"|.*(vpn|virtual|hyper-v|wireguard|tailscale|zerotier)",
    re.IGNORECASE,
)
_TYPED: Final = re.compile(
    r"(?:(https?)://)?(?:[^/@]*@)?([a-z0-9.-]{1,253})(?::([0-9]{1,5}))?(?:[/?#].*)?", re.IGNORECASE
)


class OutsideError(ValueError):
    """An address, or what was typed for one, that looking does not reach. Its text is a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """A network that an interface of this computer is in; a virtual one may lead elsewhere, as a VPN does."""

    name: str
    address: str
    network: IPv4Network

    @property
    def is_virtual(self) -> bool:
        """Whether its name is that of a VPN, a container or a virtual machine."""
        return _VIRTUAL.match(self.name) is not None

    def __str__(self) -> str:
        return f"{self.name} ({self.address}/{self.network.prefixlen})"


LOCAL: Final = tuple(
    Link("", "", IPv4Network(network))
    for network in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")
)
"""What is private or link-local, wherever it lies."""


def own_links() -> tuple[Link, ...]:
    """Return the private networks of this computer's interfaces. Nothing is sent. Raises ``OSError``."""
    import ifaddr  # noqa: PLC0415 -- 30 ms, which only looking waits for

    found = []
    for ip in (ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4):
        network = IPv4Network(f"{ip.ip}/{ip.network_prefix}", strict=False)
        if any(network.subnet_of(each.network) for each in LOCAL):
            found.append(Link(ip.nice_name, str(ip.ip), network))
    return tuple(found)


def is_on(address: str, links: Iterable[Link]) -> bool:
    """Return whether ``address`` is a numeric one on one of ``links``."""
    try:
        numeric = IPv4Address(address)
    except AddressValueError:
        return False
    return any(numeric in link.network for link in links)


def require(address: str, links: Iterable[Link]) -> None:
    """Raise ``OutsideError`` where ``address`` lies on none of ``links``."""
    if not is_on(address, links):
        wrong = "is in none of this computer's own networks that were chosen"
        raise OutsideError(f"{address} {wrong}. Backin does not look there.")


@dataclass(frozen=True, slots=True)
class Target:
    """What the person typed: an address in numbers or a name, and the ports of DSM's page (HTTP, HTTPS)."""

    address: str
    ports: tuple[int, int] = (5000, 5001)

    @property
    def is_name(self) -> bool:
        """Whether a name server must be asked first, which may stand outside."""
        return re.fullmatch(r"[0-9.]+", self.address) is None


def target(typed: str) -> Target | None:
    """Return what was typed, without user, path and query; ``None`` for nothing. Raises ``OutsideError``."""
    if not typed.strip():
        return None
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        raise OutsideError("Please type the address in numbers, such as 192.168.1.77.")
    scheme, host, port = found.groups()
    http, https = (5000, port) if scheme == "https" else (port, 5001)
    wanted = Target(host, (int(http or 5000), int(https or 5001)))
    if not wanted.is_name:
        require(host, LOCAL)
    return wanted


def resolved(name: Target) -> Target:
    """Ask this computer's name server once for ``name``, and return its address. Raises ``OutsideError``."""
    try:
        address = socket.gethostbyname(name.address)
    except (OSError, UnicodeError):
        raise OutsideError(f"No address is known for {name.address}. Please type it in numbers.") from None
    require(address, LOCAL)
    return Target(address, name.ports)
