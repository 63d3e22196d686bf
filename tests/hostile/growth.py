"""Looking for work that grows faster than the input: one shape in three sizes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from tests.hostile.bounds import little_memory
from tests.hostile.shapes import NAMED, Shape, random_shapes
from tests.hostile.targets import TARGETS

MOST = 8.0
"""How many times as long four times the size may take; with the square it would be sixteen times."""
SHORTEST = 0.03
"""Seconds below which nobody waits, and a ratio says nothing."""
_AGAIN = 4


@dataclass(frozen=True, slots=True)
class Grown:
    """Seconds of processor time for a shape: empty, in some size, and in two and four times that size."""

    empty: float
    once: float
    twice: float
    four_times: float

    @property
    def ratio(self) -> float:
        """How many times as long four times the size took, apart from what any input takes."""
        return (self.four_times - self.empty) / max(self.once - self.empty, 1e-4)

    @property
    def is_too_much(self) -> bool:
        """Whether the work grows faster than the input."""
        return self.four_times > SHORTEST and self.ratio > MOST

    def kindest(self, other: Grown) -> Grown:
        """Return what speaks least for growth of two measurements: a busy machine only slows things."""
        return Grown(
            min(self.empty, other.empty),
            max(self.once, other.once),
            min(self.twice, other.twice),
            min(self.four_times, other.four_times),
        )


def grow(run: Callable[[bytes], object], shape: Shape, size: int) -> Grown:
    """Measure ``run`` with ``shape`` of ``size`` bytes and more; where it looks bad, again."""
    grown = _measure(run, shape, size)
    for _ in range(_AGAIN):
        if not grown.is_too_much:
            break
        grown = grown.kindest(_measure(run, shape, size))
    return grown


def _measure(run: Callable[[bytes], object], shape: Shape, size: int) -> Grown:
    return Grown(*(_time(run, shape(factor * size)) for factor in (0, 1, 2, 4)))


def _time(run: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    run(data)
    return time.process_time() - start


def look(names: Iterable[str], random_ones: int, seed: int) -> int:
    """Measure targets with the shapes that are named, and random ones; print what grows, return 1 if any."""
    print(f"{'target':>12}{'shapes':>12}{'worst ratio':>12}{'findings':>12}")
    return 1 if sum(_look(name, random_ones, seed) for name in names) else 0


def _look(name: str, random_ones: int, seed: int) -> int:
    target = TARGETS[name]
    shapes = [*NAMED[name].items(), *islice(random_shapes(seed, target.pieces), random_ones)]
    target.run(b"")
    with little_memory():
        grown = {shape: grow(target.run, make, target.grown_from) for shape, make in shapes}
    found = {shape: each for shape, each in grown.items() if each.is_too_much}
    worst = max((each.ratio for each in grown.values() if each.four_times > SHORTEST), default=0)
    print(f"{name:>12}{len(shapes):12}{worst:12.1f}{len(found):12}", flush=True)
    for shape, each in found.items():
        print(f"    {shape}: {each.once:.3f} s, {each.twice:.3f} s, {each.four_times:.3f} s", flush=True)
    return len(found)
