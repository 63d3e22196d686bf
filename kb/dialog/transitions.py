"""What a single event does to a state. Nothing here looks back: see ``reducer`` for corrections."""

from typing import TypeVar

from msgspec.structs import replace

from kb.dialog.learning import forget, found_just_now, learn, learn_newer, see, seen_instead
from kb.dialog.navigation import enter
from kb.dialog.possible_moves import (
    NONE_OF_THESE_WORDS,
    SYMPTOMS_QUESTION,
    UNKNOWN_WORDS,
    answered_first,
    asks_for,
    symptoms,
)
from kb.model import (
    UNKNOWN,
    Accepted,
    Answered,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    ClockStarted,
    ClockStopped,
    Condition,
    Confirmed,
    Event,
    Grade,
    HandOver,
    How,
    Kept,
    KnowledgeBase,
    Mark,
    Marked,
    Outcome,
    Passed,
    Preferred,
    Result,
    Seen,
    Solved,
    State,
    Stated,
    Switched,
    Target,
)

_Value = TypeVar("_Value")


def apply(kb: KnowledgeBase, state: State, event: Event) -> State:
    """Return the state after ``event``, which must fit; what clashes with a known fact becomes a doubt."""
    match event:
        case Stated():
            after = _told(kb, state, event)
        case Confirmed(fact, value):
            after = learn(kb, replace(state, doubts=_without(state.doubts, fact)), Condition(fact, value))
        case Switched(problem):
            return _switched(kb, _record(state, event), problem)
        case Answered():
            return _answered(kb, state, event)
        case Seen():
            after, learned = see(kb, state, event)
            return again(kb, _record(after, learned))
        case Accepted(action):
            return again(kb, replace(_record(state, event), accepted=state.accepted | {action}))
        case Preferred(action):
            return _preferred(kb, state, event, action)
        case Outcome():
            return _outcome(kb, state, event)
        case _:
            raise TypeError(event)
    if after.doubts == state.doubts or isinstance(event, Confirmed):
        after = _record(after, event)
    return again(kb, after)


def keep(state: State, event: Kept) -> State:
    """Return the state with a tick or a clock more or less, even one for what the content has no more."""
    match event:
        case Marked(what, Mark.OPEN):
            return replace(state, marks=_without(state.marks, what))
        case Marked(what, mark):
            return replace(state, marks={**state.marks, what: mark})
        case ClockStarted(what):
            return replace(state, clocks={**_other_clocks(state, what), what: event})
        case ClockStopped(what):
            return replace(state, clocks=_other_clocks(state, what))


def _other_clocks(state: State, step: str) -> dict[str, ClockStarted]:
    # Earlier versions named a wait by the action alone.
    return {what: clock for what, clock in state.clocks.items() if what not in {step, step.partition("#")[0]}}


def _record(state: State, event: Event) -> State:
    return replace(state, history=(*state.history, event))


def _note(state: State, passed: Passed, event: Event) -> State:
    """Write down what was said, on the trail and among the events in force."""
    return replace(state, trail=(*state.trail, passed), history=(*state.history, event))


def _without(named: dict[str, _Value], without: str) -> dict[str, _Value]:
    return {name: value for name, value in named.items() if name != without}


def again(kb: KnowledgeBase, state: State) -> State:
    """Look at the present step once more, with what is known by now."""
    position = state.position
    if isinstance(position, AtQuestion | AtFact | AtContradiction | AtWarning | AtAction):
        return enter(kb, state, Target(position.step))
    if state.doubts and isinstance(position, AtSymptoms | AtEnding | HandOver):
        return enter(kb, state, Target(position.step))
    return state


def _told(kb: KnowledgeBase, state: State, told: Stated) -> State:
    if told.kind == "detail":
        return replace(state, details={**state.details, told.name: told.value})
    if told.kind == "tried":
        if kb.actions[told.name].harm.needs_confirmation:
            # A few words in a story are too little to pass over a mild reset and offer the next harsher one.
            return state
        return replace(state, tried={**state.tried, told.name: Result.DID_NOT_WORK})
    return learn(kb, state, told.condition, Grade.TOLD)


