"""When the program is killed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random

from tests.crash.faults.sitecustomize import MOMENTS

STARTING, WAITING, ANSWERING = "while it starts", "while it waits for an answer", "just after an answer"


class Front(Enum):
    """What the person looks at."""

    LINES = "line dialog"
    SCREEN = "full screen"


@dataclass(frozen=True)
class Moment:
    """When to kill which front end: by the clock from outside, or in the middle of a save from within."""

    front: Front
    name: str

    @property
    def is_in_a_save(self) -> bool:
        """Whether the program is to die at a step of saving."""
        return self.name in MOMENTS

    def __str__(self) -> str:
        return f"{self.front.value}, " + (f"saving: {self.name}" if self.is_in_a_save else self.name)


FROM_OUTSIDE = (STARTING, WAITING, ANSWERING)
EVERY = tuple(Moment(front, name) for front in Front for name in (*FROM_OUTSIDE, *MOMENTS))


def moments(dice: Random) -> Iterator[Moment]:
    """Yield moments without end, the full screen in a quarter of them; early on each comes up once."""
    while True:
        lines = [moment for moment in EVERY if moment.front is Front.LINES]
        screen = dice.sample([moment for moment in EVERY if moment.front is Front.SCREEN], len(lines) // 3)
        round_ = [*lines, *screen]
        dice.shuffle(round_)
        yield from round_
