"""Family F: what looking can see must show something, and never two things that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kb.checking.codes import Code
from kb.dialog import shown_by
from kb.model import Finding, KnowledgeBase
from kb.rules import agree


def observing(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report observations that show nothing, and those by which things are seen that cannot both hold."""
    for observation in kb.observations.values():
        shown = shown_by(kb, observation.id)
        if not shown and observation.proposes is None:
            wrong = f"No fact is seen by {observation.id}, and it proposes no problem."
            remedy = "Name it under 'Seen by' in a fact, give it a row 'Proposes', or take it out."
            yield Code.SHOWS_NOTHING.at(observation.place, wrong, remedy)
        for one, other in combinations(shown, 2):
            if not agree(kb, one, other):
                wrong = f"By {observation.id} both {one} and {other} are seen, and they exclude each other."
                yield Code.SHOWS_BOTH.at(observation.place, wrong, "Keep the one that it shows.")
