"""The figures of one problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kb.checking import limits
from kb.checking.codes import Code
from kb.checking.exploring import Exploration
from kb.checking.longest import witness
from kb.checking.measuring.optimum import fewest_questions
from kb.checking.measuring.slips import Slip, slips
from kb.checking.measuring.truthful import Walked, blind_harm, walk_truthfully
from kb.checking.measuring.worlds import Worlds
from kb.checking.relevance import Matters
from kb.model import Finding, KnowledgeBase


@dataclass(slots=True, kw_only=True)
class Metrics(Walked):
    """What was measured of ``problem``. Shares run from 0 to 1 and rest on the estimates of the facts.

    ``worlds`` counts the consistent situations, ``states`` and ``ways`` what was walked. In the best order of
    the same questions ``expected`` would be ``optimum``. ``slips`` are wrong answers that lead to harm
    unnoticed; ``blind`` is the greatest harm that is offered to somebody who knows nothing.
    """

    problem: str
    worlds: int
    states: int
    ways: int
    optimum: float
    slips: tuple[Slip, ...]
    blind: int


def measure(kb: KnowledgeBase, exploration: Exploration) -> Metrics:
    """Return the figures of a problem that was explored and has no circle."""
    problem = kb.problems[exploration.problem]
    worlds = Worlds(kb, problem.applies)
    metrics = Metrics(
        problem=problem.id,
        worlds=worlds.count(Matters(kb, problem.id).at(exploration.start.state.position).facts),
        states=len(exploration.visits),
        ways=_ways(exploration),
        optimum=fewest_questions(kb, worlds, exploration),
        slips=slips(kb, exploration),
        blind=blind_harm(kb, exploration),
    )
    walk_truthfully(kb, worlds, exploration, metrics)
    return metrics


def _ways(exploration: Exploration) -> int:
    """Count the ways from the start to an end without walking each of them."""
    count = Counter({exploration.start: 1})
    for visit in exploration.ordered:
        for _, following in visit.onward:
            count[following] += count[visit]
    return sum(count[visit] for visit in exploration.visits if not visit.onward)


_ROUNDING = 1e-9


def judge(kb: KnowledgeBase, metrics: Metrics) -> Iterator[Finding]:
    """Report every figure that is over its limit."""
    place = kb.problems[metrics.problem].place
    if metrics.too_harsh > limits.MOST_TOO_HARSH + _ROUNDING:
        wrong = f"For {metrics.too_harsh:.2%} the first advice is harsher than need be."
        yield Code.TOO_HARSH.at(place, wrong, "Offer what is milder first, or ask for what rules it out.")
    if metrics.impossible > limits.MOST_IMPOSSIBLE + _ROUNDING:
        wrong = f"For {metrics.impossible:.2%} an advice cannot be followed."
        remedy = "Ask for its stop signs and for the version that it applies to, before it is offered."
        yield Code.IMPOSSIBLE.at(place, wrong, remedy)
    if metrics.blind > limits.MOST_BLIND_HARM:
        wrong = f"Who answers *I don't know* throughout is offered harm {metrics.blind}."
        yield Code.BLIND_WALK.at(place, wrong, "Lead *I don't know* to an ending that says how to find out.")
    if metrics.expected - metrics.optimum > limits.MOST_ABOVE_OPTIMUM:
        wrong = f"{metrics.expected:.2f} questions are expected, and {metrics.optimum:.2f} would do."
        yield Code.DETOUR.at(place, wrong, "Ask first what most often opens a remedy.")
    if metrics.worst > limits.MOST_QUESTIONS:
        wrong = f"At worst {metrics.worst} questions are asked; {limits.MOST_QUESTIONS} are the limit."
        remedy = "Leave a question out, or ask it only where it decides something."
        yield Code.WORST_CASE.at(place, wrong, remedy)
    if metrics.regret > limits.MOST_REGRET:
        wrong = f"For {metrics.regret:.1%} a mild remedy is possible and never offered."
        yield Code.REGRET.at(place, wrong, "Offer it on every way, or ask for what it needs.")
    for slip in metrics.slips:
        wrong = (
            f"Who answers “{slip.given.text}” instead of “{slip.truth.text}” is offered {slip.action}, and "
            f"nothing asks again. Way there: {witness(kb, slip.visit)}."
        )
        remedy = "Let the answer teach a fact that is confirmed before."
        yield Code.ONE_SLIP.at(slip.given.place, wrong, remedy)
