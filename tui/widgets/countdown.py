"""Countdowns beside the steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.timer import Timer as Interval

from kb.waits import Timer, until_words
from tui.widgets.row import Row

_BAR = 20
_LISTENS_ON = 2
"""Seconds that a hold goes on after the beep is due: a late beep is still waited for, as the steps say."""

_INVITES = {
    "hold": "Press the button, and press Enter here at the same time",
    "wait": "Start the clock",
    "within": "Start the clock when you begin",
    "watch": "Let Backin look, and watch where it goes and comes back",
}
_RUNS = {"hold": "hold", "wait": "wait", "within": "time left", "watch": "watch"}
_ENDS = {
    "wait": "The time is over. Go on with the next step",
    "within": "The time is over. If you were not quick enough, begin this step again",
}
_LET_GO = (
    "Let go now, and go on at once with the next step",
    "Let go now. Take the clip away. Never press a second time",
    "Let go now. Take the clip away. Do not press again",
)
"""The end of a hold, by how many presses the action has that ends with it; 0 where one more is to come."""


def clock_words(seconds: float) -> str:
    """Return a time left as ``4 s``, ``1:59 min``, ``2 h 05 min`` or ``3 days``, rounded up."""
    whole = int(seconds) + (seconds > int(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02} min"
    if whole < 2 * 86_400:
        minutes = -(-whole // 60)
        return f"{minutes // 60} h {minutes % 60:02} min"
    return f"{-(-whole // 86_400)} days"


def clock_text(clock: Clock) -> Content:
    """Return how a countdown looks before, during and after."""
    kind = clock.timer.kind
    if clock.started is None:
        return Content.styled(f"▶ {_INVITES[kind]}", "bold")
    if clock.is_over:
        words = _LET_GO[min(clock.presses, 2)] if kind == "hold" else _ENDS[kind]
        again = "" if kind == "hold" else "  Enter: again"
        return Content.assemble(Content.styled(f"■ {words}.", "bold $text-warning"), again)
    words = f"{_RUNS[kind]} {clock_words(clock.left)} "
    return Content.assemble(Content.styled(words, "bold"), _bar(clock), "  ", _beside_bar(clock))


def _bar(clock: Clock) -> Content:
    full = round(_BAR * clock.passed / clock.seconds)
    bar = "━" * full + "╌" * (_BAR - full)
    if clock.timer.kind != "hold":
        return Content.styled(bar, "$text-primary")
    due = round(_BAR * clock.timer.seconds / clock.seconds)
    return Content.assemble(
        Content.styled(bar[:due], "$text-primary"), "♪", Content.styled(bar[due:], "$text-warning")
    )


def _beside_bar(clock: Clock) -> str:
    if clock.timer.kind == "hold":
        due = clock.passed >= clock.timer.seconds
        return "the beep is due: let go when you hear it" if due else "let go at the beep ♪"
    if clock.timer.kind == "wait" and clock.started is not None:
        ends = datetime.fromtimestamp(clock.started + clock.seconds).astimezone()
        return until_words(ends, datetime.now().astimezone()).removeprefix("waits ")
    return ""


class Countdown(Row):
    """Shows the time left once it is started, and beeps at the end."""

    @dataclass
    class Ended(Message):
        """A clock has come to its end."""

        countdown: Countdown

    def __init__(self, clock: Clock, step: str) -> None:
        super().__init__("", clock_text(clock))
        self.clock = clock
        self.step = step
        self._interval: Interval | None = None

    def on_mount(self) -> None:
        """Go on with a clock that was started before."""
        if self.clock.is_running:
            self._run()

    def start(self) -> None:
        """Start, or start again."""
        self.clock.start()
        self._run()

    def stop(self) -> None:
        """Stop, as if it had never been started."""
        self.clock.started = None
        self.tick()

    def _run(self) -> None:
        if self._interval is not None:
            self._interval.stop()
        self._interval = self.set_interval(0.1, self.tick)
        self.tick()

    def tick(self) -> None:
        """Show the time left; stop when there is none, and beep unless the screen does so for a long wait."""
        self.show("", clock_text(self.clock))
        if self._interval is not None and not self.clock.is_running:
            self._interval.stop()
            self._interval = None
            if self.clock.is_over:
                self.post_message(self.Ended(self))
                if self.clock.timer.kind != "wait":
                    self.app.bell()


@dataclass
class Clock:
    """A countdown that the person starts. It goes on while they look elsewhere.

    ``now`` is the clock on the wall for waits, because the computer may sleep or Backin be left meanwhile.
    ``presses`` is how many presses of a button the action has that ends with this one, 0 where more follow.
    """

    timer: Timer
    now: Callable[[], float] = monotonic
    started: float | None = None
    presses: int = 1

    @property
    def seconds(self) -> int:
        """How long it runs: a hold until one need not listen for the beep any more."""
        return self.timer.seconds + (_LISTENS_ON if self.timer.kind == "hold" else 0)

    @property
    def is_to_hold(self) -> bool:
        """Whether a button is to be held, and was not yet."""
        return self.timer.kind == "hold" and self.started is None

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
        return max(self.seconds - self.passed, 0.0)

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self.started is not None and self.left > 0

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.started is not None and self.left <= 0


Clocks = dict[tuple[str, Timer], Clock]
"""The clocks that are not kept with the case, by step and timer: they are over before anybody is back."""
