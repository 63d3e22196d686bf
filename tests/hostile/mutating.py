"""Making hostile bytes: of pieces of an input's grammar, and of good inputs, spoiled in bits and lines."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.hostile.pieces import ANYWHERE

LONGEST = 20_000
"""How many bytes an input has at most."""
_SMALL = 200


class Mutator:
    """Gives one input after the other; equal seeds give equal inputs."""

    def __init__(self, seed: int, good: Sequence[bytes], pieces: Sequence[bytes]) -> None:
        """``good`` are inputs as they should be, ``pieces`` what such inputs are made of."""
        self._random = random.Random(seed)  # noqa: S311 -- repeatable, not secret
        self._good = good
        self._pieces = pieces
        self._ways: Sequence[Callable[[bytes], bytes]] = (
            self._flip,
            self._overwrite,
            self._cut_out,
            self._double,
            self._insert,
            self._insert,
            self._insert,
            self._move_line,
            self._drop_line,
            self._repeat_line,
            self._splice,
            self._cut_off,
        )

    def next(self) -> bytes:
        """Return the next input."""
        chance = self._random.random()
        if chance < 0.25:
            made = self._from_pieces()
        elif chance < 0.252:
            made = self._piece() * self._random.randint(2, 3000)
        else:
            made = self._random.choice(self._good)
            for _ in range(self._random.choice((1, 1, 2, 3, 5, 8))):
                made = self._random.choice(self._ways)(made)[:LONGEST]  # some ways repeat it forty times
        return made[:LONGEST]

    def _piece(self) -> bytes:
        piece = self._random.choice(ANYWHERE if self._random.random() < 0.3 else self._pieces)
        if (
            len(piece) > _SMALL and self._random.random() < 0.95
        ):  # most inputs are small, so that many are tried
            return self._piece()
        return piece

    def _from_pieces(self) -> bytes:
        return b"".join(self._piece() for _ in range(self._random.randint(0, 25)))

    def _place(self, data: bytes) -> int:
        return self._random.randint(0, len(data))

    def _span(self, data: bytes) -> tuple[int, int]:
        start = self._place(data)
        return start, min(len(data), start + self._random.choice((1, 2, 4, 8, 32, 128)))

    def _flip(self, data: bytes) -> bytes:
        if not data:
            return data
        changed = bytearray(data)
        changed[self._random.randrange(len(data))] ^= 1 << self._random.randrange(8)
        return bytes(changed)

    def _overwrite(self, data: bytes) -> bytes:
        start, end = self._span(data)
        return data[:start] + self._piece() + data[end:]

    def _cut_out(self, data: bytes) -> bytes:
        start, end = self._span(data)
        return data[:start] + data[end:]

    def _cut_off(self, data: bytes) -> bytes:
        return data[: self._place(data)]

    def _double(self, data: bytes) -> bytes:
        start, end = self._span(data)
        return data[:end] + data[start:end] * self._random.choice((1, 1, 2, 50)) + data[end:]

    def _insert(self, data: bytes) -> bytes:
        place = self._place(data)
        return data[:place] + self._piece() + data[place:]

    def _lines(self, data: bytes) -> tuple[list[bytes], int]:
        lines = data.splitlines(keepends=True) or [b""]
        return lines, self._random.randrange(len(lines))

    def _move_line(self, data: bytes) -> bytes:
        lines, number = self._lines(data)
        line = lines.pop(number)
        lines.insert(self._random.randint(0, len(lines)), line)
        return b"".join(lines)

    def _drop_line(self, data: bytes) -> bytes:
        lines, number = self._lines(data)
        return b"".join(lines[:number] + lines[number + self._random.choice((1, 1, 3, 10)) :])

    def _repeat_line(self, data: bytes) -> bytes:
        lines, number = self._lines(data)
        lines[number] *= self._random.choice((2, 2, 3, 40))
        return b"".join(lines)

    def _splice(self, data: bytes) -> bytes:
        other = self._random.choice(self._good)
        return data[: self._place(data)] + other[self._place(other) :]
