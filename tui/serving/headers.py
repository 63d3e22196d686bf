"""What every answer tells the browser to beware of."""

from __future__ import annotations

from typing import Final

from aiohttp import web

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
