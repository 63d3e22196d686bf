"""The look of the pages."""

from __future__ import annotations

from importlib.resources import files


def style() -> str:
    """Return the stylesheet."""
    return (files("kb") / "site" / "style.css").read_text(encoding="utf-8")
