"""A countdown beside a step, started by the person."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.message import Message
from textual.timer import Timer as Interval

from tui.widgets.progress import Clock
from tui.widgets.row import Row

_BAR = 20

_INVITES = {
    "hold": "Press the button, and press Enter here at the same time",
    "wait": "Start the clock",
    "within": "Start the clock when you begin",
    "watch": "Let Backin look, and watch where it goes and comes back",
}
_UNITS = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))
_RUNS = {"hold": "hold", "wait": "wait", "within": "time left", "watch": "watch"}
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
    count = seconds // length
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


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
        if self.clock.timer.kind != "watch":  # that needs a yes first, and counts nothing down
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
