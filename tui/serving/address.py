"""Where the server listens: the address that a host means, and whether others can reach it."""

import errno
import ipaddress
import socket
from dataclasses import dataclass

from tui.system.status import UsageError


@dataclass(frozen=True, slots=True)
class Address:
    """An address to listen at: the host as it was named, the number that it means, and a TCP port."""

    host: str
    number: str
    port: int

    @property
    def is_loopback(self) -> bool:
        """Whether only programs on this computer can reach it."""
        return ipaddress.ip_address(self.number).is_loopback

    @property
    def url(self) -> str:
        """What to type into a browser."""
        number = ipaddress.ip_address(self.number)
        name = socket.gethostname() if number.is_unspecified else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}"


def resolve(host: str, port: int) -> Address:
    """Return the address that ``host`` means. Raises ``UsageError`` where it means none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UsageError(
            f"The host “{host}” is not known. Name an address of this computer, such as 127.0.0.1."
        ) from None
    # Where a name means both, every browser also tries the older kind.
    _, _, _, _, address = min(found, key=lambda each: each[0] != socket.AF_INET)
    return Address(host, str(address[0]).partition("%")[0], port)


def listen(address: Address) -> socket.socket:
    """Return a socket that listens at ``address``. Raises ``UsageError`` where that is impossible."""
    family = socket.AF_INET6 if ":" in address.number else socket.AF_INET
    try:
        return socket.create_server((address.number, address.port), family=family)
    except OSError as error:
        raise UsageError(_why_not(address, error)) from None


def _why_not(address: Address, error: OSError) -> str:
    where = f"{address.host} port {address.port}"
    match error.errno:
        case errno.EADDRINUSE:
            return f"{where} is in use already. Choose another port with --port."
        case errno.EADDRNOTAVAIL:
            return f"{address.host} is no address of this computer. Name one that is, such as 127.0.0.1."
        case errno.EACCES:
            return f"You may not use {where}. Choose a port from 1024 on with --port."
    return f"{where} cannot be used: {error.strerror}. Choose another host or port."
