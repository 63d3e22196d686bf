"""What the dialog promises on any content, well made or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb.dialog import advance, fold, moves
from kb.known import holds
from kb.ladder import milder_and_open, required, to_confirm
from kb.model import (
    Answered,
    AtAction,
    AtEnding,
    AtWarning,
    Changed,
    HandOver,
    KnowledgeBase,
    Outcome,
    Question,
    Solved,
    State,
)
from tests.kb.dialog.arbitrary import cases, corrections, knowledge_bases


def offered(kb: KnowledgeBase, state: State) -> str | None:
    """Return the action that is offered at ``state`` and has a harm of 2 or more, if one is."""
    position = state.position
    if isinstance(position, AtAction | AtWarning) and kb.actions[position.action].harm.needs_confirmation:
        return position.action
    return None


@given(st.data())
def test_least_harm_first(data: st.DataObject) -> None:
    """No sequence of moves offers a harsh action while a milder one could still work."""
    kb = data.draw(knowledge_bases())
    events, _ = data.draw(cases(kb))
    state = State()
    for event in events:
        state = advance(kb, state, event)
        action = offered(kb, state)
        if action is not None:
            assert milder_and_open(kb, state, action) == ()


@given(st.data())
def test_stop_signs_are_cleared_before_harm(data: st.DataObject) -> None:
    """A harsh action is offered only when everything it needs is known, and every stop sign known absent."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    action = offered(kb, state)
    if action is not None:
        assert all(holds(state.facts, c) for c in required(kb, state, kb.actions[action]))
        assert all(holds(state.facts, c) is False for c in kb.actions[action].not_if)


@given(st.data())
def test_one_slip_is_asked_again(data: st.DataObject) -> None:
    """A harsh action is shown only after the facts it rests on were confirmed and its cost was read."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    position = state.position
    if isinstance(position, AtAction) and kb.actions[position.action].harm.needs_confirmation:
        assert position.action in state.accepted
    if isinstance(position, AtWarning):
        assert position.confirm == to_confirm(kb, state, position.action)


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
    again = fold(kb, state.history)
    if not state.doubts:
        assert again.facts == state.facts
        assert again.tried == state.tried
        assert again.problem == state.problem
        assert again.position == state.position


@given(st.data())
def test_changing_an_answer_to_what_it_was_changes_nothing(data: st.DataObject) -> None:
    """Giving an earlier question the answer that it has leaves the state as it is."""
    kb = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    answered = {e.step: e for e in state.history if isinstance(e, Answered)}
    for event in answered.values():
        if isinstance(kb.steps.get(event.step), Question) and not state.doubts:
            after = advance(kb, state, Changed(event.step, event.answer))
            assert after == state
            assert after.fell_away == ()


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
    """No correction makes Backin forget that an action was taken: its effects must be put back."""
    kb = data.draw(knowledge_bases())
    events, state = data.draw(cases(kb))
    done = {event.action for event in events if isinstance(event, Outcome)}
    assert done <= state.tried.keys()
