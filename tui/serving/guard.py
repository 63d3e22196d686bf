"""Who is answered, and what the answer tells the browser to beware of.

Answered are browsers that asked for this server by its own name, from its own pages.

A page elsewhere on the web can make a visitor's browser send requests here, and can give its own name our
address (DNS rebinding). It can forge neither the ``Host`` nor the ``Origin`` that the browser sends.
"""

import ipaddress
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from tui.serving.address import Address

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?", re.ASCII)

WRONG_NAME = "Backin answers only under its own address: open the one that it showed when it was started."
WRONG_PAGE = "This came from another page than Backin's own, and is not answered."


@dataclass(frozen=True, slots=True)
class Guard:
    """The names that the server answers to; addresses in numbers it knows by itself.

    ``exposed`` says that others can reach it. Then every address in numbers is right: which of them lead
    here is known only to the network, and a number can be rebound to nothing.
    """

    names: frozenset[str]
    exposed: bool

    def refusal(self, hosts: Sequence[str], origins: Sequence[str], *, upgrade: bool) -> str | None:
        """Return why a request is refused, if it is; no browser asks to ``upgrade`` without ``Origin``."""
        if len(hosts) != 1 or not self._knows(hosts[0].lower()):
            return WRONG_NAME
        own = {f"{scheme}://{hosts[0].lower()}" for scheme in ("http", "https")}
        if any(origin.lower() not in own for origin in origins) or (upgrade and not origins):
            return WRONG_PAGE
        return None

    def _knows(self, host: str) -> bool:
        found = _HOST.fullmatch(host)
        if found is None:
            return False
        name = found[1].strip("[]")
        try:
            number = ipaddress.ip_address(name)
        except ValueError:
            return name in self.names
        return self.exposed or number.is_loopback


def guard_for(address: Address) -> Guard:
    """Return the guard of a server that listens at ``address``."""
    names = {"localhost"}
    if not address.is_loopback:
        own = socket.gethostname().lower()
        names |= {address.host.lower(), own, f"{own.partition('.')[0]}.local"}
    return Guard(frozenset(names), exposed=not address.is_loopback)


_PROTECTION: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OWN_HOST: Final = web.RequestKey("own_host", str)
"""The ``Host`` of a request, once it is known to mean this server."""


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    """Let the page fetch from this server only, run only its files, and stand in no frame."""
    response.headers.update(_PROTECTION)
    response.headers["Content-Security-Policy"] = policy(request.get(OWN_HOST))
    if not request.path.startswith(("/static/", "/page/")):
        response.headers["Cache-Control"] = "no-store"


def policy(host: str | None) -> str:
    """Return the Content-Security-Policy for pages of ``host``, which may have a port."""
    # Not every browser takes websockets for part of 'self'.
    sockets = "" if host is None else f" ws://{host} wss://{host}"
    rules = (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # the terminal in the page writes its own styles
        "font-src 'self'",
        "img-src 'self' data:",
        f"connect-src 'self'{sockets}",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
    return "; ".join(rules)
