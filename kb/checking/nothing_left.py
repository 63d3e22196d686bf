"""Family H: no step says that nothing milder is left while something milder is only not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit
from kb.checking.mattering import words_of
from kb.checking.witness import witness
from kb.ladder import set_aside
from kb.model import Finding, KnowledgeBase

_SAYS_SO = "nothing milder"


def nothing_left(kb: KnowledgeBase, explorations: Iterable[Exploration]) -> Iterator[Finding]:
    """Report steps that say so where a way leads there with an action set aside, each once."""
    told: set[str] = set()
    for exploration in explorations:
        for ref, visits in exploration.entered.items():
            step = kb.steps[ref]
            if ref in told or _SAYS_SO not in words_of(step):
                continue
            found = next(
                ((visit, action) for visit in visits for action in _mild_and_unknown(kb, visit)), None
            )
            if found is not None:
                told.add(ref)
                wrong = f"“{step.title}” says “{_SAYS_SO}”, and {found[1]} is only not known there."
                remedy = "Word it “what is left”: the gate names what is milder and not known."
                way = f"Way there: {witness(kb, found[0])}."
                yield Code.NOTHING_LEFT.at(step.place, f"{wrong} {way}", remedy)


def _mild_and_unknown(kb: KnowledgeBase, visit: Visit) -> Iterator[str]:
    """Yield the actions below harm 2 that were set aside at ``visit``."""
    for rung in () if visit.left else set_aside(kb, visit.state):
        if not kb.actions[rung.action].harm.needs_confirmation:
            yield rung.action
