"""Rounds among the states of a problem: ways that come back to where nothing has changed."""

from __future__ import annotations

from kb.checking.exploring import Exploration, Visit


def circle(exploration: Exploration) -> Visit | None:
    """Return a state to which a way from it leads back, or ``None`` if there is none.

    A state holds what is known, asked in vain and tried, so such a round teaches nothing new.
    """
    if len(exploration.ordered) == len(exploration.visits):
        return None
    done: set[int] = set()
    for start in exploration.visits:
        if id(start) not in done and (found := _from(start, done)) is not None:
            return found
    return None


def _from(start: Visit, done: set[int]) -> Visit | None:
    open_now = {id(start)}
    stack = [(start, iter(start.onward))]
    while stack:
        visit, onward = stack[-1]
        event_and_next = next(onward, None)
        if event_and_next is None:
            stack.pop()
            open_now.discard(id(visit))
            done.add(id(visit))
            continue
        following = event_and_next[1]
        if id(following) in open_now:
            return following
        if id(following) not in done:
            open_now.add(id(following))
            stack.append((following, iter(following.onward)))
    return None
