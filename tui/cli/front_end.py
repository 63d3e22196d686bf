"""Which front end holds the dialog: the full-screen app where a terminal can draw it, else line by line."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kb.model import Case


def converse(parsed: Namespace, description: str, case: Case | None = None) -> int:
    """Start the dialog in the front end that this terminal can carry."""
    if parsed.plain or not can_draw():
        from tui.plain import run_plain

        return run_plain(parsed.content, description, case)
    from tui.app.application import run_app

    return run_app(parsed.content, description, case)


def can_draw() -> bool:
    """Return whether a full-screen app would reach a person here."""
    # Consoles of Windows set no TERM at all, and can draw.
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
