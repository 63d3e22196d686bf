"""Arbitrary knowledge bases and arbitrary cases on them, for properties that must hold on any content."""

from __future__ import annotations

from functools import cache
from itertools import combinations, permutations

from hypothesis import strategies as st

from kb.dialog import DoesNotFitError, advance, moves
from kb.model import (
    Accepted,
    Action,
    Advice,
    Answer,
    AtWarning,
    Candidate,
    Changed,
    Condition,
    Confidence,
    Confirmed,
    Detail,
    Ending,
    Event,
    Fact,
    FactValue,
    Harm,
    How,
    KnowledgeBase,
    Outcome,
    Place,
    Problem,
    Question,
    Result,
    State,
    Stated,
    Step,
    Switched,
    Target,
    paragraph,
)
from tests.kb.dialog.oracle import harsh_offer

_HERE = Place("arbitrary.md", 1)
_VERSIONS = ("5", "6", "7")
_FACTS = {"first": ("yes", "no"), "second": ("yes", "no"), "dsm": _VERSIONS}
_DETAIL = "model"
_ACTIONS = tuple(f"action-{number}" for number in range(5))
_HARMS = (0, 1, 1, 2, 3)
_PROBLEMS = ("one", "two")
_STEPS = 5

_CONDITIONS = tuple(Condition(fact, value) for fact, values in _FACTS.items() for value in values)
_ONES = tuple((condition,) for condition in _CONDITIONS)
_PAIRS = tuple(pair for pair in combinations(_CONDITIONS, 2) if pair[0].fact != pair[1].fact)
# Drawing from ready pools keeps an example cheap, so that there is time for many.
few_conditions = st.sampled_from((*([()] * 8), *_ONES, *_PAIRS))
_lessons = st.sampled_from(((), *_ONES, *_ONES, *_PAIRS))
# Were every wish equally likely, hardly anything harsh could ever be offered: most would exclude each other.
_needs = st.sampled_from(((), (), (), _ONES[0], _ONES[2], (*_ONES[0], *_ONES[2])))
_stop_signs = st.sampled_from(((), _ONES[1], _ONES[3], _ONES[4], _ONES[6], (*_ONES[3], *_ONES[4])))
_versions = st.sampled_from(((), (), _VERSIONS[1:], _VERSIONS[:2]))
# A page that offers the harsh actions and forgets the mild ones is where the ladder has to speak up.
_offers = st.sampled_from(
    [*permutations(_ACTIONS[3:]), *permutations(_ACTIONS, 2), *permutations(_ACTIONS, 3)]
)
_harsh_offers = st.sampled_from([*permutations(_ACTIONS[3:], 1), *permutations(_ACTIONS[3:])])
_listed = st.sampled_from([c for size in (2, 3, 4, 5, 5, 5, 5, 5) for c in combinations(_ACTIONS, size)])
_number_of_answers = st.sampled_from((1, 2, 2, 3))
_find_out = st.sampled_from(((), paragraph("Look."), paragraph("Look.")))


def _ref(problem: str, number: int) -> str:
    return f"problems/{problem}#step-{number}"


@cache
def _targets(problem: str, after: int = 0) -> st.SearchStrategy[Target]:
    onwards = range(after + 1, _STEPS)
    own = [Target(_ref(problem, number)) for number in (*onwards, *onwards, *range(_STEPS - 1))]
    return st.sampled_from([*own, *(Target(_ref(other, 0), other) for other in _PROBLEMS)])


@cache
def _perhaps(problem: str, after: int) -> st.SearchStrategy[Target | None]:
    return st.one_of(*[_targets(problem, after)] * 3, st.none())


@st.composite
def _questions(draw: st.DrawFn, problem: str, number: int) -> Question:
    answers = [
        Answer(f"answer-{i}", f"Answer {i}", (), draw(_targets(problem, number)), draw(_lessons), _HERE)
        for i in range(draw(_number_of_answers))
    ]
    if len(answers) > 1 and draw(st.booleans()):
        answers.append(Answer("i-dont-know", "I don't know", (), draw(_targets(problem, number)), (), _HERE))
    return Question(_ref(problem, number), f"Q{number}?", (), (), draw(_find_out), tuple(answers), _HERE)


@st.composite
def _advice(draw: st.DrawFn, problem: str, number: int) -> Advice:
    actions = draw(_harsh_offers if draw(st.booleans()) else _offers)
    worked, then = draw(_perhaps(problem, number)), draw(_perhaps(problem, number))
    return Advice(_ref(problem, number), f"A{number}", (), actions, worked, then, _HERE)


@cache
def _step(problem: str, number: int) -> st.SearchStrategy[Step]:
    if number == _STEPS - 1:
        return st.just(Ending(_ref(problem, number), "The end", paragraph("That was all."), _HERE))
    return st.one_of(_questions(problem, number), _advice(problem, number))


@st.composite
def _problems(draw: st.DrawFn, id: str) -> Problem:
    candidates = tuple(Candidate(action, draw(few_conditions), _HERE) for action in draw(_listed))
    steps = tuple(draw(_step(id, number)) for number in range(_STEPS))
    return Problem(
        id=id,
        title=id,
        summary=(),
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
        holds=draw(few_conditions),
    )


