"""How far a person has got with an action: ticked steps and started countdowns. It outlives the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, time

from kb.model import Wait
from kb.timers import Timer
from kb.waiting import span


@dataclass
class Clock:
    """A countdown that the person starts. It goes on while they look elsewhere.

    ``now`` is the clock on the wall for waits, because the computer may sleep or Backin be left meanwhile.
    """

    timer: Timer
    now: Callable[[], float] = monotonic
    started: float | None = None

    def start(self) -> None:
        """Begin, or begin again."""
        self.started = self.now()

    @property
    def passed(self) -> float:
        """Seconds since the start; 0 before it."""
        # The clock on the wall may be put back.
        return 0.0 if self.started is None else max(self.now() - self.started, 0.0)

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
    """One action's ticked steps and clocks, both by their place in the list of steps.

    ``wait`` is a wait at this action that was begun before Backin was left; its clock goes on.
    """

    ticked: set[int] = field(default_factory=set)
    clocks: dict[tuple[int, int], Clock] = field(default_factory=dict)
    wait: Wait | None = None

    def clock(self, step: int, index: int, timer: Timer) -> Clock:
        """Return the clock of a step's ``index``-th timer; the same one each time."""
        key = step, index
        if key not in self.clocks:
            self.clocks[key] = Clock(timer, time if timer.kind == "wait" else monotonic)
            self._go_on(self.clocks[key])
        return self.clocks[key]

    def _go_on(self, clock: Clock) -> None:
        """Let ``clock`` go on if it is the one of the wait that was begun before."""
        times = None if self.wait is None else span(self.wait)
        if times is None or clock.timer.kind != "wait":
            return
        since, until = times
        if (until - since).total_seconds() == clock.timer.seconds:
            clock.started = since.timestamp()
            self.wait = None
