"""How many questions looking saves: ``python -m tests.lan.questions``.

For each problem of reaching DSM it walks 200 people in the network of their NAS, whose facts are drawn by the
shares in the content. They answer what is true, and nothing works for them. They look never, once at the
beginning, or again after each action. Counted are the questions they are asked before the first action is
offered, and until the end.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from statistics import mean

from kb.dialog import NONE_OF_THESE, advance, shown_by, symptoms_step
from kb.model import (
    UNKNOWN,
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Confirmed,
    Event,
    Grade,
    KnowledgeBase,
    Known,
    Outcome,
    Result,
    Seen,
    State,
    Switched,
)
from kb.rules import closure
from tui.system.loading import load

AREA = "Reaching the NAS"
PEOPLE, MOST_TURNS = 200, 200
CONTENT = Path(__file__).parents[2] / "content"
LOOKS = ("never", "once", "after each action")


def person(kb: KnowledgeBase, problem: str, random: Random) -> dict[str, str]:
    """Return the facts of somebody who has ``problem``, in the network of their NAS."""
    known = {each.fact: Known(each.value, Grade.HELD) for each in kb.problems[problem].holds}
    known.setdefault("same-network", Known("yes", Grade.HELD))
    facts = closure(kb, known)
    for fact in kb.facts.values():
        if fact.id not in facts:
            value = random.choices(fact.values, [each.share or 0.01 for each in fact.values])[0]
            facts = {**facts, fact.id: Known(value.id, Grade.HELD)}
    return {name: each.value for name, each in facts.items()}


def sight(kb: KnowledgeBase, truth: dict[str, str]) -> Seen:
    """Return what a look sees of the NAS of that person: whatever is firm and agrees with all of it."""
    firm = [each.id for each in kb.observations.values() if each.is_firm and shown_by(kb, each.id)]
    shown = [each for each in firm if all(truth[c.fact] == c.value for c in shown_by(kb, each))]
    return Seen(tuple(shown), at="2026-11-29T12:00:00+00:00")


def says(kb: KnowledgeBase, state: State, truth: dict[str, str]) -> Event | None:
    """Return what the person says where ``state`` stands; ``None`` at the end."""
    match state.position:
        case AtQuestion(step):
            question = kb.question(step)
            answers = [each for each in question.answers if not each.is_unknown and each.teaches]
            fitting = [each for each in answers if all(truth[c.fact] == c.value for c in each.teaches)]
            unknown = [each for each in question.answers if each.is_unknown]
            return Answered(step, (fitting or unknown or list(question.answers))[0].id)
        case AtFact(_, fact, _):
            return Answered(f"facts/{fact}", truth.get(fact, UNKNOWN))
        case AtContradiction(_, fact, values):
            return Confirmed(fact, truth[fact] if truth[fact] in values else values[0])
        case AtWarning(_, action):
            return Outcome(action, Result.DECLINED)
        case AtAction(_, action):
            return Outcome(action, Result.DID_NOT_WORK)
        case AtSymptoms(_, action):
            return Answered(symptoms_step(action), NONE_OF_THESE)
        case _:
            return None


def questions(kb: KnowledgeBase, problem: str, truth: dict[str, str], look: str) -> tuple[int, int]:
    """Return how many questions come before the first action is offered, and how many in all."""
    state = advance(kb, State(), Switched(problem))
    if look != "never":
        state = advance(kb, state, sight(kb, truth))
    asked, first = 0, None
    for _ in range(MOST_TURNS):
        if first is None and isinstance(state.position, AtAction):
            first = asked
        event = says(kb, state, truth)
        if event is None:
            break
        asked += isinstance(state.position, AtQuestion | AtFact | AtContradiction)
        state = advance(kb, state, event)
        if look == "after each action" and isinstance(event, Outcome):
            state = advance(kb, state, sight(kb, truth))
    return asked if first is None else first, asked


def main() -> None:
    """Print the table."""
    kb, _ = load(CONTENT)
    print(
        "| Problem | before the first action: "
        + " | ".join(LOOKS[:2])
        + " | in all: "
        + " | ".join(LOOKS)
        + " |"
    )
    print("| --- |" + " --- |" * 5)
    for problem in (each.id for each in kb.problems.values() if each.area == AREA):
        random = Random(problem)  # noqa: S311 -- the same people at each run
        people = [person(kb, problem, random) for _ in range(PEOPLE)]
        counts = {look: [questions(kb, problem, truth, look) for truth in people] for look in LOOKS}
        first = [mean(each[0] for each in counts[look]) for look in LOOKS[:2]]
        whole = [mean(each[1] for each in counts[look]) for look in LOOKS]
        print(f"| {problem} | " + " | ".join(f"{figure:.1f}" for figure in (*first, *whole)) + " |")


if __name__ == "__main__":
    main()