@st.composite
def _actions(draw: st.DrawFn, id: str, harm: int) -> Action:
    symptom = Answer("odd", "Something odd", (), draw(_targets("two")), (), _HERE)
    return Action(
        id=id,
        title=id,
        summary=(),
        harm=Harm(harm),
        time="1 min",
        needs=draw(_needs),
        not_if=draw(_stop_signs),
        loses=(),
        keeps=(),
        undo=(),
        spends=draw(st.integers(0, 1)),
        applies=draw(_versions),
        confidence=Confidence.VENDOR,
        sources=(),
        before=(),
        steps=(),
        check=(),
        symptoms=(symptom,) if draw(st.booleans()) else (),
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
    return Fact(id, f"{id}?", id, paragraph("Look."), values, _HERE)


@st.composite
def knowledge_bases(draw: st.DrawFn) -> KnowledgeBase:
    """Draw a knowledge base of two problems, five actions and three facts, linked at random."""
    problems = {name: draw(_problems(name)) for name in _PROBLEMS}
    return KnowledgeBase(
        problems=problems,
        roads={},
        actions={name: draw(_actions(name, harm)) for name, harm in zip(_ACTIONS, _HARMS, strict=True)},
        effects={},
        facts={name: draw(_facts(name)) for name in _FACTS},
        details={_DETAIL: Detail(_DETAIL, "model", (), _HERE)},
        concepts={},
        elsewhere={},
        glossary={},
        sources={},
        scenarios=(),
        digest="",
    )


def corrections(kb: KnowledgeBase, state: State) -> list[Event]:
    """Return the facts and the other answers to earlier questions that may be said out of turn."""
    values = [(fact.id, value.id) for fact in kb.facts.values() for value in fact.values]
    passed = [p.step for p in state.trail if p.how in {How.ANSWERED, How.KNOWN}]
    changes = [
        Changed(step, answer.id)
        for step in dict.fromkeys(passed)
        if isinstance(question := kb.steps.get(step), Question)
        for answer in question.answers
    ]
    told = [Stated("fact", fact, value) for fact, value in values]
    return [*told, *(Confirmed(fact, value) for fact, value in values), *changes]


def stories(kb: KnowledgeBase) -> list[Event]:
    """Return what a description can hold: facts, details and tried actions."""
    told: list[Event] = [Stated("detail", detail, "DS218") for detail in kb.details]
    told += [Stated("tried", action, "") for action in kb.actions]
    return [
        *told,
        *(Stated("fact", fact.id, value.id) for fact in kb.facts.values() for value in fact.values),
    ]


def _asides(kb: KnowledgeBase) -> list[Event]:
    """Return what may be said at any time and is no correction."""
    failed = [
        Outcome(action, result) for action in kb.actions for result in (Result.DID_NOT_WORK, Result.DECLINED)
    ]
    return [*stories(kb), *failed, Outcome(next(iter(kb.actions)), Result.WORKED), *_turns(kb) * 4]


def _turns(kb: KnowledgeBase) -> list[Event]:
    return [Switched(problem) for problem in kb.problems]


def insistent(kb: KnowledgeBase, state: State) -> list[Event]:
    """Return what leads on towards harm: nothing works, and a warning is confirmed as it stands."""
    possible = moves(kb, state)
    position = state.position
    if isinstance(position, AtWarning):
        confirmed: list[Event] = [Confirmed(c.fact, c.value) for c in position.confirm]
        return confirmed or [Accepted(position.action)]
    lasting = [e for e in possible if not (isinstance(e, Outcome) and e.result is Result.WORKED)]
    harmful = [event for event in lasting if harsh_offer(kb, advance(kb, state, event))]
    return harmful or lasting or _turns(kb)


def _possible(kb: KnowledgeBase, state: State, kind: int) -> list[Event]:
    """Return what may be said next: six times in eight what is asked, else something out of turn."""
    if kind == 0:
        return corrections(kb, state)
    if kind == 1:
        return _asides(kb)
    return list(moves(kb, state)) or _turns(kb) if kind == 2 else insistent(kb, state)


@st.composite
def cases(draw: st.DrawFn, kb: KnowledgeBase, longest: int = 16) -> tuple[tuple[Event, ...], State]:
    """Draw the events of a case on ``kb``, one in four out of turn, and the state they leave it in."""
    told = draw(st.lists(st.sampled_from(stories(kb)), max_size=2))
    problem = draw(st.sampled_from(sorted(kb.problems)))
    events: list[Event] = []
    state = State()
    for event in (*told, Switched(problem)):
        state = advance(kb, state, event)
        events.append(event)
    for _ in range(draw(st.integers(3, longest))):
        possible = _possible(kb, state, draw(st.integers(0, 7)))
        event = draw(st.sampled_from(possible))
        try:
            state = advance(kb, state, event)
        except DoesNotFitError as error:
            raise AssertionError(f"{event} was offered, but: {error.reason}") from error
        events.append(event)
    return tuple(events), state
