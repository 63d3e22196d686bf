"""How far a person has got with an action: ticked steps and started countdowns. It outlives the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from kb.timers import Timer


@dataclass
class Clock:
    """A countdown that the person starts. It goes on while they look elsewhere."""

    timer: Timer
    now: Callable[[], float] = monotonic
    started: float | None = None

    def start(self) -> None:
        """Begin, or begin again."""
        self.started = self.now()

    @property
    def passed(self) -> float:
        """Seconds since the start; 0 before it."""
        return 0.0 if self.started is None else self.now() - self.started

    @property
    def left(self) -> float:
        """Seconds until the end, never below 0."""
        return max(self.timer.seconds - self.passed, 0.0)

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self.started is not None and self.left > 0

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.started is not None and self.left <= 0


@dataclass
class Progress:
    """One action's ticked steps and clocks, both by their place in the list of steps."""

    ticked: set[int] = field(default_factory=set)
    clocks: dict[tuple[int, int], Clock] = field(default_factory=dict)

    def clock(self, step: int, index: int, timer: Timer) -> Clock:
        """Return the clock of a step's ``index``-th timer; the same one each time."""
        return self.clocks.setdefault((step, index), Clock(timer))