def _switched(kb: KnowledgeBase, state: State, problem: str) -> State:
    found = kb.problems[problem]
    if state.problem is not None:
        passed = Passed(found.steps[0].ref, found.title, problem, found.title, How.SWITCHED)
        # What was only taken for granted is taken back: the person says that the problem is another one.
        state = replace(forget(kb, state, Grade.HELD), trail=(*state.trail, passed))
    return enter(kb, state, Target(found.steps[0].ref, problem))


def _answered(kb: KnowledgeBase, state: State, event: Answered) -> State:
    position = state.position
    first = answered_first(state, event)
    if first is not None:
        return _learn_answer(kb, state, event, first)
    if isinstance(position, AtFact):
        return again(kb, _learn_answer(kb, state, event, position.fact))
    if isinstance(position, AtSymptoms):
        return _answered_symptoms(kb, state, event, position)
    question = kb.question(event.step)
    answer = question.answer(event.answer)
    after, learns = state, learn_newer if found_just_now(state) else learn
    for condition in answer.teaches:
        after = learns(kb, after, condition, Grade.ANSWERED)
    if after.doubts != state.doubts:
        return again(kb, replace(state, doubts=after.doubts))
    if answer.is_unknown and question.find_out:
        after = replace(after, unknown=after.unknown | (asks_for(question) - after.facts.keys()))
    passed = Passed(question.ref, question.title, answer.id, answer.text, How.ANSWERED)
    return enter(kb, _note(after, passed, event), answer.target)


def _learn_answer(kb: KnowledgeBase, state: State, event: Answered, asked: str) -> State:
    """Learn what was answered when a fact was asked for its own sake; a clash is only noted."""
    fact = kb.facts[asked]
    if event.answer == UNKNOWN:
        after, words = replace(state, unknown=state.unknown | {fact.id}), UNKNOWN_WORDS
    else:
        after = learn(kb, state, Condition(fact.id, event.answer), Grade.ANSWERED)
        if after.doubts != state.doubts:
            return after
        words = fact.value(event.answer).statement
    return _note(after, Passed(event.step, fact.question, event.answer, words, How.ANSWERED), event)


def _answered_symptoms(kb: KnowledgeBase, state: State, event: Answered, position: AtSymptoms) -> State:
    chosen = next((s for s in symptoms(kb, state, position.action) if s.id == event.answer), None)
    words = NONE_OF_THESE_WORDS if chosen is None else chosen.text
    passed = Passed(event.step, SYMPTOMS_QUESTION, event.answer, words, How.ANSWERED)
    target = Target(position.step) if chosen is None else chosen.target
    after = state if target.switches is None else seen_instead(kb, state, target.switches)
    return enter(kb, _note(after, passed, event), target)


def _preferred(kb: KnowledgeBase, state: State, event: Preferred, action: str) -> State:
    """Let the ladder count ``action`` as open again: then it comes first by itself, until it was tried."""
    step = state.step or action
    passed = Passed(step, kb.actions[action].title, action, "to be tried first", How.OUTCOME)
    tried = {each: result for each, result in state.tried.items() if each != action}
    return again(kb, replace(_note(state, passed, event), preferred=state.preferred | {action}, tried=tried))


def _outcome(kb: KnowledgeBase, state: State, event: Outcome) -> State:
    tried = {**state.tried, event.action: event.result}
    title = kb.actions[event.action].title
    step = state.step or event.action
    passed = Passed(step, title, event.action, event.result.value, How.OUTCOME)
    after = replace(_note(state, passed, event), tried=tried)
    if event.result is not Result.DECLINED:  # what was seen before something was done may be otherwise now
        after = forget(kb, after, Grade.SEEN)
    position = state.position
    offered = isinstance(position, AtAction | AtWarning) and position.action == event.action
    if event.result is Result.WORKED:
        return _worked(kb, replace(after, solved_by=event.action), event.action)
    if not offered:
        return again(kb, after)
    if event.result is Result.DID_NOT_WORK and symptoms(kb, after, event.action):
        return replace(after, position=AtSymptoms(step, event.action))
    return again(kb, after)


def _worked(kb: KnowledgeBase, state: State, action: str) -> State:
    position = state.position
    if isinstance(position, AtAction) and position.action == action and not position.detour:
        target = kb.advice(position.step).worked
        if target is not None:
            return enter(kb, state, target)
    return replace(state, position=Solved(action))
