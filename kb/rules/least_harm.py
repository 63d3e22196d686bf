"""The ladder of actions that can help: how each one stands, and by which fact.

*Least harm first* is decided here and nowhere else; the dialog, the screens, the report and the checks
all read it. An action is **open** until it was offered, tried or declined, a known fact **rules it out**,
or it is **set aside** because whatever it depends on was asked and is not known. Once one has **worked**,
those that are left are **not needed**.

What costs nothing but time is never set aside: whoever does not know whether it can work finds out by trying.
It must change nothing and spend no sign-in attempt, because attempts add up, and one more of them can be the
one that blocks. Anything else below harm 2 is tried without knowing only if the person prefers it.

What was only **seen** rules nothing out. It can make a mild action ready, and never one of harm 2 or more.
"""

from kb.model import (
    DSM,
    Action,
    AtEnding,
    Candidate,
    Condition,
    Confirmed,
    Grade,
    KnowledgeBase,
    Known,
    Outcome,
    Result,
    Rung,
    Solved,
    Standing,
    State,
    Stated,
)
from kb.rules.inference import holds

_UNSETTLED = {Standing.OPEN, Standing.OFFERED}
_AFTER = {
    Result.WORKED: Standing.WORKED,
    Result.DID_NOT_WORK: Standing.TRIED,
    Result.DECLINED: Standing.DECLINED,
}


def ladder(kb: KnowledgeBase, state: State, *, milder_than: str | None = None) -> tuple[Rung, ...]:
    """Return every action that can help with the case's problem, mildest first, and how it stands.

    With ``milder_than``, an action, only what is milder.
    """
    return tuple(rung(kb, state, each) for each in milder_candidates(kb, state.problem, milder_than))


def set_aside(kb: KnowledgeBase, state: State, *, milder_than: str | None = None) -> tuple[Rung, ...]:
    """Return what may still work and nobody knows, mildest first; with an action, only what is milder."""
    rungs = ladder(kb, state, milder_than=milder_than)
    return tuple(each for each in rungs if each.standing is Standing.SET_ASIDE)


def _candidates(kb: KnowledgeBase, problem: str | None) -> tuple[Candidate, ...]:
    return () if problem is None else kb.problems[problem].candidates


def solved_by(state: State) -> str | None:
    """Return the action that let the person in, where nothing was asked or tried since."""
    if isinstance(state.position, Solved) or state.solved_by is None:
        return state.solved_by
    said = [event for event in state.history if not isinstance(event, Stated | Confirmed)]
    ended = isinstance(state.position, AtEnding) and said[-1:] == [Outcome(state.solved_by, Result.WORKED)]
    return state.solved_by if ended else None


def rung(kb: KnowledgeBase, state: State, action: str) -> Rung:
    """Return how ``action`` stands in this case, with the facts that make it so."""
    result = state.tried.get(action)
    if result is not None:
        return Rung(action, _AFTER[result])
    against = ruled_out_by(kb, state, action)
    if against:
        return Rung(action, Standing.RULED_OUT, against)
    if solved_by(state) is not None:
        return Rung(action, Standing.NOT_NEEDED)
    missing = asked_in_vain(kb, state, action)
    # Before the offer counts: it may have been made for another problem, where less had to be known.
    if missing and not _may_be_tried(kb, state, action):
        return Rung(action, Standing.SET_ASIDE, missing)
    return Rung(action, Standing.OFFERED if action in state.offered else Standing.OPEN, missing)


