"""Family S: every step can be reached, every way ends, and none is long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.checking.limits import MOST_ANSWERS, MOST_QUESTIONS
from kb.checking.longest import circle, most_questions, witness
from kb.model import AtQuestion, Finding, HandOver, KnowledgeBase, Question
from kb.reading import RESERVED

_NEARLY = 0.8


def headings(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report steps of a problem whose heading is nearly a reserved one."""
    for problem in kb.problems.values():
        for step in problem.steps:
            for reserved in RESERVED:
                if get_close_matches(reserved.lower(), [step.title.lower()], cutoff=_NEARLY):
                    wrong = f"The heading “{step.title}” makes a step; it is nearly “{reserved}”."
                    remedy = "Write the reserved heading as it is, or word the step otherwise."
                    yield Code.MISSPELT_HEADING.at(step.place, wrong, remedy)


def answers(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report questions with more answers than somebody can weigh."""
    for step in kb.steps.values():
        if isinstance(step, Question) and len(step.answers) > MOST_ANSWERS:
            wrong = f"“{step.title}” has {len(step.answers)} answers, and {MOST_ANSWERS} are the limit."
            yield Code.TOO_MANY_ANSWERS.at(step.place, wrong, "Ask in two steps, or join answers.")


def unreachable(kb: KnowledgeBase, explorations: Sequence[Exploration]) -> Iterator[Finding]:
    """Report steps to which no way leads, facts considered: neither from their problem nor from any other."""
    reached = {ref for exploration in explorations for ref in exploration.entered}
    for ref, step in kb.steps.items():
        if ref not in reached:
            wrong = f"No way leads to the step “{step.title}”."
            yield Code.UNREACHABLE.at(step.place, wrong, "Link to it, or take it out.")


def ways(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report where a way through one problem gets stuck, goes round in a circle, or asks too much."""
    yield from _stuck(kb, exploration)
    round_trip = circle(exploration)
    if round_trip is not None:
        first = kb.problems[exploration.problem].steps[0].ref
        step = kb.steps[round_trip.state.step or first]
        wrong = f"One can go round here and learn nothing: {witness(kb, round_trip)}."
        yield Code.CIRCLE.at(step.place, wrong, "Lead one of these answers on instead of back.")
        return
    count, end = most_questions(exploration)
    if count > MOST_QUESTIONS:
        place = kb.problems[exploration.problem].place
        wrong = f"A way asks {count} questions, and {MOST_QUESTIONS} are the limit: {witness(kb, end)}."
        yield Code.LONG_WAY.at(
            place, wrong, "Leave a question out, or ask it only where it decides something."
        )


def _stuck(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    seen: set[str] = set()
    for visit in exploration.visits:
        position = visit.state.position
        stuck = isinstance(position, AtQuestion) and not visit.onward
        ref = visit.state.step or ""
        if visit.left or ref in seen or not (stuck or (isinstance(position, HandOver) and _round(kb, ref))):
            continue
        seen.add(ref)
        step = kb.steps[ref]
        wrong = f"Nothing leads on from “{step.title}”. Way there: {witness(kb, visit)}."
        yield Code.DEAD_END.at(step.place, wrong, "Add an answer that fits, or lead elsewhere.")


def _round(kb: KnowledgeBase, ref: str) -> bool:
    """Whether a hand-over came by going round in silence: an advice without *Then* is an end on purpose."""
    step = kb.steps[ref]
    return isinstance(step, Question) or getattr(step, "then", None) is not None
