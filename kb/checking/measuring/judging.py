"""Whether the figures of a problem keep their limits."""

from __future__ import annotations

from collections.abc import Iterator

from kb.checking.codes import Code
from kb.checking.limits import (
    MOST_ABOVE_OPTIMUM,
    MOST_BLIND_HARM,
    MOST_IMPOSSIBLE,
    MOST_QUESTIONS,
    MOST_REGRET,
    MOST_TOO_HARSH,
)
from kb.checking.measuring.metrics import Metrics
from kb.checking.witness import witness
from kb.model import Finding, KnowledgeBase

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
