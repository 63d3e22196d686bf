"""When something harsh may be offered, written down once more from the definitions, without the ladder.

A mistake in the ladder cannot hide here: of the dialog's own words only the facts and the trail are used.
"""

from __future__ import annotations

from collections.abc import Iterator

from kb.model import (
    Action,
    AtAction,
    AtWarning,
    Condition,
    Event,
    Grade,
    Harm,
    How,
    KnowledgeBase,
    Outcome,
    Preferred,
    Question,
    State,
    Stated,
)

DONT_KNOW = "i-dont-know"


def harsh_offer(kb: KnowledgeBase, state: State) -> Action | None:
    """Return the action that is offered at ``state``, or warned of, if its harm is 2 or more."""
    position = state.position
    if isinstance(position, AtAction | AtWarning) and kb.actions[position.action].harm >= Harm.DEFAULTS:
        return kb.actions[position.action]
    return None


def complaints(kb: KnowledgeBase, events: tuple[Event, ...], state: State) -> Iterator[str]:
    """Yield what speaks against the harsh action that is offered after ``events``; nothing if none is."""
    harsh = harsh_offer(kb, state)
    if harsh is None:
        return
    if harsh.id in tried(kb, events):
        yield f"{harsh.id} was tried or declined before."
    yield from _unmet(kb, state, harsh)
    for candidate in kb.problems[state.problem or ""].candidates:
        milder = kb.actions[candidate.action]
        if _tier(milder) < _tier(harsh) and not _settled(kb, events, state, milder):
            yield f"{milder.id} is milder than {harsh.id}, and could still work."
    if isinstance(state.position, AtAction):
        yield from (f"{harsh.id} rests on {fact}, unconfirmed." for fact in _shaky(kb, events, state, harsh))


def _unmet(kb: KnowledgeBase, state: State, harsh: Action) -> Iterator[str]:
    facts = {name: known.value for name, known in state.facts.items()}
    for condition in (*harsh.needs, *_only_if(kb, state, harsh.id)):
        if facts.get(condition.fact) != condition.value:
            yield f"{harsh.id} needs {condition}, and that is not known."
    for condition in harsh.not_if:
        if facts.get(condition.fact) in {None, condition.value}:
            yield f"{harsh.id} must not be offered if {condition}, and nobody said that it does not hold."
    if harsh.applies and facts.get("dsm", harsh.applies[0]) not in harsh.applies:
        yield f"{harsh.id} does not exist for this version."


def _tier(action: Action) -> int:
    return max(action.harm, 1)


def _only_if(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    listed = {each.action: each.only_if for each in kb.problems[state.problem or ""].candidates}
    return listed.get(action, ())


def tried(kb: KnowledgeBase, events: tuple[Event, ...]) -> set[str]:
    """Return what was done or declined. That a harsh action was done is never taken from a story."""
    done: set[str] = set()
    for event in events:
        if isinstance(event, Outcome):
            done.add(event.action)
        elif isinstance(event, Preferred):
            done.discard(event.action)
    told = {event.name for event in events if isinstance(event, Stated) and event.kind == "tried"}
    return done | {action for action in told if kb.actions[action].harm < Harm.DEFAULTS}


def _settled(kb: KnowledgeBase, events: tuple[Event, ...], state: State, action: Action) -> bool:
    if action.id in tried(kb, events) or _against(kb, state, action):
        return True
    wanted = (*action.needs, *_only_if(kb, state, action.id))
    stop_signs = action.not_if if action.harm >= Harm.DEFAULTS else ()
    open_facts = {c.fact for c in (*wanted, *stop_signs)} - state.facts.keys()
    return bool(open_facts) and open_facts <= asked_in_vain(kb, state) and not _tries(events, action)


def _tries(events: tuple[Event, ...], action: Action) -> bool:
    """Whether not knowing is no reason to pass ``action`` over: it is free, or was asked for all the same."""
    return (action.harm == 0 and action.spends == 0) or Preferred(action.id) in events


def _against(kb: KnowledgeBase, state: State, action: Action) -> set[str]:
    """Return the known facts, each of which alone puts ``action`` out of the question."""
    facts = {name: known.value for name, known in state.facts.items()}
    wanted = (*action.needs, *_only_if(kb, state, action.id))
    missing = {c.fact for c in wanted if c.fact in facts and facts[c.fact] != c.value}
    stopping = {c.fact for c in (*action.not_if, *action.not_while) if facts.get(c.fact) == c.value}
    wrong_version = action.applies and "dsm" in facts and facts["dsm"] not in action.applies
    return missing | stopping | ({"dsm"} if wrong_version else set())


def asked_in_vain(kb: KnowledgeBase, state: State) -> set[str]:
    """Return the facts that were asked for with a way to find out, and answered *I don't know*."""
    facts: set[str] = set()
    for passed in state.trail:
        if passed.answer != DONT_KNOW or passed.how is not How.ANSWERED:
            continue
        step = kb.steps.get(passed.step)
        if isinstance(step, Question) and step.find_out:
            facts |= {condition.fact for answer in step.answers for condition in answer.teaches}
        elif step is None:
            facts.add(passed.step.removeprefix("facts/"))
    return facts


def _shaky(kb: KnowledgeBase, events: tuple[Event, ...], state: State, harsh: Action) -> Iterator[str]:
    """Yield what cleared a stop sign, or alone ruled out something milder, and was never confirmed."""
    sure = {name for name, known in state.facts.items() if known.grade is Grade.CONFIRMED}
    yield from (condition.fact for condition in harsh.not_if if condition.fact not in sure)
    for candidate in kb.problems[state.problem or ""].candidates:
        milder = kb.actions[candidate.action]
        against = _against(kb, state, milder)
        untried = milder.id not in tried(kb, events)
        if untried and _tier(milder) < _tier(harsh) and against and not against & sure:
            yield min(against)
