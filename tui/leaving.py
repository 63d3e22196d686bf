"""What a screen asks of the app for the moment after leaving."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class PrintOnLeaving(Message):
    """Print ``text`` when the terminal is free again."""

    text: str
