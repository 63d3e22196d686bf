"""What the dialog promises on any content, well made or not."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate

from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kb.dialog import advance, fold, moves
from kb.model import (
    Answered,
    AtAction,
    AtEnding,
    AtWarning,
    Changed,
    HandOver,
    Harm,
    How,
    Position,
    Question,
    Solved,
    State,
)
from kb.rules import to_confirm
from tests.kb.dialog.arbitrary import cases, corrections, knowledge_bases
from tests.kb.dialog.oracle import complaints, harsh_offer, tried


@settings(max_examples=4 * settings().max_examples)
@given(st.data())
def test_least_harm_first(data: st.DataObject) -> None:
    """No moves lead to a harsh action while anything speaks against it or something milder could work.

    What speaks against it is decided by an oracle of its own, after every single move.
    """
    kb = data.draw(knowledge_bases())
    events, _ = data.draw(cases(kb))
    state = State()
    for number, event in enumerate(events, 1):
        state = advance(kb, state, event)
        assert list(complaints(kb, events[:number], state)) == []


def test_harm_is_met_often() -> None:
    """The cases that are drawn reach harsh actions again and again, or the promises would say little."""
    met: Counter[type[Position]] = Counter()

    @seed(1)
    @settings(
        max_examples=150, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        kb = data.draw(knowledge_bases())
        events, _ = data.draw(cases(kb))
        states = accumulate(events, lambda state, event: advance(kb, state, event), initial=State())
        met.update(type(state.position) for state in states if harsh_offer(kb, state) is not None)

    draw()
    assert met[AtWarning] >= 30
    assert met[AtAction] >= 10


@given(st.data())
def test_one_slip_is_asked_again(data: st.DataObject) -> None:
    """A harsh action is shown only after the facts it rests on were confirmed and its cost was read."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    position = state.position
    left = to_confirm(kb, state, position.action) if isinstance(position, AtAction | AtWarning) else ()
    harsh = isinstance(position, AtAction) and kb.actions[position.action].harm >= Harm.DEFAULTS
    assert not (harsh and left)
    assert not harsh or {position.action} <= state.accepted  # type: ignore[union-attr]
    assert not isinstance(position, AtWarning) or position.confirm == left


@given(st.data())
def test_every_state_has_a_way_on(data: st.DataObject) -> None:
    """Until the dialog has ended there is something to say, and whatever can be said is accepted."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    possible = moves(kb, state)
    assert possible or isinstance(state.position, AtEnding | Solved | HandOver)
    for event in possible:
        advance(kb, state, event)


@given(st.data())
def test_back_undoes_the_last_event(data: st.DataObject) -> None:
    """The events without the last one lead to the state before it."""
    kb = data.draw(knowledge_bases())
    events, state = data.draw(cases(kb))
    assert fold(kb, events) == state
    before = fold(kb, events[:-1])
    assert advance(kb, before, events[-1]) == state


@given(st.data())
def test_the_events_in_force_tell_the_whole_story(data: st.DataObject) -> None:
    """Playing only the events that are in force, corrections in their place, gives the same knowledge."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    assume(not state.doubts)
    again = fold(kb, state.history)
    assert again.facts == state.facts
    assert again.tried == state.tried
    assert again.problem == state.problem
    assert again.position == state.position


@given(st.data())
def test_changing_an_answer_to_what_it_was_changes_nothing(data: st.DataObject) -> None:
    """Giving an earlier question the answer that it has leaves the state as it is."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    assume(not state.doubts)
    passed = [p for p in state.trail if isinstance(kb.steps.get(p.step), Question)]
    given = {p.step: p.answer for p in passed if p.how in {How.ANSWERED, How.KNOWN}}
    before = replace(state, fell_away=())
    assert all(advance(kb, state, Changed(*each)) == before for each in given.items())


@given(st.data())
def test_a_correction_says_what_it_made_pointless(data: st.DataObject) -> None:
    """After another answer, every later one is still in force, follows from what is known, or is named."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    changes = [event for event in corrections(kb, state) if isinstance(event, Changed)]
    if not changes:
        return
    change = data.draw(st.sampled_from(changes))
    after = advance(kb, state, change)
    kept = {event for event in after.history if isinstance(event, Answered)}
    known = {Answered(passed.step, passed.answer) for passed in after.trail}
    before = {e for e in state.history if isinstance(e, Answered) and e.step != change.step}
    assert before <= kept | known | set(after.fell_away)


@given(st.data())
def test_what_was_done_stays_done(data: st.DataObject) -> None:
    """No correction makes Backin forget that an action was taken, or believe that one was."""
    kb = data.draw(knowledge_bases())
    events, state = data.draw(cases(kb))
    assert state.tried.keys() == tried(kb, events)
