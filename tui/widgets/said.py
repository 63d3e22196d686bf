"""What every part of the dialog says when the person said something."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from kb.model import Event


@dataclass
class Said(Message):
    """The person said ``event``; the dialog screen moves the case on by it."""

    event: Event
