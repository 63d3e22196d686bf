"""Waiting in the line dialog: nothing counts down there, but the case knows until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from kb.waits import parse_timer, timer_words, until_words, waits_at
from tui.session.session import Session


def waiting_lines(session: Session) -> Iterator[str]:
    """Yield until when the person waits, or, where the steps ask for a wait, what to type when it begins."""
    if session.waits_until is not None:
        yield _until(session)
        return
    asked = [timer_words(timer) for timer in waits_at(session.kb, session.state)]
    if asked:
        yield f"When you begin to wait, type: {' or: '.join(asked)}"


def begin_to_wait(session: Session, reply: str) -> str | None:
    """Begin the wait that ``reply`` names and say until when, or return ``None`` where it names none.

    The word *wait* alone begins the first one that the steps ask for.
    """
    asked = waits_at(session.kb, session.state)
    words = reply.casefold().split()
    timer = next(iter(asked)) if asked and words == ["wait"] else parse_timer(" ".join(words))
    if timer not in asked:
        return None
    session.start_clock(asked[timer], timer.seconds)
    return f"{_until(session)} You may leave with quit, and take the case up again then."


def _until(session: Session) -> str:
    if session.waits_until is None:
        return ""
    words = until_words(session.waits_until, datetime.now().astimezone())
    return f"{words[:1].upper()}{words[1:]}."
