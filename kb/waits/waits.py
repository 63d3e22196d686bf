"""Waits: which ones an action asks for, until when one lasts that was begun, and how that is said."""

from contextlib import suppress
from datetime import datetime, timedelta

from kb.model import AtAction, ClockStarted, KnowledgeBase, State
from kb.rules import action_of, passages_for, step_id
from kb.waits.timers import Timer, find_timers


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
    """Return a wait of some seconds at ``step`` that begins ``now``, which must have an offset.

    What is left of the second goes by before it begins, so that it never ends too early.
    """
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
