"""What is asked where a case stands, and what a person can choose there, each with its event."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from kb.dialog import (
    NONE_OF_THESE,
    NONE_OF_THESE_WORDS,
    SYMPTOMS_QUESTION,
    UNKNOWN_WORDS,
    action_seen_at,
    doubting,
    fact_asked_at,
    fact_step,
    found_just_now,
    symptoms,
    symptoms_step,
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
    Blocks,
    Bullets,
    Condition,
    Confirmed,
    Event,
    Fact,
    KnowledgeBase,
    Link,
    LinkKind,
    Outcome,
    Paragraph,
    Passed,
    Preferred,
    Question,
    Result,
    State,
    Switched,
    links,
    paragraph,
    words,
)
from kb.rules import contradicted, holds, milder_and_skipped, solved_by
from kb.wording import OUTCOME_WORDS, consequence_words, consequences, plain

Asking = AtQuestion | AtFact | AtContradiction | AtSymptoms
"""Where something is asked, and answered by a choice."""

LEFT_OUT = "Answers that do not go with what we know are left out."

_OUTCOME_ALIASES = {
    Result.WORKED: ("yes", "worked", "it works", "it worked", "i am in"),
    Result.DID_NOT_WORK: ("no", "did not work", "didn't work", "it didn't work"),
    Result.DECLINED: ("can't", "cannot", "won't", "skip", "i can't or won't do this"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, what is said below that, why it is asked, and how to find it out."""

    title: str
    prose: Blocks = ()
    why: Blocks = ()
    find_out: Blocks = ()


def asked(kb: KnowledgeBase, position: Asking) -> Asked:
    """Return what is asked at ``position``."""
    match position:
        case AtQuestion(step):
            question = kb.question(step)
            return Asked(question.title, question.prose, question.why, question.find_out)
        case AtFact(_, id, action):
            fact, title = kb.facts[id], kb.actions[action].title
            reason = paragraph(f"It decides whether this can help: {title}.")
            return Asked(fact.question, (), reason, fact.find_out)
        case AtContradiction(_, id, _):
            fact = kb.facts[id]
            title = "Two things that you said do not go together. Which one is right?"
            return Asked(title, paragraph(f"It is about this: {fact.question}"), (), fact.find_out)
        case AtSymptoms(_, action):
            title = kb.actions[action].title
            said = paragraph(f"You tried: {title}. It did not work. That happens.")
            return Asked(SYMPTOMS_QUESTION, said)


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer as it is shown, ``also`` in other words; ``more`` events follow the first at once."""

    text: str
    event: Event
    also: tuple[str, ...] = ()
    more: tuple[Event, ...] = ()
    hint: Blocks = ()


@dataclass(frozen=True, slots=True)
class NotRight(Choice):
    """Says that a fact does not hold; what holds instead is asked before anything is said to the dialog."""

    event: Confirmed


def choices(kb: KnowledgeBase, state: State) -> tuple[Choice, ...]:
    """Return the choices at the present position, in the order of the content; none at the end."""
    match state.position:
        case AtQuestion(step):
            return _of_question(kb.question(step), left_out(kb, state))
        case AtFact(_, fact, _):
            return _of_fact(kb.facts[fact])
        case AtContradiction(_, fact, values):
            return tuple(Choice(kb.statement(Condition(fact, v)), Confirmed(fact, v), (v,)) for v in values)
        case AtWarning() as warning:
            return tuple(_at_warning(kb, state, warning))
        case AtAction(_, action):
            return tuple(_outcome(kb, action, result) for result in Result)
        case AtSymptoms(_, action):
            return _of_symptoms(kb, state, action)
        case _:
            return ()


_MOST_LINKED = 5


def linked_problems(kb: KnowledgeBase, state: State) -> tuple[Choice, ...]:
    """Return the choices to go on with problems that an ending's text links to, and that may be meant."""
    if not isinstance(state.position, AtEnding):
        return ()
    prose = kb.steps[state.position.step].prose
    found = links(prose) if solved_by(state) is None else _not_asked_about(prose)
    linked = [link for link in found if link.kind is LinkKind.PROBLEM and _may_be(kb, state, link.id)]
    return tuple(
        Choice(
            f"Go on with: {kb.problems[link.id].title}",
            Switched(link.id),
            tuple(begin + plain((Paragraph(link.text),)).casefold() for begin in ("", "read ")),
        )
        for link in linked[:_MOST_LINKED]
    )


def _may_be(kb: KnowledgeBase, state: State, problem: str) -> bool:
    """Return whether ``problem`` is another than that of the case, and nothing known excludes it."""
    other = kb.problems[problem]
    excluded = any(holds(state.facts, condition) for condition in other.not_if)
    return problem != state.problem and not excluded and not contradicted(state.facts, other.holds)


def _not_asked_about(blocks: Blocks) -> Iterator[Link]:
    """Yield the links that stand before any question of their paragraph."""
    for block in blocks:
        match block:
            case Paragraph(text):
                said = takewhile(lambda part: "?" not in words((part,)), text)
                yield from (part for part in said if isinstance(part, Link))
            case Bullets(items):
                yield from (link for item in items for link in _not_asked_about(item))


