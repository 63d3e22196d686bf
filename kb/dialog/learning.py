"""What becomes of what is known when something is stated, or taken for granted."""

from msgspec.structs import replace

from kb.model import Condition, Grade, How, KnowledgeBase, Result, Seen, State
from kb.rules import agree, clashes, closure, state_fact


def learn(kb: KnowledgeBase, state: State, condition: Condition, grade: Grade = Grade.CONFIRMED) -> State:
    """Learn ``condition``; unless it is confirmed, a clash with what the person said is only noted."""
    clash = clashes(kb, state.facts, condition)
    if clash is not None and grade is not Grade.CONFIRMED and not gives_way(kb, state, condition):
        both = (state.facts[clash.fact].value, clash.value)
        return replace(state, doubts={**state.doubts, clash.fact: both})
    return learn_newer(kb, state, condition, grade)


def learn_newer(kb: KnowledgeBase, state: State, condition: Condition, grade: Grade) -> State:
    """Learn ``condition`` in place of whatever excludes it: it became so after that was said."""
    stated = state_fact(kb, state.stated, condition, grade)
    return replace(state, stated=stated, facts=closure(kb, stated))


def found_just_now(state: State) -> bool:
    """Return whether an action worked and nothing was said since: the next answer is newer than the rest."""
    last = state.trail[-1] if state.trail else None
    return last is not None and last.how is How.OUTCOME and state.tried.get(last.answer) is Result.WORKED


def gives_way(kb: KnowledgeBase, state: State, condition: Condition) -> bool:
    """Return whether all that excludes ``condition`` is only taken for granted, or nothing does."""
    stated = ((Condition(fact, known.value), known.grade) for fact, known in state.stated.items())
    return all(grade is Grade.HELD or agree(kb, each, condition) for each, grade in stated)


def open_problem(kb: KnowledgeBase, state: State, problem: str) -> State:
    """Make the case one about ``problem``; what that holds counts, unless the person said otherwise."""
    after = replace(state, problem=problem)
    for condition in kb.problems[problem].holds:
        if gives_way(kb, after, condition):
            after = learn(kb, after, condition, Grade.HELD)
    return after


def seen_instead(kb: KnowledgeBase, state: State, problem: str) -> State:
    """Let what ``problem`` holds, seen after an action, replace whatever was not confirmed."""
    for condition in kb.problems[problem].holds:
        clash = clashes(kb, state.facts, condition)
        if clash is not None and state.facts[clash.fact].grade is not Grade.CONFIRMED:
            state = learn_newer(kb, state, condition, Grade.HELD)
    return state


def see(kb: KnowledgeBase, state: State, seen: Seen) -> tuple[State, Seen]:
    """Learn what a look saw, in place of what an earlier one did, and return also what of it was learned.

    What contradicts the person becomes a doubt; once that is settled, the same look must not raise it again.
    """
    after = replace(forget(kb, state, Grade.SEEN), seen=seen)
    learned = []
    for observation in seen.observations:
        before = after.doubts
        for condition in shown_by(kb, observation) if kb.observations[observation].is_firm else ():
            if condition.fact not in after.facts or clashes(kb, after.facts, condition):
                after = learn(kb, after, condition, Grade.SEEN)
        if after.doubts == before:
            learned.append(observation)
    return after, Seen(tuple(learned), at=seen.at)


def shown_by(kb: KnowledgeBase, observation: str) -> tuple[Condition, ...]:
    """Return what is seen by an observation, or suggested by it."""
    values = ((fact.id, value) for fact in kb.facts.values() for value in fact.values)
    return tuple(Condition(fact, value.id) for fact, value in values if observation in value.seen_by)


def forget(kb: KnowledgeBase, state: State, grade: Grade) -> State:
    """Take back what is known with ``grade``, and what follows from it."""
    stated = {fact: known for fact, known in state.stated.items() if known.grade is not grade}
    if len(stated) == len(state.stated):
        return state
    return replace(state, stated=stated, facts=closure(kb, stated))
