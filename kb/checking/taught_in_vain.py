"""Family F: what a text or an answer teaches must decide something, or people are asked for it in vain."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kb.checking.codes import Code
from kb.checking.facts import depended_on
from kb.known import with_implied
from kb.model import DSM, Condition, Finding, KnowledgeBase, Question


def taught_in_vain(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report facts that phrases, details or answers teach, and on none of whose values anything depends."""
    read, parting = depended_on(kb) | {DSM}, set(_parting(kb))
    taught = {condition.fact for condition in _taught(kb)}
    for fact in kb.facts.values():
        follows = {each for value in fact.values for each in with_implied(kb, [Condition(fact.id, value.id)])}
        decides = follows & parting or {each.fact for each in follows} & read
        if not decides and (fact.id in taught or any(value.phrases for value in fact.values)):
            wrong = f"The fact {fact.id} is taught, and nothing depends on it."
            remedy = "Let a step, a need, a stop sign or an implication use it, or teach it no more."
            yield Code.TAUGHT_IN_VAIN.at(fact.place, wrong, remedy)


def _parting(kb: KnowledgeBase) -> Iterator[Condition]:
    """Yield the values that lead another way from some question than what else can be answered there."""
    for question in _questions(kb):
        for answer, other in product(question.answers, repeat=2):
            if answer.target != other.target:
                yield from (each for each in answer.teaches if each not in other.teaches)


def _questions(kb: KnowledgeBase) -> Iterator[Question]:
    return (step for step in kb.steps.values() if isinstance(step, Question))


def _taught(kb: KnowledgeBase) -> Iterator[Condition]:
    """Yield what answers and details teach."""
    for question in _questions(kb):
        for answer in question.answers:
            yield from answer.teaches
    for detail in kb.details.values():
        for rule in detail.rules:
            yield from rule.teaches