def left_out(kb: KnowledgeBase, state: State) -> frozenset[str]:
    """Return the answers that what is known excludes, unless none would stay or something was just found."""
    if not isinstance(state.position, AtQuestion) or found_just_now(state):
        return frozenset()
    answers = [each for each in kb.question(state.position.step).answers if not each.is_unknown]
    found = frozenset(each.id for each in answers if contradicted(state.facts, each.teaches))
    return found if len(found) < len(answers) else frozenset()


def what_each_does(kb: KnowledgeBase, state: State) -> Iterator[tuple[str, str]]:
    """Yield each answer at the present question, and in words what it would do to the ways back in."""
    done = {each.answer: consequence_words(kb, each) for each in consequences(kb, state)}
    for choice in choices(kb, state):
        if isinstance(choice.event, Answered):
            yield choice.text, done[choice.event.answer]


def _outcome(kb: KnowledgeBase, action: str, result: Result) -> Choice:
    success = kb.actions[action].success if result is Result.WORKED else ""
    return Choice(success or OUTCOME_WORDS[result], Outcome(action, result), _OUTCOME_ALIASES[result])


def stuck(kb: KnowledgeBase, state: State, action: str) -> tuple[Choice, ...]:
    """Return what may be seen where one is stuck in ``action``; each says that it did not work as well."""
    failed = Outcome(action, Result.DID_NOT_WORK)
    seen = _of_symptoms(kb, state, action)[:-1]
    return tuple(Choice(each.text, failed, more=(each.event,), hint=each.hint) for each in seen)


def answers_again(kb: KnowledgeBase, state: State, passed: Passed) -> tuple[Choice, ...]:
    """Return the answers of a step that was answered, whichever kind of step it was."""
    if passed.step in kb.steps:
        return _of_question(kb.question(passed.step))
    fact = fact_asked_at(passed.step)
    return _of_fact(kb.facts[fact]) if fact else _of_symptoms(kb, state, action_seen_at(passed.step))


def _of_question(question: Question, without: frozenset[str] = frozenset()) -> tuple[Choice, ...]:
    shown = (answer for answer in question.answers if answer.id not in without)
    return tuple(Choice(a.text, Answered(question.ref, a.id), hint=a.hint) for a in shown)


def _of_fact(fact: Fact) -> tuple[Choice, ...]:
    step = fact_step(fact.id)
    values = tuple(Choice(v.statement, Answered(step, v.id), (v.id,)) for v in fact.values)
    return (*values, Choice(UNKNOWN_WORDS, Answered(step, UNKNOWN)))


def _of_symptoms(kb: KnowledgeBase, state: State, action: str) -> tuple[Choice, ...]:
    step = symptoms_step(action)
    seen = tuple(Choice(s.text, Answered(step, s.id), hint=s.hint) for s in symptoms(kb, state, action))
    return (*seen, Choice(NONE_OF_THESE_WORDS, Answered(step, NONE_OF_THESE)))


def _at_warning(kb: KnowledgeBase, state: State, warning: AtWarning) -> Iterator[Choice]:
    """Yield the choices before harm: to go on, what is not right, or rather something else."""
    declined = _OUTCOME_ALIASES[Result.DECLINED]
    if warning.confirm:
        first, *rest = (Confirmed(each.fact, each.value) for each in warning.confirm)
        yield Choice("Yes, all of it", first, ("yes", "all", "right"), tuple(rest))
        for each in (first, *rest):
            yield NotRight(f"Not right: {kb.statement(Condition(each.fact, each.value))}", each)
    else:
        declined = ("no", *declined)
        yield Choice("I have read this. Go on", Accepted(warning.action), ("yes", "go on", "ok"))
    for rung in milder_and_skipped(kb, state, warning.action):
        yield preferred(kb, rung.action)
    outcome = Outcome(warning.action, Result.DECLINED)
    yield Choice(OUTCOME_WORDS[Result.DECLINED], outcome, declined)


def corrections(kb: KnowledgeBase, state: State, fact: str) -> tuple[Choice, ...]:
    """Return what else may hold of ``fact``, and *I am not sure* where its question has that answer."""
    others = (value for value in kb.facts[fact].values if value.id != state.facts[fact].value)
    instead = tuple(Choice(each.statement, Confirmed(fact, each.id), (each.id,)) for each in others)
    unsure = doubting(kb, state, fact)
    return instead if unsure is None else (*instead, Choice("I am not sure", unsure, ("i don't know",)))


def preferred(kb: KnowledgeBase, action: str) -> Choice:
    """Return the choice to try ``action`` before what is harsher."""
    wanted = kb.actions[action]
    return Choice(
        f"Try this first: {wanted.title}",
        Preferred(action),
        hint=paragraph(f"{wanted.time}, {wanted.harm_words}"),
    )