def asked_in_vain(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return what ``action`` waits for, if all of it was asked and is not known; else nothing."""
    missing = undecided(kb, state, action)
    return missing if all(condition.fact in state.unknown for condition in missing) else ()


def _may_be_tried(kb: KnowledgeBase, state: State, action: str) -> bool:
    """Return whether ``action`` may be tried without knowing whether it can work."""
    wanted = kb.actions[action]
    return wanted.is_harmless or (action in state.preferred and not wanted.harm.needs_confirmation)


def ruled_out_by(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the known facts, as they are, each of which rules ``action`` out on its own."""
    wanted, facts = kb.actions[action], state.facts
    conditions = required(kb, state, wanted)
    against = [c.fact for c in conditions if _firm(facts, c.fact) and facts[c.fact].value != c.value]
    against += [c.fact for c in wanted.stops if _firm(facts, c.fact) and facts[c.fact].value == c.value]
    if wanted.applies and _firm(facts, DSM) and facts[DSM].value not in wanted.applies:
        against.append(DSM)
    return tuple([Condition(fact, facts[fact].value) for fact in dict.fromkeys(against)])


def _firm(facts: dict[str, Known], fact: str) -> bool:
    """Return whether ``fact`` is known otherwise than by having been seen."""
    return fact in facts and facts[fact].grade is not Grade.SEEN


def required(kb: KnowledgeBase, state: State, action: Action) -> tuple[Condition, ...]:
    """Return what must be known to hold before ``action`` is offered for the case's problem."""
    return (*action.needs, *_only_if(kb, state, action.id))


def _only_if(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    if _helped_from_inside(kb, state):  # the person is in now, whatever was known before
        return ()
    for candidate in _candidates(kb, state.problem):
        if candidate.action == action:
            return candidate.only_if
    return ()


def _helped_from_inside(kb: KnowledgeBase, state: State) -> bool:
    """Return whether what worked last was done by somebody who was still inside, or found such a person."""
    if state.solved_by is None:
        return False
    helped = kb.actions[state.solved_by]
    return any(kb.facts[c.fact].value(c.value).still_inside for c in (*helped.needs, *helped.finds))


def undecided(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the conditions of ``action`` that nobody has settled yet, stop signs before harm 2 included."""
    wanted, facts = kb.actions[action], state.facts
    conditions = required(kb, state, wanted)
    if wanted.harm.needs_confirmation:
        conditions += wanted.not_if
        return tuple([c for c in conditions if not _firm(facts, c.fact)])
    return tuple([c for c in conditions if not (_firm(facts, c.fact) or holds(facts, c))])


def offerable(kb: KnowledgeBase, state: State, action: str) -> bool:
    """Return whether ``action`` may be offered now, as far as its own conditions go."""
    if action in state.tried or ruled_out_by(kb, state, action):
        return False
    if not undecided(kb, state, action):
        return True
    return _may_be_tried(kb, state, action) and bool(asked_in_vain(kb, state, action))


def milder_and_open(kb: KnowledgeBase, state: State, action: str) -> tuple[str, ...]:
    """Return the actions that must be settled before ``action`` may be offered, mildest first.

    What is on offer just now is among them: nothing harsher may push in before it was answered.
    """
    rungs = ladder(kb, state, milder_than=action)
    return tuple(each.action for each in rungs if each.standing in _UNSETTLED)


def milder_and_skipped(kb: KnowledgeBase, state: State, action: str) -> tuple[Rung, ...]:
    """Return what is milder than ``action`` and could still work, if the person would rather try it first.

    That is what was set aside because nobody knows, and what was declined.
    """
    skipped = (each for each in ladder(kb, state, milder_than=action) if _is_skipped(kb, state, each))
    return tuple(each for each in skipped if not kb.actions[each.action].harm.needs_confirmation)


def _is_skipped(kb: KnowledgeBase, state: State, rung: Rung) -> bool:
    if rung.standing is not Standing.DECLINED:
        return rung.standing is Standing.SET_ASIDE
    if any(holds(state.facts, each) for each in kb.actions[rung.action].stops):  # also where it was only seen
        return False
    return not ruled_out_by(kb, state, rung.action) and not undecided(kb, state, rung.action)


def milder_candidates(kb: KnowledgeBase, problem: str | None, action: str | None) -> list[str]:
    """Return what can help with ``problem``, mildest first: all actions, or those milder than ``action``."""
    actions = [kb.actions[each.action] for each in _candidates(kb, problem)]
    if action is not None:
        actions = [each for each in actions if each.harm.tier < kb.actions[action].harm.tier]
    return [each.id for each in sorted(actions, key=lambda each: each.harm.tier)]


def to_confirm(kb: KnowledgeBase, state: State, action: str) -> tuple[Condition, ...]:
    """Return the facts on which it rests that ``action``, of harm 2 or more, comes up at all.

    They are those that ruled out a milder action and those that cleared a stop sign, as far as the
    person has not confirmed them yet. One wrong answer among them would cost something.
    """
    wanted = kb.actions[action]
    stop_signs = [c.fact for c in wanted.stops if c.fact in state.facts]
    untried = [each for each in milder_candidates(kb, state.problem, action) if each not in state.tried]
    reasons = [ruled_out_by(kb, state, each) for each in untried]
    ruled_out = [_surest(state, because).fact for because in reasons if because]
    return tuple(
        Condition(fact, state.facts[fact].value)
        for fact in dict.fromkeys(stop_signs + ruled_out)
        if state.facts[fact].grade is not Grade.CONFIRMED
    )


def _surest(state: State, because: tuple[Condition, ...]) -> Condition:
    """Any one of the reasons is enough, so the person is asked about one that is confirmed already."""
    confirmed = [c for c in because if state.facts[c.fact].grade is Grade.CONFIRMED]
    return (confirmed or list(because))[0]
