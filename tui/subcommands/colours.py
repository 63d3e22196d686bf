"""Colours for what is printed, on a terminal only."""

from __future__ import annotations

import os
import sys

_RED, _YELLOW, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[0m"


def red(text: str) -> str:
    """Return ``text`` in red where colours are welcome."""
    return _coloured(_RED, text)


def yellow(text: str) -> str:
    """Return ``text`` in yellow where colours are welcome."""
    return _coloured(_YELLOW, text)


def _coloured(colour: str, text: str) -> str:
    welcome = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"{colour}{text}{_PLAIN}" if welcome else text
