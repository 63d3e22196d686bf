"""The figures of one problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.checking.limits import (
    MOST_ABOVE_OPTIMUM,
    MOST_BLIND_HARM,
    MOST_IMPOSSIBLE,
    MOST_QUESTIONS,
    MOST_REGRET,
    MOST_TOO_HARSH,
)
from kb.checking.longest import witness
from kb.checking.measuring.optimum import fewest_questions
from kb.checking.measuring.slips import Slip, slips
from kb.checking.measuring.truthful import blind_harm, truthful
from kb.checking.measuring.worlds import Worlds
from kb.checking.relevance import Matters
from kb.model import Finding, KnowledgeBase


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


_ROUNDING = 1e-9


def judge(kb: KnowledgeBase, metrics: Metrics) -> Iterator[Finding]:
    """Report every figure that is over its limit."""
    place = kb.problems[metrics.problem].place
    for code, over, wrong, remedy in _limits(metrics):
        if over:
            yield code.at(place, wrong, remedy)
    for slip in metrics.slips:
        wrong = (
            f"Who answers “{slip.given.text}” instead of “{slip.truth.text}” is offered {slip.action}, and "
            f"nothing asks again. Way there: {witness(kb, slip.visit)}."
        )
        yield Code.ONE_SLIP.at(
            slip.given.place, wrong, "Let the answer teach a fact that is confirmed before."
        )


def _limits(metrics: Metrics) -> tuple[tuple[Code, bool, str, str], ...]:
    above = metrics.expected - metrics.optimum
    return (
        (
            Code.TOO_HARSH,
            metrics.too_harsh > MOST_TOO_HARSH + _ROUNDING,
            f"For {metrics.too_harsh:.2%} the first advice is harsher than need be.",
            "Offer what is milder first, or ask for what rules it out.",
        ),
        (
            Code.IMPOSSIBLE,
            metrics.impossible > MOST_IMPOSSIBLE + _ROUNDING,
            f"For {metrics.impossible:.2%} an advice cannot be followed.",
            "Ask for its stop signs and for the version that it applies to, before it is offered.",
        ),
        (
            Code.BLIND_WALK,
            metrics.blind > MOST_BLIND_HARM,
            f"Who answers *I don't know* throughout is offered harm {metrics.blind}.",
            "Lead *I don't know* to an ending that says how to find out.",
        ),
        (
            Code.DETOUR,
            above > MOST_ABOVE_OPTIMUM,
            f"{metrics.expected:.2f} questions are expected, and {metrics.optimum:.2f} would do.",
            "Ask first what most often opens a remedy.",
        ),
        (
            Code.WORST_CASE,
            metrics.worst > MOST_QUESTIONS,
            f"At worst {metrics.worst} questions are asked; {MOST_QUESTIONS} are the limit.",
            "Leave a question out, or ask it only where it decides something.",
        ),
        (
            Code.REGRET,
            metrics.regret > MOST_REGRET,
            f"For {metrics.regret:.1%} a mild remedy is possible and never offered.",
            "Offer it on every way, or ask for what it needs.",
        ),
    )
