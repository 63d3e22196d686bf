"""One wrong answer: whether it can end in harm without being asked about again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.checking.exploring import Exploration, Visit, answered
from kb.checking.measuring.worlds import situation
from kb.model import Answer, AtWarning, Grade, KnowledgeBase, State
from kb.rules import entailed, milder_candidates, ruled_out_by


@dataclass(frozen=True, slots=True)
class Slip:
    """At ``visit`` an action is offered because of the answer ``given``, and ``truth`` is right."""

    visit: Visit
    action: str
    given: Answer
    truth: Answer


def slips(kb: KnowledgeBase, exploration: Exploration) -> tuple[Slip, ...]:
    """Return the slips that no confirmation catches, one for each question and action.

    An action is wrong in the true situation when a stop sign holds there, or when the wrong answer ruled out
    something milder that is possible.
    """
    found: dict[tuple[str, str], Slip] = {}
    for visit in exploration.visits:
        position = visit.state.position
        if isinstance(position, AtWarning) and not visit.left:
            for slip in _at(kb, visit, position):
                found.setdefault((slip.action, slip.given.place.file + slip.given.id), slip)
    return tuple(found.values())


def _at(kb: KnowledgeBase, visit: Visit, warning: AtWarning) -> Iterator[Slip]:
    facts = visit.state.facts
    asked_again = {condition.fact for condition in warning.confirm}
    asked_again |= {fact for fact, value in facts.items() if value.grade is Grade.CONFIRMED}
    known = {fact: value.value for fact, value in facts.items()}
    ruled_out = _ruled_out(kb, visit.state, warning.action)
    for _, question, given in answered(kb, visit):
        taught = entailed(kb, given.teaches)
        kept = {fact: value for fact, value in known.items() if fact not in taught}
        for truth in question.answers:
            if truth.id == given.id or not truth.teaches:
                continue
            world = kept | entailed(kb, truth.teaches)
            noticed = any(world.get(fact) != known[fact] for fact in asked_again)
            if not noticed and _is_wrong(kb, visit, warning.action, ruled_out, world):
                yield Slip(visit, warning.action, given, truth)


def _ruled_out(kb: KnowledgeBase, state: State, action: str) -> tuple[str, ...]:
    """Return the untried actions, milder than ``action``, that are ruled out by what is believed."""
    milder = milder_candidates(kb, state.problem, action)
    return tuple(each for each in milder if each not in state.tried and ruled_out_by(kb, state, each))


def _is_wrong(
    kb: KnowledgeBase, visit: Visit, action: str, ruled_out: tuple[str, ...], world: dict[str, str]
) -> bool:
    """Whether ``action`` must not be done in ``world``, or something of ``ruled_out`` is possible there."""
    if any(world.get(stop.fact) == stop.value for stop in kb.actions[action].stops):
        return True
    true = situation(visit.state.problem or "", world)
    return any(not ruled_out_by(kb, true, each) for each in ruled_out)
