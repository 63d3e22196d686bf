"""Family H, for those of whom more is known than they were asked: it was told, or said in another problem.

A milder action is set aside where somebody was asked what it needs, and does not know. Asked for two things
at once, people say *I don't know* although they told one of the two, which may be all that the action lacks.
Then the dialog steps in and offers it, because the page does not.

No other way need be walked again for them: what is known makes a question needless only if it holds the whole
answer, and it rules actions out where the answer would have.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit, answered
from kb.checking.harm import is_advised
from kb.checking.longest import witness
from kb.dialog import NONE_OF_THESE, advance, asks_for, fold, foregone, symptoms_step
from kb.model import (
    Answered,
    AtAction,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Condition,
    Event,
    Finding,
    Grade,
    KnowledgeBase,
    Known,
    Outcome,
    Question,
    Result,
    Rung,
    State,
    Stated,
    Switched,
)
from kb.rules import asked_in_vain, set_aside

_Conditions = tuple[Condition, ...]


def forgotten(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report where *I don't know* leads past a milder action although all that it lacks was told before."""
    seen: set[tuple[str, _Conditions]] = set()
    for visit in exploration.visits:
        for rung in _set_aside(kb, visit):
            told = tuple(dict.fromkeys(rung.because))
            question = _question_about(kb, visit, told)
            if question is None or (question.ref, told) in seen:
                continue
            late = _offered_late(kb, exploration.problem, visit, told)
            if late is not None:
                seen.add((question.ref, told))
                yield _finding(kb, visit, question, late, told)


def _set_aside(kb: KnowledgeBase, visit: Visit) -> Iterator[Rung]:
    """Yield the milder actions that were set aside before the warning at ``visit``."""
    state, position = visit.state, visit.state.position
    if isinstance(position, AtWarning) and state.unknown and not visit.left:
        yield from set_aside(kb, state, milder_than=position.action)


def _question_about(kb: KnowledgeBase, visit: Visit, told: _Conditions) -> Question | None:
    """Return the last question that asked for some of ``told`` in vain, on the way to ``visit``."""
    facts = {each.fact for each in told}
    asked = [question for _, question in _unanswered(kb, visit) if asks_for(question) & facts]
    return asked[-1] if asked else None


def _offered_late(kb: KnowledgeBase, problem: str, visit: Visit, told: _Conditions) -> str | None:
    """Return what the dialog has to step in with on the way to ``visit`` when ``told`` was told before."""
    if any(_is_needless(question, before, told) for before, question in _unanswered(kb, visit)):
        return None
    state = _walked(kb, problem, visit, told)
    position = state.position
    if not isinstance(position, AtAction) or is_advised(kb, position):
        return None
    # What costs nothing to try is offered late to everybody, and told of as that.
    return None if asked_in_vain(kb, state, position.action) else position.action


def _unanswered(kb: KnowledgeBase, visit: Visit) -> Iterator[tuple[State, Question]]:
    """Yield the questions that were answered *I don't know* on the way, and the states before."""
    return ((before, question) for before, question, answer in answered(kb, visit) if answer.is_unknown)


def _is_needless(question: Question, before: State, told: _Conditions) -> bool:
    """Whether ``question`` would not be asked at ``before`` if ``told`` was known."""
    known = {each.fact: Known(each.value, Grade.TOLD) for each in told}
    return foregone(question, replace(before, facts={**before.facts, **known})) is not None


def _walked(kb: KnowledgeBase, problem: str, visit: Visit, told: _Conditions) -> State:
    """Say again what was said on the way to ``visit``; of what comes up beside that, nothing works."""
    said = {_about(event): event for _, event in visit.said()}
    beforehand = map(Stated.fact, told)
    state = fold(kb, (*beforehand, Switched(problem)))
    while (event := _next(kb, state, said)) is not None:
        state = advance(kb, state, event)
    return state


def _about(event: Event) -> str:
    """Return what ``event`` answers: the reference of a step, or an action."""
    return event.step if isinstance(event, Answered) else getattr(event, "action", "")


def _next(kb: KnowledgeBase, state: State, said: dict[str, Event]) -> Event | None:
    """Take out of ``said`` what can be said at ``state``, so that it is said only once."""
    match state.position:
        case AtQuestion(step):
            return said.pop(step, None)
        case AtSymptoms(_, action):
            step = symptoms_step(action)
            return said.pop(step, Answered(step, NONE_OF_THESE))
        case AtAction(_, action) as position if is_advised(kb, position):
            return said.pop(action, Outcome(action, Result.DID_NOT_WORK))
        case _:
            return None


def _finding(kb: KnowledgeBase, visit: Visit, question: Question, action: str, told: _Conditions) -> Finding:
    words = ", ".join(str(each) for each in told)
    wrong = (
        f"*I don't know* at “{question.title}” leads past {action} also those who told {words} before. "
        f"Way there: {witness(kb, visit)}."
    )
    remedy = "Lead over an advice that lists it: others pass there without seeing it."
    return Code.FORGOTTEN.at(question.place, wrong, remedy)
