"""Family F: a step that speaks of an event is read only by those for whom it has happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.checking.witness import witness
from kb.model import Finding, KnowledgeBase


def presupposing(kb: KnowledgeBase, explorations: Iterable[Exploration]) -> Iterator[Finding]:
    """Report steps with a phrase that presupposes a fact, where a way leads there without it, each once."""
    found = [bare for exploration in explorations for bare in exploration.bare]
    for bare in {(bare.ref, bare.phrase): bare for bare in reversed(found)}.values():
        step = kb.steps[bare.ref]
        phrase = f"“{step.title}” says “{bare.phrase}”, which presupposes {bare.condition}"
        wrong = f"{phrase}, and that need not hold here. Way there: {witness(kb, bare.visit)}."
        yield Code.PRESUPPOSED.at(step.place, wrong, "Ask for it before, or word the step for everybody.")
