"""Evidence that adds up to the same weighs the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from kb.matching import build_model
from kb.matching.ranking import totals
from tests.kb.matching.small import small


def test_the_order_of_the_evidence_does_not_matter() -> None:
    """0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1 to a computer, and the order of a set differs by process."""
    orders = list(permutations((0.1, 0.2, 0.3)))
    weights = {
        feature: dict(enumerate(row)) for feature, row in zip("abc", zip(*orders, strict=True), strict=True)
    }
    model = replace(build_model(small()), labels=tuple(map(str, orders)), weights=weights)
    assert len(set(totals(model, [{"a", "b", "c"}]))) == 1
    assert len(set(totals(model, [{"a", "b"}, {"c"}]))) > 1, "which sentence says it does matter"
