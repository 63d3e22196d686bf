"""Print how many mutants are noticed, by operator: ``python -m tests.kb.checking.mutation [count]``."""

from __future__ import annotations

import sys

from tests.kb.checking.mutation.judging import chosen, new_codes
from tests.kb.checking.mutation.operators import OPERATORS

if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for operator in OPERATORS:
        mutants = chosen(operator, count)
        found = [new_codes(operator, mutant) for mutant in mutants]
        caught = sum(bool(codes & operator.claimed_by) for codes in found)
        missed = [
            file for (file, _), codes in zip(mutants, found, strict=True) if not codes & operator.claimed_by
        ]
        claims = " ".join(sorted(operator.claimed_by))
        print(f"{operator.name:32} {claims:12} {caught}/{len(mutants)} {' '.join(missed)}", flush=True)
