"""Arbitrary knowledge bases and arbitrary cases on them, for properties that must hold on any content."""

from __future__ import annotations

from hypothesis import strategies as st

from kb.dialog import DoesNotFitError, advance, moves
from kb.model import (
    Action,
    Advice,
    Answer,
    Candidate,
    Changed,
    Condition,
    Confidence,
    Confirmed,
    Ending,
    Event,
    Fact,
    FactValue,
    Harm,
    How,
    KnowledgeBase,
    Place,
    Problem,
    Question,
    State,
    Step,
    Switched,
    Symptom,
    Target,
    Told,
)

_HERE = Place("arbitrary.md", 1)
_FACTS = {"first": ("yes", "no"), "second": ("yes", "no"), "third": ("red", "green", "blue")}
_ACTIONS = tuple(f"action-{number}" for number in range(5))
_PROBLEMS = ("one", "two")
_STEPS = 5

conditions = st.sampled_from([Condition(fact, value) for fact, values in _FACTS.items() for value in values])
few_conditions = st.lists(conditions, max_size=2, unique_by=lambda c: c.fact).map(tuple)


def _ref(problem: str, number: int) -> str:
    return f"problems/{problem}#step-{number}"


@st.composite
def _targets(draw: st.DrawFn, problem: str) -> Target:
    if draw(st.integers(0, 9)) == 0:
        other = draw(st.sampled_from(_PROBLEMS))
        return Target(_ref(other, 0), other)
    return Target(_ref(problem, draw(st.integers(0, _STEPS - 1))))


@st.composite
def _questions(draw: st.DrawFn, problem: str, number: int) -> Question:
    answers = [
        Answer(f"answer-{i}", f"Answer {i}", "", draw(_targets(problem)), draw(few_conditions), _HERE)
        for i in range(draw(st.sampled_from((1, 2, 2, 3))))
    ]
    if len(answers) > 1 and draw(st.booleans()):
        answers.append(Answer("i-dont-know", "I don't know", "", draw(_targets(problem)), (), _HERE))
    find_out = draw(st.sampled_from(("", "Look.")))
    return Question(_ref(problem, number), f"Q{number}?", "", "", find_out, tuple(answers), _HERE)


@st.composite
def _advice(draw: st.DrawFn, problem: str, number: int) -> Advice:
    actions = draw(st.lists(st.sampled_from(_ACTIONS), min_size=1, max_size=3, unique=True))
    worked = draw(st.none() | _targets(problem))
    then = draw(st.none() | _targets(problem))
    return Advice(_ref(problem, number), f"A{number}", "", tuple(actions), worked, then, _HERE)


def _step(problem: str, number: int) -> st.SearchStrategy[Step]:
    if number == _STEPS - 1:
        return st.just(Ending(_ref(problem, number), "The end", "That was all.", _HERE))
    return st.one_of(_questions(problem, number), _advice(problem, number))


@st.composite
def _problems(draw: st.DrawFn, id: str) -> Problem:
    listed = draw(st.lists(st.sampled_from(_ACTIONS), max_size=5, unique=True))
    candidates = tuple(Candidate(action, draw(few_conditions), _HERE) for action in listed)
    steps = tuple(draw(_step(id, number)) for number in range(_STEPS))
    return Problem(
        id=id,
        title=id,
        summary="",
        area="Area",
        applies=(),
        reviewed="2026-01-01",
        sources=(),
        stub=False,
        steps=steps,
        candidates=candidates,
        not_this=(),
        see_also=(),
        phrases=(),
        place=_HERE,
    )


@st.composite
def _actions(draw: st.DrawFn, id: str) -> Action:
    symptom = Symptom("odd", "Something odd", "", draw(_targets("two")), _HERE)
    return Action(
        id=id,
        title=id,
        summary="",
        harm=Harm(draw(st.integers(0, 3))),
        time="1 min",
        needs=draw(few_conditions),
        not_if=draw(few_conditions),
        loses=(),
        keeps="",
        undo="",
        spends=0,
        applies=(),
        confidence=Confidence.VENDOR,
        sources=(),
        before=(),
        steps=(),
        check=(),
        symptoms=draw(st.sampled_from(((), (symptom,)))),
        put_back=(),
        phrases=(),
        place=_HERE,
    )


@st.composite
def _facts(draw: st.DrawFn, id: str) -> Fact:
    # Only "first" implies anything: chains and contradictions between implications are the reader's concern.
    implied = few_conditions.map(lambda cs: tuple(c for c in cs if c.fact != "first"))
    values = tuple(
        FactValue(value, f"{id} is {value}.", None, draw(implied) if id == "first" else (), (), _HERE)
        for value in _FACTS[id]
    )
    return Fact(id, f"{id}?", id, "Look.", values, _HERE)


@st.composite
def knowledge_bases(draw: st.DrawFn) -> KnowledgeBase:
    """Draw a knowledge base of two problems, five actions and three facts, linked at random."""
    problems = {name: draw(_problems(name)) for name in _PROBLEMS}
    return KnowledgeBase(
        problems=problems,
        roads={},
        actions={name: draw(_actions(name)) for name in _ACTIONS},
        effects={},
        facts={name: draw(_facts(name)) for name in _FACTS},
        details={},
        concepts={},
        elsewhere={},
        glossary={},
        sources={},
        scenarios=(),
        steps={step.ref: step for problem in problems.values() for step in problem.steps},
        digest="",
    )


def corrections(kb: KnowledgeBase, state: State) -> list[Event]:
    """Return everything that may be said out of turn: facts, other answers to earlier questions."""
    values = [(fact.id, value.id) for fact in kb.facts.values() for value in fact.values]
    passed = [p.step for p in state.trail if p.how in {How.ANSWERED, How.KNOWN}]
    changes = [
        Changed(step, answer.id)
        for step in dict.fromkeys(passed)
        if isinstance(question := kb.steps.get(step), Question)
        for answer in question.answers
    ]
    told = [Told("fact", fact, value) for fact, value in values]
    return [*told, *(Confirmed(fact, value) for fact, value in values), *changes]


@st.composite
def cases(draw: st.DrawFn, kb: KnowledgeBase, longest: int = 12) -> tuple[tuple[Event, ...], State]:
    """Draw the events of a case on ``kb``, one in four out of turn, and the state they leave it in."""
    problem = draw(st.sampled_from(sorted(kb.problems)))
    events: list[Event] = [Switched(problem)]
    state = advance(kb, State(), events[0])
    for _ in range(draw(st.integers(0, longest))):
        out_of_turn = draw(st.integers(0, 3)) == 0
        possible = corrections(kb, state) if out_of_turn else list(moves(kb, state))
        if not possible:
            break
        event = draw(st.sampled_from(possible))
        try:
            state = advance(kb, state, event)
        except DoesNotFitError as error:
            raise AssertionError(f"{event} was offered, but: {error.reason}") from error
        events.append(event)
    return tuple(events), state
