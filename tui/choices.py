"""What a person can choose where a case stands, in words, each with the event that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from kb.dialog import NONE_OF_THESE, fact_step, moves, symptoms, symptoms_step
from kb.explain import statement
from kb.model import (
    UNKNOWN,
    Accepted,
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Condition,
    Confirmed,
    Event,
    KnowledgeBase,
    Outcome,
    Preferred,
    Question,
    Result,
    State,
)

OUTCOME_WORDS = {
    Result.WORKED: "It worked",
    Result.DID_NOT_WORK: "It did not work",
    Result.DECLINED: "I can't or won't do this",
}


_OUTCOME_ALIASES = {
    Result.WORKED: ("yes", "worked", "it works"),
    Result.DID_NOT_WORK: ("no", "did not work", "didn't work", "it didn't work"),
    Result.DECLINED: ("can't", "cannot", "won't", "skip"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer as it is shown; ``text`` and ``hint`` may hold Markdown from the content.

    ``also`` are other words in which people give this answer, ``more`` events that follow the first at once.
    """

    text: str
    hint: str
    event: Event
    also: tuple[str, ...] = ()
    more: tuple[Event, ...] = ()


def choices(kb: KnowledgeBase, state: State) -> tuple[Choice, ...]:
    """Return the choices at the present position, in the order of the content; none at the end."""
    match state.position:
        case AtQuestion(step):
            return _at_question(kb, step)
        case AtFact(_, fact, _):
            step = fact_step(fact)
            values = tuple(
                Choice(v.statement, "", Answered(step, v.id), (v.id,)) for v in kb.facts[fact].values
            )
            return (*values, Choice("I don't know", "", Answered(step, UNKNOWN)))
        case AtContradiction(_, fact, values):
            return tuple(
                Choice(statement(kb, Condition(fact, v)), "", Confirmed(fact, v), (v,)) for v in values
            )
        case AtWarning():
            return tuple(_at_warning(kb, event) for event in moves(kb, state))
        case AtAction(_, action):
            return tuple(_outcome(action, result) for result in Result)
        case AtSymptoms(_, action):
            return _at_symptoms(kb, state, action)
        case _:
            return ()


def _outcome(action: str, result: Result) -> Choice:
    return Choice(OUTCOME_WORDS[result], "", Outcome(action, result), _OUTCOME_ALIASES[result])


def _at_question(kb: KnowledgeBase, step: str) -> tuple[Choice, ...]:
    question = kb.steps[step]
    if not isinstance(question, Question):
        return ()
    return tuple(Choice(a.text, a.hint, Answered(step, a.id)) for a in question.answers)


def _at_warning(kb: KnowledgeBase, event: Event) -> Choice:
    match event:
        case Accepted():
            return Choice("I have read this. Go on", "", event, ("yes", "go on", "ok"))
        case Confirmed(fact, value):
            return Choice(statement(kb, Condition(fact, value)), "", event)
        case Preferred(action):
            return preferred(kb, action)
        case _:
            return Choice(
                OUTCOME_WORDS[Result.DECLINED], "", event, ("no", *_OUTCOME_ALIASES[Result.DECLINED])
            )


def preferred(kb: KnowledgeBase, action: str) -> Choice:
    """Return the choice to try ``action`` before what is harsher."""
    wanted = kb.actions[action]
    return Choice(f"Try this first: {wanted.title}", f"{wanted.time}, {wanted.harm_words}", Preferred(action))


def _at_symptoms(kb: KnowledgeBase, state: State, action: str) -> tuple[Choice, ...]:
    step = symptoms_step(action)
    seen = tuple(Choice(s.text, s.hint, Answered(step, s.id)) for s in symptoms(kb, state, action))
    return (*seen, Choice("None of these", "", Answered(step, NONE_OF_THESE)))
