"""The ladder of actions that can help: how each one stands, and by which fact.

*Least harm first* is decided here and nowhere else; the dialog, the screens, the report and the checks
all read it. An action is **open** until it was offered, tried or declined, a known fact **rules it out**,
or it is **set aside** because whatever it depends on was asked and is not known.
"""

from __future__ import annotations

from kb.known import holds
from kb.model import Action, Condition, Grade, KnowledgeBase, Result, Rung, Standing, State

_UNSETTLED = {Standing.OPEN, Standing.OFFERED}


def ladder(kb: KnowledgeBase, state: State) -> tuple[Rung, ...]:
    """Return every action that can help with the case's problem, mildest first, and how it stands."""
    if state.problem is None:
        return ()
    candidates = kb.problems[state.problem].candidates
    mildest_first = sorted(candidates, key=lambda candidate: kb.actions[candidate.action].harm.tier)
    return tuple(rung(kb, state, candidate.action) for candidate in mildest_first)


def rung(kb: KnowledgeBase, state: State, action: str) -> Rung:
    """Return how ``action`` stands in this case, with the facts that make it so."""
    result = state.tried.get(action)
    if result is not None:
        return Rung(action, Standing.DECLINED if result is Result.DECLINED else Standing.TRIED)
    against = ruled_out_by(kb, state, action)
    if against:
        return Rung(action, Standing.RULED_OUT, against)
    missing = undecided(kb, state, action)
    # Before the offer counts: it may have been made for another problem, where less had to be known.
    if missing and all(condition.fact in state.unknown for condition in missing):
        return Rung(action, Standing.SET_ASIDE, missing)
    return Rung(action, Standing.OFFERED if action in state.offered else Standing.OPEN)


def ruled_out_by(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the known facts, as they are, each of which rules ``action`` out on its own."""
    wanted = kb.actions[action]
    against = [c.fact for c in required(kb, state, wanted) if holds(state.facts, c) is False]
    against += [c.fact for c in wanted.not_if if holds(state.facts, c)]
    version = state.facts.get("dsm")
    if version is not None and wanted.applies and version.value not in wanted.applies:
        against.append("dsm")
    return tuple(Condition(fact, state.facts[fact].value) for fact in dict.fromkeys(against))


def required(kb: KnowledgeBase, state: State, action: Action) -> tuple[Condition, ...]:
    """Return what must be known to hold before ``action`` is offered for the case's problem."""
    return (*action.needs, *_only_if(kb, state, action.id))


def _only_if(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    if state.problem is None:
        return ()
    for candidate in kb.problems[state.problem].candidates:
        if candidate.action == action:
            return candidate.only_if
    return ()


def undecided(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the conditions of ``action`` that nobody has settled yet, stop signs before harm 2 included."""
    wanted = kb.actions[action]
    conditions = required(kb, state, wanted)
    if wanted.harm.needs_confirmation:
        conditions += wanted.not_if
    return tuple(c for c in conditions if holds(state.facts, c) is None)


def offerable(kb: KnowledgeBase, state: State, action: str) -> bool:
    """Return whether ``action`` may be offered now, as far as its own conditions go."""
    if action in state.tried or ruled_out_by(kb, state, action):
        return False
    return not undecided(kb, state, action)


def milder_and_open(kb: KnowledgeBase, state: State, action: str) -> tuple[str, ...]:
    """Return the actions that must be settled before ``action`` may be offered, mildest first.

    What is on offer just now is among them: nothing harsher may push in before it was answered.
    """
    tier = kb.actions[action].harm.tier
    return tuple(
        each.action
        for each in ladder(kb, state)
        if each.standing in _UNSETTLED and kb.actions[each.action].harm.tier < tier
    )


def to_confirm(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the facts on which it rests that ``action``, of harm 2 or more, comes up at all.

    They are those that ruled out a milder action and those that cleared a stop sign, as far as the
    person has not confirmed them yet. One wrong answer among them would cost something.
    """
    wanted = kb.actions[action]
    stop_signs = [c.fact for c in wanted.not_if if c.fact in state.facts]
    ruled_out = [
        _surest(state, each.because).fact
        for each in ladder(kb, state)
        if each.standing is Standing.RULED_OUT and kb.actions[each.action].harm.tier < wanted.harm.tier
    ]
    return tuple(
        Condition(fact, state.facts[fact].value)
        for fact in dict.fromkeys(stop_signs + ruled_out)
        if state.facts[fact].grade is not Grade.CONFIRMED
    )


def _surest(state: State, because: tuple[Condition, ...]) -> Condition:
    """Any one of the reasons is enough, so the person is asked about one that is confirmed already."""
    confirmed = [c for c in because if state.facts[c.fact].grade is Grade.CONFIRMED]
    return (confirmed or list(because))[0]
