"""Timers in content: ``hold 4 s``, ``wait 2 min``, ``within 10 s``, ``watch 15 min``, in inline code."""

import re
from dataclasses import dataclass
from typing import Final, Literal, cast

from kb.model import Action, Blocks, codes

Kind = Literal["hold", "wait", "within", "watch"]

_SECONDS: Final = {"s": 1, "min": 60, "h": 3600, "d": 86_400}
_TIMER = r"(hold|wait|within|watch) ([1-9][0-9]{0,4}) (s|min|h|d)"


@dataclass(frozen=True, slots=True)
class Timer:
    """A time to hold for, to wait, to watch, or to do something within; ``seconds`` is at least 1."""

    kind: Kind
    seconds: int


def parse_timer(text: str) -> Timer | None:
    """Read the text of inline code as a timer; return ``None`` where it is none.

    The number is whole, from 1 to 99999, with single spaces around it.
    """
    match = re.fullmatch(_TIMER, text)
    return Timer(cast("Kind", match[1]), int(match[2]) * _SECONDS[match[3]]) if match else None


def timer_words(timer: Timer) -> str:
    """Return ``timer`` as ``parse_timer`` reads it, in the largest unit that needs no fraction."""
    unit, seconds = next(each for each in reversed(_SECONDS.items()) if timer.seconds % each[1] == 0)
    return f"{timer.kind} {timer.seconds // seconds} {unit}"


def find_timers(blocks: Blocks) -> list[Timer]:
    """Return the timers that stand in the inline code of a text, in order."""
    return [timer for code in codes(blocks) if (timer := parse_timer(code))]


def presses(action: Action) -> int:
    """Return how often ``action`` has the RESET button pressed: nothing else is held down for a time."""
    items = [item for passage in action.steps for item in passage.items]
    return sum(timer.kind == "hold" for item in items for timer in find_timers(item))
