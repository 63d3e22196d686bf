"""Whose an address is."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str) -> str:
    """Return the host that ``address`` names, without user and port; nothing where it names none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
