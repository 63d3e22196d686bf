"""How somebody gets to a finding, in words."""

from __future__ import annotations

from kb.checking.exploring import Visit
from kb.model import Answered, AtFact, AtSymptoms, Event, KnowledgeBase, Outcome, Question, State


def witness(kb: KnowledgeBase, visit: Visit) -> str:
    """Return the answers and outcomes that lead to ``visit``, with arrows between them."""
    words = [
        _said(kb, each.parent.state, each.event)
        for each in visit.way()
        if each.parent is not None and isinstance(each.event, Answered | Outcome)
    ]
    return " → ".join(words) or "the start"


def _said(kb: KnowledgeBase, before: State, event: Event) -> str:
    if isinstance(event, Outcome):
        return f"{event.action} {event.result.value}"
    if not isinstance(event, Answered):
        return ""
    position = before.position
    if isinstance(position, AtFact):
        return f"{kb.facts[position.fact].question} {event.answer}"
    if isinstance(position, AtSymptoms):
        return f"seen: {event.answer}"
    step = kb.steps[event.step]
    return f"{step.title} {step.answer(event.answer).text}" if isinstance(step, Question) else event.answer
