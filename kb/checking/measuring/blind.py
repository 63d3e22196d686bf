"""Walking a problem as somebody who knows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checking.exploring import Exploration, Visit
from kb.dialog import NONE_OF_THESE
from kb.model import UNKNOWN, Answered, AtAction, AtSymptoms, AtWarning, KnowledgeBase, Outcome, Result


def blind_harm(kb: KnowledgeBase, exploration: Exploration) -> int:
    """Return the greatest harm (0..5) offered to whoever says *I don't know* wherever possible."""
    greatest = 0
    seen: set[int] = set()
    waiting = [exploration.start]
    while waiting:
        visit = waiting.pop()
        if id(visit) in seen:
            continue
        seen.add(id(visit))
        position = visit.state.position
        if isinstance(position, AtAction | AtWarning):
            greatest = max(greatest, kb.actions[position.action].harm)
        waiting.extend(_onward(visit))
    return greatest


def _onward(visit: Visit) -> Iterator[Visit]:
    wanted = NONE_OF_THESE if isinstance(visit.state.position, AtSymptoms) else UNKNOWN
    can = any(isinstance(event, Answered) and event.answer == wanted for event, _ in visit.onward)
    for event, following in visit.onward:
        worked = isinstance(event, Outcome) and event.result is Result.WORKED
        if not worked and (not isinstance(event, Answered) or event.answer == wanted or not can):
            yield following
