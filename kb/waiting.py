"""Waits: which ones an action asks for, until when one lasts that was begun, and how that is said."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from kb.model import AtAction, Case, KnowledgeBase, State, Wait
from kb.passages import passages_for
from kb.timers import Timer, find_timers


def waits_at(kb: KnowledgeBase, state: State) -> tuple[Timer, ...]:
    """Return the times to wait that are asked for where the case stands, in order, each once."""
    if not isinstance(state.position, AtAction):
        return ()
    steps = passages_for(kb.actions[state.position.action].steps, state.facts)
    found = (timer for passage in steps for item in passage.items for timer in find_timers(item))
    return tuple(dict.fromkeys(timer for timer in found if timer.kind == "wait"))


def begun(action: str, seconds: int, now: datetime) -> Wait:
    """Return a wait of some seconds at ``action`` that begins ``now``, which must have an offset.

    What is left of the second goes by before it begins, so that it never ends too early.
    """
    now = (now + timedelta(seconds=1, microseconds=-1)).replace(microsecond=0)
    until = now + timedelta(seconds=seconds)
    return Wait(action, now.isoformat(timespec="seconds"), until.isoformat(timespec="seconds"))


def span(wait: Wait) -> tuple[datetime, datetime] | None:
    """Return from when until when ``wait`` lasts, in local time; ``None`` where that cannot be read."""
    with suppress(ValueError, OverflowError, OSError):  # OSError: Windows knows no time before 1970
        since, until = map(datetime.fromisoformat, (wait.since, wait.until))
        return since.astimezone(), until.astimezone()
    return None


def waits_until(case: Case, state: State) -> datetime | None:
    """Return until when ``case``, which stands at ``state``, waits; ``None`` where no wait was begun here."""
    wait, position = case.wait, state.position
    if wait is None or not isinstance(position, AtAction) or position.action != wait.action:
        return None
    times = span(wait)
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
