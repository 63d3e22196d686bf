"""What is quicker than the plain way must come to the same."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from kb.dialog import advance, confirm
from kb.model import AtWarning, Confirmed, Solved, State
from tests.kb.dialog.arbitrary import cases, knowledge_bases


@given(st.data())
def test_confirming_all_is_confirming_one_by_one(data: st.DataObject) -> None:
    """Before harm, the facts may be confirmed together: the state is the one after each in its turn."""
    kb = data.draw(knowledge_bases())
    events, _ = data.draw(cases(kb))
    for state in accumulate(events, lambda state, event: advance(kb, state, event), initial=State()):
        if isinstance(state.position, AtWarning):
            known = state.position.confirm
            one_by_one = reduce(
                lambda state, each: advance(kb, state, Confirmed(each.fact, each.value)), known, state
            )
            assert confirm(kb, state, known) == one_by_one


@given(st.data())
def test_a_state_but_for_some_fields_is_a_replaced_one(data: st.DataObject) -> None:
    """Changing a state changes what is named, and neither the rest nor the state that it came from."""
    _, state = data.draw(cases(data.draw(knowledge_bases())))
    before = replace(state)
    after = state.but(position=Solved("it"), solved_by="it")
    assert after == replace(state, position=Solved("it"), solved_by="it")
    assert after.fell_away == state.fell_away
    assert state == before
