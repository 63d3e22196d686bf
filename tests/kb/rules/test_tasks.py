"""What is left to do at the end: one list of the page's own items and of what was undone."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from kb.dialog import advance, fold
from kb.model import (
    AtEnding,
    Confirmed,
    Ending,
    Event,
    KnowledgeBase,
    LinkKind,
    Mark,
    Marked,
    Outcome,
    Result,
    State,
    Stated,
    Switched,
    links,
)
from kb.rules import around_list, concerning, how_far, put_back, tasks
from kb.wording import plain, task_text, task_title

FIRST = "roads/after-a-reset#first-things-first"


def after_a_reset(kb: KnowledgeBase, *facts: Confirmed) -> State:
    """Return the state of somebody who pressed RESET and is back in."""
    events: list[Event] = [Stated("tried", "reset-mode-1", ""), *facts, Switched("forgot-password")]
    return replace(fold(kb, events), position=AtEnding(FIRST))


def test_the_items_of_the_page_come_first_and_nothing_stands_twice(kb: KnowledgeBase) -> None:
    """What an item names is not listed again below it; all that was undone is there."""
    state = after_a_reset(kb)
    listed = tasks(kb, state)
    items = around_list(kb.steps[FIRST].prose)[1]
    assert tuple(task.item for task in listed[: len(items)]) == items
    assert all(not task.item for task in listed[len(items) :])
    named = Counter(each.effect.id for task in listed for each in task.effects)
    assert max(named.values()) == 1
    assert set(named) >= {each.effect.id for each in put_back(kb, state)}
    assert len({task.id for task in listed}) == len(listed)


def test_an_item_that_concerns_nobody_is_left_out(kb: KnowledgeBase) -> None:
    """Who has nothing encrypted opens no folder and no volume; an item that names no effect stays."""
    facts = Confirmed("encrypted", "no"), Confirmed("encrypted-volume", "no")
    titles = [task_title(task) for task in tasks(kb, after_a_reset(kb, *facts))]
    assert not any("ncrypted" in title for title in titles)
    assert "Only now plug the internet cable in again" in titles


def test_no_action_repeats_the_list_after_a_reset(kb: KnowledgeBase) -> None:
    """In particular nothing that must come before the internet cable stands below it once more."""
    leaves_to_do = [each.id for each in kb.actions.values() if each.put_back]
    assert leaves_to_do
    for action in leaves_to_do:
        worked = Outcome(action, Result.WORKED)
        state = State(history=(worked,), solved_by=action, position=AtEnding(FIRST))
        items = around_list(kb.steps[FIRST].prose)[1]
        assert {task.item for task in tasks(kb, state)} <= {*items, ()}, action


def test_a_tick_counts_wherever_the_thing_is_listed(kb: KnowledgeBase) -> None:
    """The item and the effect that it names are ticked as one, on whatever page the case ends."""
    state = after_a_reset(kb)
    first = tasks(kb, state)[0]
    state = advance(kb, state, Marked(first.id, Mark.DONE))
    assert how_far(state, tasks(kb, state))[0] == 1
    elsewhere = replace(state, position=AtEnding("roads/hand-over#who-can-help-now"))
    assert how_far(elsewhere, tasks(kb, elsewhere))[0] == 1
    not_mine = advance(kb, state, Marked(first.id, Mark.NOT_MINE))
    assert first not in concerning(not_mine, tasks(kb, not_mine))


def test_the_line_of_an_item_is_short_and_nothing_of_it_is_lost(kb: KnowledgeBase) -> None:
    """Its strong beginning is the line, the rest and how each effect is put back unfold below."""
    state = after_a_reset(kb)
    for task in (each for each in tasks(kb, state) if each.item):
        title, text = task_title(task), plain(task_text(state, task))
        assert len(title) < 160
        said = plain(task.item)
        assert all(word.strip(".,") in f"{title} {text}" for word in said.split())
        for each in task.effects:
            assert plain(each.effect.affects) in text


def test_every_item_of_an_ending_has_a_name_of_its_own(kb: KnowledgeBase) -> None:
    """Ticks hang on it. What an item links can be followed in the text that unfolds below its line."""
    endings = [step for step in kb.steps.values() if isinstance(step, Ending)]
    listed = [step for step in endings if around_list(step.prose)[1]]
    assert len(listed) > 5
    for ending in listed:
        state = State(problem="lost-2fa", position=AtEnding(ending.ref))
        names = [task.id for task in tasks(kb, state)]
        assert len(set(names)) == len(names), ending.ref
        linked = {link for task in tasks(kb, state) for link in links(task.item)}
        shown = {link for task in tasks(kb, state) for link in links(task_text(state, task))}
        assert {link.kind for link in linked - shown} <= {LinkKind.EFFECT}, ending.ref
