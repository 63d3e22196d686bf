"""The figures of one problem."""

from __future__ import annotations

from dataclasses import dataclass

from kb.checking.exploring import Exploration
from kb.checking.mattering import Matters
from kb.checking.measuring.blind import blind_harm
from kb.checking.measuring.optimum import fewest_questions
from kb.checking.measuring.slips import Slip, slips
from kb.checking.measuring.truthful import truthful
from kb.checking.worlds import Worlds
from kb.model import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Metrics:
    """What was measured of ``problem``. Shares run from 0 to 1 and rest on the estimates of the facts.

    ``worlds`` counts the consistent situations, ``states`` and ``ways`` what was walked. In the share
    ``too_harsh`` of situations the first advice is harsher than need be, in ``impossible`` some advice cannot
    be followed, in ``regret`` a mild remedy is possible and never offered. ``expected`` questions come before
    the first possible advice that has needs, or before the end (0 where none has any). In the best order of
    the same questions it would be ``optimum``; at most it is ``worst``. ``slips`` are wrong answers that lead
    to harm unnoticed; ``blind`` is the greatest harm that is offered to somebody who knows nothing.
    """

    problem: str
    worlds: int
    states: int
    ways: int
    too_harsh: float
    impossible: float
    expected: float
    optimum: float
    worst: int
    regret: float
    slips: tuple[Slip, ...]
    blind: int


def measure(kb: KnowledgeBase, exploration: Exploration) -> Metrics:
    """Return the figures of a problem that was explored and has no circle."""
    problem = kb.problems[exploration.problem]
    worlds = Worlds(kb, problem.applies)
    walked = truthful(kb, worlds, exploration)
    return Metrics(
        problem=problem.id,
        worlds=worlds.count(Matters(kb, problem.id).at(exploration.start.state.position).facts),
        states=len(exploration.visits),
        ways=_ways(exploration),
        too_harsh=walked.too_harsh,
        impossible=walked.impossible,
        expected=walked.expected,
        optimum=fewest_questions(kb, worlds, exploration),
        worst=walked.worst,
        regret=walked.regret,
        slips=tuple(slips(kb, exploration)),
        blind=blind_harm(kb, exploration),
    )


def _ways(exploration: Exploration) -> int:
    """Count the ways from the start to an end without walking each of them."""
    count = {id(exploration.start): 1}
    ends = 0
    for visit in exploration.ordered:
        here = count.get(id(visit), 0)
        ends += 0 if visit.onward else here
        for _, following in visit.onward:
            count[id(following)] = count.get(id(following), 0) + here
    return ends
