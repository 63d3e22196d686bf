"""What is quicker than the plain way must come to the same."""

from __future__ import annotations

from functools import reduce
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kb.dialog import advance, confirm
from kb.model import AtWarning, Confirmed, State
from tests.kb.dialog.arbitrary import cases, knowledge_bases


@given(st.data())
def test_confirming_all_is_confirming_one_by_one(data: st.DataObject) -> None:
    """Before harm, the facts may be confirmed together: the state is the one after each in its turn."""
    kb = data.draw(knowledge_bases())
    events, _ = data.draw(cases(kb))
    states = accumulate(events, lambda state, event: advance(kb, state, event), initial=State())
    warned = [(each, each.position.confirm) for each in states if isinstance(each.position, AtWarning)]
    for state, known in warned:
        one_by_one = reduce(
            lambda state, each: advance(kb, state, Confirmed(each.fact, each.value)), known, state
        )
        assert confirm(kb, state, known) == replace(one_by_one, fell_away=())
