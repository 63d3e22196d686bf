"""Building small knowledge bases by hand, with nothing in them but what a test is about."""

from __future__ import annotations

from kb.model import (
    Action,
    Advice,
    Answer,
    Candidate,
    Condition,
    Confidence,
    Ending,
    Fact,
    FactValue,
    Harm,
    KnowledgeBase,
    Place,
    Problem,
    Question,
    Step,
    Target,
    paragraph,
)

HERE = Place("handmade.md", 1)
PAGE = "problems/it"


def ref(step: str) -> str:
    """Return the reference of a step on the page of the problem ``it``."""
    return f"{PAGE}#{step}"


def conditions(*texts: str) -> tuple[Condition, ...]:
    """Return conditions written as ``fact: value``."""
    return tuple(Condition(*text.split(": ")) for text in texts)


def target(step: str) -> Target:
    """Return the way to a step of ``it``, or to another problem, written ``problem!step``."""
    problem, switches, there = step.rpartition("!")
    return Target(f"problems/{problem}#{there}", problem) if switches else Target(ref(step))


def fact(id: str, *values: str, **implies: tuple[Condition, ...]) -> Fact:
    """Return a fact with these values; ``implies`` says what follows from a value."""
    made = (FactValue(v, f"{id} is {v}.", None, implies.get(v, ()), (), HERE) for v in values)
    return Fact(id, f"{id}?", id, paragraph("Look."), tuple(made), HERE)


def action(
    id: str,
    harm: int,
    *,
    needs: tuple[Condition, ...] = (),
    not_if: tuple[Condition, ...] = (),
    not_while: tuple[Condition, ...] = (),
    finds: tuple[Condition, ...] = (),
    applies: tuple[str, ...] = (),
    spends: int = 0,
    seen: dict[str, str] | None = None,
) -> Action:
    """Return an action; ``seen`` maps what may be seen instead to the step to go on at."""
    symptoms = (Answer(text, text, (), target(step), (), HERE) for text, step in (seen or {}).items())
    return Action(
        id=id,
        title=id,
        summary=(),
        harm=Harm(harm),
        time="1 min",
        needs=needs,
        not_if=not_if,
        loses=(),
        keeps=(),
        undo=(),
        spends=spends,
        applies=applies,
        confidence=Confidence.VENDOR,
        sources=(),
        before=(),
        steps=(),
        check=(),
        symptoms=tuple(symptoms),
        put_back=(),
        phrases=(),
        place=HERE,
        not_while=not_while,
        finds=finds,
    )


def answer(id: str, to: str, *teaches: str) -> Answer:
    """Return an answer that leads to a step and teaches conditions."""
    return Answer(id, id, (), target(to), conditions(*teaches), HERE)


def question(name: str, *answers: Answer, find_out: str = "Look.") -> Question:
    """Return a question on the page of ``it``."""
    return Question(ref(name), name, (), (), paragraph(find_out) if find_out else (), answers, HERE)


def advice(name: str, *actions: str, worked: str | None = None, then: str | None = None) -> Advice:
    """Return advice on the page of ``it``."""
    on_success = None if worked is None else target(worked)
    on_failure = None if then is None else target(then)
    return Advice(ref(name), name, (), actions, on_success, on_failure, HERE)


def ending(name: str) -> Ending:
    """Return an ending on the page of ``it``."""
    return Ending(ref(name), name, paragraph("That is all."), HERE)


def problem(id: str, steps: tuple[Step, ...], **helps: tuple[Condition, ...]) -> Problem:
    """Return a problem; ``helps`` maps actions to what must hold for them, with ``_`` for ``-`` in names."""
    candidates = (Candidate(name.replace("_", "-"), only_if, HERE) for name, only_if in helps.items())
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
        candidates=tuple(candidates),
        not_this=(),
        see_also=(),
        phrases=(),
        place=HERE,
    )


def knowledge(*parts: Fact | Action | Problem) -> KnowledgeBase:
    """Return a knowledge base that consists of ``parts``."""
    problems = {part.id: part for part in parts if isinstance(part, Problem)}
    return KnowledgeBase(
        problems=problems,
        roads={},
        actions={part.id: part for part in parts if isinstance(part, Action)},
        effects={},
        facts={part.id: part for part in parts if isinstance(part, Fact)},
        details={},
        concepts={},
        elsewhere={},
        glossary={},
        sources={},
        scenarios=(),
        digest="",
    )
