"""Times in steps (``hold 4 s``, ``wait 2 min``), and until when a person waits."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal, cast

from kb.model import Action, AtAction, Blocks, ClockStarted, KnowledgeBase, State, codes
from kb.rules import action_of, passages_for, step_id

Kind = Literal["hold", "wait", "within", "watch"]

_SECONDS: Final = {"s": 1, "min": 60, "h": 3600, "d": 86_400}
_TIMER = r"(hold|wait|within|watch) ([1-9][0-9]{0,4}) (s|min|h|d)"


@dataclass(frozen=True, slots=True)
class Timer:
    """A time to hold for, to wait, to watch, or to do something within; ``seconds`` is at least 1."""

    kind: Kind
    seconds: int


def parse_timer(text: str) -> Timer | None:
    """Read inline code as a timer, with a whole number from 1 to 99999; return ``None`` where it is none."""
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


def waits_at(kb: KnowledgeBase, state: State) -> dict[Timer, str]:
    """Return the times to wait that are asked for where the case stands, each with the first step for it."""
    if not isinstance(state.position, AtAction):
        return {}
    action = kb.actions[state.position.action]
    found: dict[Timer, str] = {}
    for passage in passages_for(action.steps, state.facts):
        for item in passage.items:
            for timer in find_timers(item):
                if timer.kind == "wait":
                    found.setdefault(timer, step_id(action, passage, item))
    return found


def begun(step: str, seconds: int, now: datetime) -> ClockStarted:
    """Return a wait at ``step`` from ``now`` on, which has an offset, rounded up: it never ends too early."""
    now = (now + timedelta(seconds=1, microseconds=-1)).replace(microsecond=0)
    return ClockStarted(step, seconds, at=now.isoformat(timespec="seconds"))


def local_time(at: str) -> datetime | None:
    """Return the time that ``at`` means in ISO 8601, in local time; ``None`` where that cannot be read."""
    with suppress(ValueError, OverflowError, OSError):  # OSError: Windows knows no time before 1970
        return datetime.fromisoformat(at).astimezone()
    return None


def span(clock: ClockStarted) -> tuple[datetime, datetime] | None:
    """Return from when until when a wait lasts, in local time; ``None`` where that cannot be read."""
    since = local_time(clock.at)
    with suppress(OverflowError, OSError):
        return None if since is None else (since, since + timedelta(seconds=clock.seconds))
    return None


def waits_until(state: State) -> datetime | None:
    """Return until when the case waits that stands at ``state``; ``None`` where no wait was begun here."""
    position = state.position
    if not isinstance(position, AtAction):
        return None
    here = [clock for what, clock in state.clocks.items() if action_of(what) == position.action]
    times = span(here[-1]) if here else None
    return None if times is None else times[1]


def until_words(until: datetime, now: datetime) -> str:
    """Return in a few words until when it is waited, rounded up to the minute, or that the wait is over."""
    if until <= now:
        return "the wait is over"
    end = until
    with suppress(OverflowError):  # the last minute there is, in a file that somebody made up
        end = (until + timedelta(minutes=1, microseconds=-1)).replace(second=0, microsecond=0)
    days = (end.date() - now.date()).days
    day = {0: "", 1: "tomorrow, "}.get(days, f"{end.day} {end:%B}, ")
    return f"waits until {day}{end:%H:%M}"
