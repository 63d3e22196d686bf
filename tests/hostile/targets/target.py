"""What every target has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """A way in.

    ``run`` takes any bytes and raises only when a promise is broken. ``good`` returns inputs as they should
    be, ``pieces`` are what such inputs are made of. ``share`` is how many of a hundred inputs of a long run
    go here, ``seconds`` how much processor time one may take. Growth is looked at from ``grown_from`` bytes
    on to four times that many.
    """

    name: str
    run: Callable[[bytes], object]
    good: Callable[[], Sequence[bytes]]
    pieces: Sequence[bytes]
    share: float
    seconds: float
    grown_from: int = 4000


def as_text(data: bytes) -> str:
    """Return ``data`` as the text that Python makes of what a system hands over, lone surrogates included."""
    return data.decode("utf-8", "surrogateescape")
