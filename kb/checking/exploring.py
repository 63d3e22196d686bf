"""Every way through a problem, walked with the dialog's own ``advance``.

The person is consistent: an answer that contradicts what is known is not given. States that agree in all that
can still matter are walked on from once, so the count of states, not the count of paths, limits what can be
explored; nothing is sampled. A switch to another problem ends a way: that problem is explored on its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import TopologicalSorter

from kb.checking import limits
from kb.checking.relevance import Matters, Presupposed
from kb.dialog import advance, fold, foregone, found_just_now, gives_way, learn, moves, symptoms
from kb.model import (
    UNKNOWN,
    Accepted,
    Advice,
    Answer,
    Answered,
    AtAction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Condition,
    Confirmed,
    Event,
    HandOver,
    How,
    KnowledgeBase,
    Outcome,
    Question,
    Result,
    Solved,
    State,
    Switched,
    Target,
)
from kb.rules import clashes, holds


class TooWideError(Exception):
    """A problem has more states than can be explored."""


@dataclass(slots=True, eq=False)
class Visit:
    """A state that can be reached, by the first and so the shortest way that was found.

    ``event`` led here from ``parent``; ``onward`` are all ways that lead on. ``left`` says that the last move
    led into another problem, even if it led straight back.
    """

    state: State
    parent: Visit | None = None
    event: Event | None = None
    left: bool = False
    onward: list[tuple[Event, Visit]] = field(default_factory=list)

    def way(self) -> tuple[Visit, ...]:
        """Return the visits from the start to this one."""
        visits = [self]
        while visits[-1].parent is not None:
            visits.append(visits[-1].parent)
        return tuple(reversed(visits))

    def said(self) -> Iterator[tuple[State, Event]]:
        """Yield what was said on the way here, each with the state before."""
        for each in self.way():
            if each.parent is not None and each.event is not None:
                yield each.parent.state, each.event


@dataclass(frozen=True)
class Exploration:
    """All that ``problem`` can lead to: the visits breadth first, beginning with its start.

    ``entered`` maps every step that some way leads to or past to the states to which it leads then. ``bare``
    are the steps that presuppose a fact, and what they presuppose, each with where it is first entered
    without.
    """

    problem: str
    visits: tuple[Visit, ...]
    entered: dict[str, list[Visit]]
    bare: dict[tuple[str, Presupposed], Visit]

    @property
    def start(self) -> Visit:
        """The visit at which the problem begins."""
        return self.visits[0]

    @cached_property
    def ordered(self) -> tuple[Visit, ...]:
        """The visits so that each stands after all that lead to it. Raises ``CycleError`` with a circle."""
        sorter: TopologicalSorter[Visit] = TopologicalSorter()
        for visit in self.visits:
            sorter.add(visit)
            for _, following in visit.onward:
                sorter.add(following, visit)
        return tuple(sorter.static_order())


def explore(kb: KnowledgeBase, problem: str) -> Exploration:
    """Return every distinct state that ``problem`` can lead to.

    Raises ``TooWideError`` beyond ``limits.MOST_STATES``.
    """
    matters = Matters(kb, problem)
    start = Visit(fold(kb, (Switched(problem),)))
    seen: dict[Hashable, Visit] = {(False, _key(matters, start.state)): start}
    through = {ref: [start] for ref in chain(kb, kb.problems[problem].steps[0].ref, start.state)}
    bare = dict.fromkeys(_bare(matters, through, start.state), start)
    waiting = deque([start])
    exits: set[Event] = set()
    while waiting:
        visit = waiting.popleft()
        for event, state in () if visit.left else _successors(kb, visit.state, exits):
            refs = entered(kb, visit.state, event, state)
            left = any(is_elsewhere(ref, problem) for ref in refs)
            key = (left, _key(matters, state))
            after = seen.get(key)
            if after is None:
                after = seen[key] = Visit(state, visit, event, left)
                waiting.append(after)
            visit.onward.append((event, after))
            for ref in refs:
                through.setdefault(ref, []).append(after)
            if matters.presupposed and not left:
                for found in _bare(matters, refs, state):
                    bare.setdefault(found, Visit(state, visit, event))
        if len(seen) > limits.MOST_STATES:
            raise TooWideError(problem)
    return Exploration(problem, tuple(seen.values()), through, bare)


def _bare(matters: Matters, refs: Iterable[str], state: State) -> Iterator[tuple[str, Presupposed]]:
    """Yield what the steps ``refs`` presuppose and is not known to hold at ``state``."""
    for ref in refs:
        for each in matters.presupposed.get(ref, ()):
            if holds(state.facts, each.condition) is not True:
                yield ref, each


def is_elsewhere(ref: str, problem: str) -> bool:
    """Return whether the step ``ref`` belongs to another problem than ``problem``."""
    return ref.startswith("problems/") and not ref.startswith(f"problems/{problem}#")


def _key(matters: Matters, state: State) -> Hashable:
    """Return what decides how a case goes on: where it stands, what is known, asked in vain and tried."""
    position = state.position
    if isinstance(position, AtEnding | Solved | HandOver) or state.problem != matters.problem:
        return position, state.problem
    matter = matters.at(position)
    facts = frozenset((name, state.facts[name].value) for name in matter.facts if name in state.facts)
    tried = matter.actions.intersection(state.tried)
    return (
        position,
        facts,
        matter.facts & state.unknown,
        tried,
        state.solved_by is not None,
        found_just_now(state),
    )


def _successors(kb: KnowledgeBase, state: State, exits: set[Event]) -> Iterator[tuple[Event, State]]:
    """Yield what can be said at ``state``, and what comes of it.

    A symptom that leads into another problem ends the way, so it is followed once only: ``exits`` are those
    that were. Declining an offered action leads to the same as seeing none of its symptoms.
    """
    position = state.position
    if isinstance(position, AtWarning):
        yield _go_ahead(kb, state, position)
        declined = Outcome(position.action, Result.DECLINED)
        yield declined, advance(kb, state, declined)
        return
    for event in moves(kb, state):
        if isinstance(event, Outcome) and event.result is Result.DECLINED:
            continue
        if isinstance(event, Answered) and _contradicts(kb, state, event):
            continue
        if isinstance(position, AtSymptoms) and _leaves(kb, state, event):
            if event in exits:
                continue
            exits.add(event)
        yield event, advance(kb, state, event)


def _leaves(kb: KnowledgeBase, state: State, event: Event) -> bool:
    """Whether ``event`` leads into another problem."""
    target = _target(kb, state, event)
    return target is not None and target.switches is not None


def _go_ahead(kb: KnowledgeBase, state: State, warning: AtWarning) -> tuple[Event, State]:
    """Confirm every fact as it is, and accept, unless that was done before.

    Where it leads is seen after the last: what one more is sure of opens no way and closes none.
    """
    for known in warning.confirm[:-1]:
        state = learn(kb, state, known)
    for last in warning.confirm[-1:]:
        state = advance(kb, state, Confirmed(last.fact, last.value))
    if not isinstance(state.position, AtWarning):
        return state.history[-1], state
    accepted = Accepted(warning.action)
    return accepted, advance(kb, state, accepted)


def _contradicts(kb: KnowledgeBase, state: State, event: Answered) -> bool:
    """Whether ``event`` contradicts what is known.

    Who leaves a page may deny what it holds, and who has just found something may deny anything.
    """
    if found_just_now(state):
        return False
    denied = [each for each in taught(kb, state, event) if clashes(kb, state.facts, each) is not None]
    if _leaves(kb, state, event):
        return not all(gives_way(kb, state, each) for each in denied)
    return bool(denied)


def taught(kb: KnowledgeBase, state: State, event: Event) -> tuple[Condition, ...]:
    """Return the facts that answering with ``event`` at ``state`` states outright."""
    if not isinstance(event, Answered):
        return ()
    position = state.position
    if isinstance(position, AtFact):
        return () if event.answer == UNKNOWN else (Condition(position.fact, event.answer),)
    question = kb.steps.get(event.step)
    if isinstance(position, AtQuestion) and isinstance(question, Question):
        return question.answer(event.answer).teaches
    return ()


def answered(kb: KnowledgeBase, visit: Visit) -> Iterator[tuple[State, Question, Answer]]:
    """Yield the questions of pages that were answered on the way to ``visit``, and the states before."""
    for before, event in visit.said():
        question = kb.steps.get(event.step) if isinstance(event, Answered) else None
        if isinstance(question, Question) and isinstance(event, Answered):
            yield before, question, question.answer(event.answer)


def entered(kb: KnowledgeBase, before: State, event: Event, after: State) -> tuple[str, ...]:
    """Return the steps from where ``event`` led at ``before`` to where ``after`` stands, in their order."""
    target = _target(kb, before, event)
    return () if target is None else tuple(chain(kb, target.step, after))


def chain(kb: KnowledgeBase, ref: str, after: State) -> Iterator[str]:
    """Yield ``ref`` and the steps that follow in silence, up to where ``after`` stands."""
    went_round = isinstance(after.position, HandOver)
    end = None if went_round else after.step or ref
    seen: set[str] = set()
    following: str | None = ref
    while following is not None and following not in seen:
        seen.add(following)
        yield following
        following = None if following == end else _next(kb, following, after)


def _next(kb: KnowledgeBase, ref: str, state: State) -> str | None:
    step = kb.steps[ref]
    if isinstance(step, Question):
        skipped = (each.answer for each in state.trail if each.step == ref and each.how is How.KNOWN)
        given = next(skipped, None)
        answer = foregone(step, state) if given is None else step.answer(given)
        return None if answer is None else answer.target.step
    if isinstance(step, Advice) and step.then is not None:
        return step.then.step
    return None


def _target(kb: KnowledgeBase, before: State, event: Event) -> Target | None:
    position = before.position
    if isinstance(position, AtQuestion) and isinstance(event, Answered):
        return kb.question(event.step).answer(event.answer).target
    if isinstance(position, AtSymptoms) and isinstance(event, Answered):
        seen = symptoms(kb, before, position.action)
        return next((each.target for each in seen if each.id == event.answer), Target(position.step))
    if isinstance(position, AtAction) and isinstance(event, Outcome) and event.result is Result.WORKED:
        return None if position.detour else kb.advice(position.step).worked
    return None if before.step is None else Target(before.step)
