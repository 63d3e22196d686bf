"""Going on from a step until the person has something to say again."""

from msgspec.structs import replace

from kb.dialog.learning import open_problem
from kb.model import (
    UNKNOWN,
    Advice,
    Answer,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtWarning,
    Ending,
    Grade,
    HandOver,
    How,
    KnowledgeBase,
    Passed,
    Position,
    Question,
    State,
    Target,
)
from kb.rules import contradicted, holds, milder_and_open, offerable, ruled_out_by, to_confirm, undecided


def enter(kb: KnowledgeBase, state: State, target: Target) -> State:
    """Go to ``target`` and past steps with nothing to say; a circle without a word ends in a hand-over."""
    seen: set[str] = set()
    while True:
        if target.switches is not None:
            state = open_problem(kb, state, target.switches)
        ref = target.step
        step = kb.steps[ref]
        if state.doubts:
            fact, values = next(iter(state.doubts.items()))
            return _at(state, AtContradiction(ref, fact, values))
        if isinstance(step, Ending):
            return _at(state, AtEnding(ref))
        if ref in seen:
            return _at(state, HandOver(ref))
        seen.add(ref)
        if isinstance(step, Question):
            answer = foregone(step, state) or _asked_just_now(step, state)
            if answer is None:
                return _at(state, AtQuestion(ref))
            state = _pass(state, step, answer)
            target = answer.target
        else:
            position = _offer(kb, state, step)
            if position is not None:
                return _at(state, position)
            state = _read_out(kb, state, step)
            if step.then is None:
                return _at(state, HandOver(ref))
            target = step.then


def _at(state: State, position: Position) -> State:
    if isinstance(position, AtAction | AtWarning):
        return replace(state, position=position, offered=state.offered | {position.action})
    return replace(state, position=position)


def foregone(question: Question, state: State) -> Answer | None:
    """Return the answer that what is known leaves no choice about, or ``None`` where one must ask."""
    if question.is_way_on:
        return question.answers[0]
    choices = [answer for answer in question.answers if not answer.is_unknown]
    agreeing = [answer for answer in choices if not contradicted(state.facts, answer.teaches)]
    if len(agreeing) != 1:
        return None
    (answer,) = agreeing
    speaks = bool(answer.teaches) or len(choices) > 1
    return answer if speaks and all(holds(state.facts, c) for c in answer.teaches) else None


def _asked_just_now(question: Question, state: State) -> Answer | None:
    """Return *I don't know* where that was just said to the very same question, on another page perhaps."""
    last = state.trail[-1] if state.trail else None
    if last is None or last.how is not How.ANSWERED or last.answer != UNKNOWN:
        return None
    if last.question != question.title or last.step == question.ref:
        return None
    return next((answer for answer in question.answers if answer.is_unknown), None)


def _pass(state: State, question: Question, answer: Answer) -> State:
    how = How.PASSED if question.is_way_on else How.KNOWN
    known = (state.facts.get(condition.fact) for condition in answer.teaches)
    seen = any(each is not None and each.grade is Grade.SEEN for each in known)
    passed = Passed(question.ref, question.title, answer.id, answer.text, how, seen)
    return replace(state, trail=(*state.trail, passed))


def _read_out(kb: KnowledgeBase, state: State, advice: Advice) -> State:
    """Pass ``advice``, none of whose actions can be offered; what it says is read all the same, once.

    It may be a warning: a person who cannot do what it offers needs that no less. But nobody is told how to
    press RESET for whom that is ruled out, or who has just declined it.
    """
    harsh = any(kb.actions[action].harm.needs_confirmation for action in advice.actions)
    if harsh or not advice.prose or any(_was_read(passed, advice) for passed in state.trail):
        return state
    return replace(state, trail=(*state.trail, Passed(advice.ref, advice.title, "", "", How.PASSED)))


def _was_read(passed: Passed, advice: Advice) -> bool:
    """Whether ``advice`` was read when this happened: it stands above its own actions, not above others."""
    return passed.step == advice.ref and (passed.how is How.PASSED or passed.answer in advice.actions)


def offers(kb: KnowledgeBase, state: State, advice: Advice) -> tuple[str, ...]:
    """Return the actions of ``advice`` that may be offered now by their own conditions, in its order."""
    return tuple(action for action in advice.actions if offerable(kb, state, action))


def _offer(kb: KnowledgeBase, state: State, advice: Advice) -> Position | None:
    for action in advice.actions:
        if action in state.tried or ruled_out_by(kb, state, action):
            continue
        harsh = kb.actions[action].harm.needs_confirmation
        position = _least_harm_first(kb, state, advice, action) if harsh else None
        if position is not None:
            return position
        if offerable(kb, state, action):
            return _before(kb, state, advice, action)
    return None


def _least_harm_first(kb: KnowledgeBase, state: State, advice: Advice, action: str) -> Position | None:
    """Return what has to come before a harsh ``action``: a milder one, or a question about one.

    Checked content never needs this; it is what keeps the promise on content that was not checked, and
    when somebody corrects a fact late.
    """
    for milder in milder_and_open(kb, state, action):
        missing = _unasked(kb, state, milder)
        if missing is not None:
            return AtFact(advice.ref, missing, milder)
        return _before(kb, state, advice, milder, detour=milder not in advice.actions)
    missing = _unasked(kb, state, action)
    return None if missing is None else AtFact(advice.ref, missing, action)


def _unasked(kb: KnowledgeBase, state: State, action: str) -> str | None:
    facts = (condition.fact for condition in undecided(kb, state, action))
    return next((fact for fact in facts if fact not in state.unknown), None)


def _before(
    kb: KnowledgeBase, state: State, advice: Advice, action: str, *, detour: bool = False
) -> Position:
    if kb.actions[action].harm.needs_confirmation:
        # Another problem can rest on other facts than the one for which the action was accepted.
        confirm = to_confirm(kb, state, action)
        if confirm or action not in state.accepted:
            return AtWarning(advice.ref, action, confirm)
    return AtAction(advice.ref, action, detour)
