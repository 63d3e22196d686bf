"""Ticks and clocks: kept with the case, by names that outlive edits, and no part of the way."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from kb.dialog import advance, fold
from kb.model import (
    Action,
    ClockStarted,
    ClockStopped,
    Emphasis,
    Event,
    KnowledgeBase,
    Mark,
    Marked,
    Paragraph,
    Passage,
    State,
    paragraph,
)
from kb.rules import action_of, box, clock_at, effect_id, step_id
from kb.waits import begun
from tests.kb.dialog.arbitrary import cases, corrections, knowledge_bases
from tests.tiny_content import tiny_knowledge

whats = st.sampled_from(["actions/action-0#open-it", "actions/gone#nothing", "effects/firewall", ""])
kept: st.SearchStrategy[Event] = st.one_of(
    st.builds(Marked, whats, st.sampled_from(Mark)),
    st.builds(ClockStarted, whats, st.just(60)),
    st.builds(ClockStopped, whats),
)


@given(st.data())
def test_ticks_and_clocks_move_nothing(data: st.DataObject) -> None:
    """Put between any events of any case they are always taken, and the case stands where it stood."""
    kb: KnowledgeBase = data.draw(knowledge_bases())
    events, plain = data.draw(cases(kb))
    mixed = [part for event in events for part in (*data.draw(st.lists(kept, max_size=2)), event)]
    state = fold(kb, mixed)
    assert changed(state, marks={}, clocks={}) == plain


@given(st.data())
def test_a_correction_keeps_ticks_and_clocks(data: st.DataObject) -> None:
    """Whoever changes an answer has not undone what was done by hand."""
    kb: KnowledgeBase = data.draw(knowledge_bases())
    _, state = data.draw(cases(kb))
    for event in data.draw(st.lists(kept, max_size=4)):
        state = advance(kb, state, event)
    corrected = advance(kb, state, data.draw(st.sampled_from(corrections(kb, state))))
    assert (corrected.marks, corrected.clocks) == (state.marks, state.clocks)


def test_the_last_mark_counts() -> None:
    """A tick can be taken away, and what was done may concern nobody after all."""
    kb = tiny_knowledge()
    for marks, left in (
        ((Mark.DONE,), {"x": Mark.DONE}),
        ((Mark.DONE, Mark.OPEN), {}),
        ((Mark.DONE, Mark.NOT_MINE), {"x": Mark.NOT_MINE}),
    ):
        assert fold(kb, [Marked("x", mark) for mark in marks]).marks == left


def _named(action: Action, passages: tuple[Passage, ...]) -> Counter[str]:
    return Counter(step_id(action, passage, item) for passage in passages for item in passage.items)


def test_every_step_and_effect_has_a_name_of_its_own(kb: KnowledgeBase) -> None:
    """Else one tick would tick another step as well."""
    names = Counter[str]()
    for action in kb.actions.values():
        names.update(_named(action, action.steps))
    names.update(effect_id(effect) for effect in kb.effects.values())
    assert [name for name, count in names.items() if count > 1] == []


def test_a_step_keeps_its_name_wherever_it_stands() -> None:
    """A step that is put before it, or another end of its sentence, takes no tick away."""
    (action,) = [action for action in tiny_knowledge().actions.values() if action.id == "reset-mode-1"]
    item = (Paragraph(("Press the ", Emphasis(("button",), strong=False), " at the back of the NAS now.")),)
    passage = Passage(None, (), (item,))
    more = Passage(None, (), (paragraph("Look."), item))
    name = step_id(action, passage, item)
    assert name == "actions/reset-mode-1#press-the-button-at-the-back-of-the"
    assert step_id(action, more, paragraph("Press the button at the back of the box, with a clip.")) == name
    assert step_id(action, Passage("7", (), (item,)), item).startswith("actions/reset-mode-1#dsm-7-press-the")
    assert action_of(name) == action_of("actions/reset-mode-1") == "reset-mode-1"


def test_a_wait_is_found_at_its_step() -> None:
    """Of the right length only, and at no other step; one of an earlier version by its action."""
    kb, now = tiny_knowledge(), datetime.now().astimezone()
    waiting = advance(kb, State(), begun("actions/restart#switch-it-on", 60, now))
    assert clock_at(waiting, "actions/restart#switch-it-on", 60) is not None
    assert clock_at(waiting, "actions/restart#switch-it-on", 600) is None
    assert clock_at(waiting, "actions/restart#wait", 60) is None
    earlier = advance(kb, State(), begun("actions/restart", 60, now))
    assert clock_at(earlier, "actions/restart#wait", 60) is not None


def test_each_wait_has_its_own_clock() -> None:
    """One that is begun anew or stopped touches no other; it replaces one of an earlier version."""
    kb, now = tiny_knowledge(), datetime.now().astimezone()
    names = ("actions/restart", "actions/other#wait", "actions/restart#wait")
    earlier, other, own = (begun(name, 60, now) for name in names)
    assert set(fold(kb, (earlier, other)).clocks) == {"actions/restart", "actions/other#wait"}
    assert set(fold(kb, (earlier, other, own)).clocks) == {"actions/other#wait", "actions/restart#wait"}
    stopped = fold(kb, (other, own, ClockStopped("actions/restart#wait")))
    assert set(stopped.clocks) == {"actions/other#wait"}


def test_only_what_is_done_has_a_tick() -> None:
    """What concerns nobody, or was never touched, has an empty box."""
    state = State(marks={"done": Mark.DONE, "not-mine": Mark.NOT_MINE})
    assert [box(state, what) for what in ("done", "not-mine", "other")] == ["[x]", "[ ]", "[ ]"]


def test_nothing_is_ticked_before_anything_was() -> None:
    """A new case has no marks."""
    assert State().marks == {}
