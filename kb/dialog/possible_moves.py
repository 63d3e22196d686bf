"""What a person can say next."""

from kb.model import (
    UNKNOWN,
    Accepted,
    Answer,
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtQuestion,
    AtStart,
    AtSymptoms,
    AtWarning,
    Changed,
    Confirmed,
    Event,
    KnowledgeBase,
    Outcome,
    Preferred,
    Question,
    Result,
    State,
    Step,
    Switched,
)
from kb.rules import milder_and_skipped

SYMPTOMS_QUESTION = "What did you see instead?"
"""What is asked after an action that did not work."""
NONE_OF_THESE = "none-of-these"
"""The id of the answer that no listed symptom fits."""
NONE_OF_THESE_WORDS = "None of these"
UNKNOWN_WORDS = "I don't know"

_FACTS = "facts/"
_ACTIONS, _SEEN = "actions/", "#if-it-did-not"


def fact_step(fact: str) -> str:
    """Return the reference under which a fact's own question is answered."""
    return f"{_FACTS}{fact}"


def fact_asked_at(step: str) -> str | None:
    """Return the fact whose own question is answered under ``step``, ``None`` for any other step."""
    fact = step.removeprefix(_FACTS)
    return None if fact == step else fact


def symptoms_step(action: str) -> str:
    """Return the reference under which it is answered what was seen when ``action`` did not work."""
    return f"{_ACTIONS}{action}{_SEEN}"


def action_seen_at(step: str) -> str:
    """Return the action whose symptoms were asked for under ``step``, which ``symptoms_step`` returned."""
    return step.removeprefix(_ACTIONS).removesuffix(_SEEN)


def symptoms(kb: KnowledgeBase, state: State, action: str) -> tuple[Answer, ...]:
    """Return what may have been seen instead, without the links back to the problem one is at."""
    return tuple(s for s in kb.actions[action].symptoms if s.target.switches != state.problem)


def asks_for(step: Step) -> frozenset[str]:
    """Return the facts that the answers of ``step`` teach; none where it is no question."""
    if not isinstance(step, Question):
        return frozenset()
    return frozenset(condition.fact for answer in step.answers for condition in answer.teaches)


def doubting(kb: KnowledgeBase, state: State, fact: str) -> Changed | None:
    """Return what takes back what is known of ``fact``: *I don't know* at its question, where it has that."""
    for passed in reversed(state.trail):
        step = kb.steps.get(passed.step)
        if isinstance(step, Question) and fact in asks_for(step):
            unknown = any(answer.is_unknown for answer in step.answers)
            return Changed(step.ref, UNKNOWN) if unknown else None
    return None


def answered_first(state: State, event: Event) -> str | None:
    """Return the fact that ``event`` answers before any problem is chosen, ``None`` where it does not."""
    if not (isinstance(state.position, AtStart) and isinstance(event, Answered)):
        return None
    return fact_asked_at(event.step)


def moves(kb: KnowledgeBase, state: State) -> tuple[Event, ...]:
    """Return the events that fit where the case stands; none where the dialog has ended.

    Facts and corrections (``Stated``, ``Confirmed``, ``Changed``), ``Switched``, and outcomes of actions that
    are not on offer fit anywhere and are not listed, except for the confirmations that the position asks for.
    Neither are answers about facts before a problem is chosen.
    """
    position = state.position
    match position:
        case AtStart():
            return tuple(Switched(problem) for problem in kb.problems)
        case AtQuestion(step):
            return tuple(Answered(step, answer.id) for answer in kb.question(step).answers)
        case AtFact(_, fact, _):
            values = [value.id for value in kb.facts[fact].values]
            return tuple(Answered(fact_step(fact), value) for value in (*values, UNKNOWN))
        case AtContradiction(_, fact, values):
            return tuple(Confirmed(fact, value) for value in values)
        case AtWarning():
            return _before_harm(kb, state, position)
        case AtAction(_, action):
            return tuple(Outcome(action, result) for result in Result)
        case AtSymptoms(_, action):
            seen = [symptom.id for symptom in symptoms(kb, state, action)]
            return tuple(Answered(symptoms_step(action), each) for each in (*seen, NONE_OF_THESE))
        case _:
            return ()


def _before_harm(kb: KnowledgeBase, state: State, warning: AtWarning) -> tuple[Event, ...]:
    milder = milder_and_skipped(kb, state, warning.action)
    rather: tuple[Event, ...] = (
        *(Preferred(rung.action) for rung in milder),
        Outcome(warning.action, Result.DECLINED),
    )
    if not warning.confirm:
        return (Accepted(warning.action), *rather)
    values = [(c.fact, value.id) for c in warning.confirm for value in kb.facts[c.fact].values]
    return (*(Confirmed(fact, value) for fact, value in values), *rather)
