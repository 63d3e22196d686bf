"""What our page says to the server. Whatever else comes through a websocket does not come from it."""

from __future__ import annotations

import msgspec

LARGEST = 256 << 10
"""Bytes that a message may have: a pasted description many times as long as is read of it."""


class Cells(msgspec.Struct, frozen=True):
    """How large the terminal in the page is."""

    width: int
    height: int


class Typed(msgspec.Struct, frozen=True, array_like=True, tag="stdin"):
    """Keys, clicks and pastes, as a terminal sends them."""

    text: str


class Resized(msgspec.Struct, frozen=True, array_like=True, tag="resize"):
    """The terminal has another size."""

    cells: Cells


class Pinged(msgspec.Struct, frozen=True, array_like=True, tag="ping"):
    """Wants its ``time`` back."""

    time: str


class Blurred(msgspec.Struct, frozen=True, array_like=True, tag="blur"):
    """The page is no longer looked at."""


class Focused(msgspec.Struct, frozen=True, array_like=True, tag="focus"):
    """The page is looked at again."""


Message = Typed | Resized | Pinged | Blurred | Focused

_decoder: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)


def message_in(text: str) -> Message:
    """Return what the JSON in ``text`` says. Raises ``ValueError`` where our page never says that."""
    try:
        return _decoder.decode(text)
    except RecursionError:
        raise ValueError("This is nested too deep.") from None
