"""Countdowns beside the steps, and how far a person has got; that outlives the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, time

from textual import on
from textual.content import Content
from textual.message import Message
from textual.timer import Timer as Interval

from kb.explain import counted
from kb.model import Wait
from kb.timers import Timer
from kb.waiting import span
from tui.widgets.row import Row

_BAR = 20

_INVITES = {
    "hold": "Press the button, and press Enter here at the same time",
    "wait": "Start the clock",
    "within": "Start the clock when you begin",
}
_UNITS = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))
_RUNS = {"hold": "hold", "wait": "wait", "within": "time left"}
_ENDS = {
    "hold": "Let go at the beep. If none has come by now, let go all the same",
    "wait": "The time is over. Go on with the next step",
    "within": "The time is over. If you were not quick enough, begin this step again",
}


def clock_words(seconds: float) -> str:
    """Return a time left as ``4 s``, ``1:59 min``, ``2:00 h`` or ``3 days``, rounded up."""
    whole = int(seconds) + (seconds > int(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min"
    if whole < 2 * 86_400:
        minutes = -(-whole // 60)
        return f"{minutes // 60}:{minutes % 60:02} h"
    return f"{-(-whole // 86_400)} days"


def length_words(seconds: int) -> str:
    """Return how long something takes as the steps say it: ``4 seconds``, ``5 minutes``, ``1 day``."""
    unit, length = next((unit, length) for unit, length in _UNITS if seconds % length == 0)
    return counted(seconds // length, unit)


def clock_text(clock: Clock) -> Content:
    """Return how a countdown looks before, during and after."""
    kind = clock.timer.kind
    whole = length_words(clock.timer.seconds)
    if clock.started is None:
        return Content.assemble(Content.styled(f"▶ {_INVITES[kind]}", "bold"), f"  ({_RUNS[kind]}: {whole})")
    if clock.is_over:
        return Content.assemble(Content.styled(f"■ {_ENDS[kind]}.", "bold $text-warning"), "  Enter: again")
    full = round(_BAR * clock.passed / clock.timer.seconds)
    bar = "━" * full + "╌" * (_BAR - full)
    return Content.assemble(
        Content.styled(f"{_RUNS[kind]} {clock_words(clock.left)} ", "bold"),
        Content.styled(bar, "$text-primary"),
        "  let go at the beep" if kind == "hold" else "",
    )


class Countdown(Row):
    """Starts on Enter, shows the time left, and beeps at the end."""

    DEFAULT_CSS = """
    Countdown { margin: 0 0 0 4; width: 1fr; }
    """

    @dataclass
    class Started(Message):
        """The person started ``clock``."""

        clock: Clock

    def __init__(self, clock: Clock) -> None:
        super().__init__("", clock_text(clock))
        self.clock = clock
        self._interval: Interval | None = None

    def on_mount(self) -> None:
        """Go on with a clock that was started before."""
        if self.clock.is_running:
            self._run()

    @on(Row.Pressed)
    def start(self, event: Row.Pressed) -> None:
        """Start, or start again."""
        event.stop()
        self.clock.start()
        self._run()
        self.post_message(self.Started(self.clock))

    def _run(self) -> None:
        if self._interval is not None:
            self._interval.stop()
        self._interval = self.set_interval(0.1, self.tick)
        self.tick()

    def tick(self) -> None:
        """Show the time left; stop when there is none, and beep unless the screen does so for a long wait."""
        self.show("", clock_text(self.clock))
        if self.clock.is_over and self._interval is not None:
            self._interval.stop()
            self._interval = None
            if self.clock.timer.kind != "wait":
                self.app.bell()


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
