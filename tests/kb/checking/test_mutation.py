"""Whatever somebody gets wrong in the shipped content, the check that claims it notices."""

from __future__ import annotations

import pytest

from tests.kb.checking.mutation.judging import chosen, new_codes
from tests.kb.checking.mutation.operators import OPERATORS, Operator


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name.replace(" ", "-"))
def test_every_mutant_is_noticed(operator: Operator) -> None:
    """Of each kind of mistake, a mutant gives one of the codes that claim it."""
    mutants = chosen(operator)
    assert mutants
    for mutant in mutants:
        found = new_codes(operator, mutant)
        assert found & operator.claimed_by, f"{mutant[0]}: found only {sorted(found)}"
