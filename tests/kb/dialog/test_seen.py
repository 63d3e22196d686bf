"""What was seen skips questions, lasts until something is done, and opens no way to harm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.dialog import DoesNotFitError, advance, fold
from kb.model import (
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtWarning,
    Changed,
    Confidence,
    Confirmed,
    Event,
    Fact,
    Grade,
    KnowledgeBase,
    Known,
    Observation,
    Outcome,
    Result,
    Seen,
    Standing,
    State,
    Stated,
    Switched,
)
from kb.report.log import event_of, row_of
from kb.rules import ladder, milder_and_open, offerable, required
from kb.rules.least_harm import rung
from tests.kb.dialog.arbitrary import cases, insistent, knowledge_bases
from tests.kb.dialog.handmade import (
    HERE,
    action,
    advice,
    answer,
    conditions,
    ending,
    fact,
    knowledge,
    problem,
    question,
)

AT = "2026-11-29T20:00:00+00:00"
START = Switched("it")
LIGHT = Seen(("light",), at=AT)


def seen_by(shown: Fact, **observations: str) -> Fact:
    """Return ``shown`` with its values seen by these observations."""
    values = (replace(each, seen_by=(observations[each.id],)) for each in shown.values)
    return replace(shown, values=tuple(values))


def observed(kb: KnowledgeBase, **confidence: Confidence) -> KnowledgeBase:
    """Return ``kb`` with observations of some confidence."""
    found = {name: Observation(name, name, each, (), None, HERE) for name, each in confidence.items()}
    return replace(kb, observations=found)


KB = observed(
    knowledge(
        seen_by(fact("door", "open", "shut"), open="light", shut="dark"),
        seen_by(fact("key", "here", "lost"), here="glint", lost="gap"),
        action("knock", 0),
        action("push", 1, needs=conditions("door: open")),
        action("climb", 1, needs=conditions("door: shut")),
        action("reset", 2, not_if=conditions("key: lost"), needs=conditions("door: shut")),
        problem(
            "it",
            (
                question(
                    "door",
                    answer("open", "open", "door: open"),
                    answer("shut", "harsh", "door: shut"),
                    answer("i-dont-know", "harsh"),
                ),
                advice("open", "push", then="harsh"),
                advice("harsh", "climb", "reset", then="end"),
                ending("end"),
            ),
            push=(),
            climb=(),
            reset=(),
        ),
    ),
    light=Confidence.VENDOR,
    dark=Confidence.SEVERAL,
    glint=Confidence.INFERRED,
    gap=Confidence.ONE_REPORT,
)


def all_observed(kb: KnowledgeBase) -> KnowledgeBase:
    """Return ``kb`` with a firm observation for each value of each fact."""
    facts = {
        fact.id: seen_by(fact, **{value.id: f"{fact.id}-{value.id}" for value in fact.values})
        for fact in kb.facts.values()
    }
    names = [name for fact in facts.values() for value in fact.values for name in value.seen_by]
    return observed(replace(kb, facts=facts), **dict.fromkeys(names, Confidence.VENDOR))


@given(st.data())
def test_nothing_seen_rules_a_way_out_or_makes_harm_ready(data: st.DataObject) -> None:
    """On any content, after any case and any look, however hard somebody presses on towards harm."""
    kb = all_observed(data.draw(knowledge_bases()))
    _, state = data.draw(cases(kb, 6))
    for _ in range(6):
        look = Seen(tuple(data.draw(st.lists(st.sampled_from(sorted(kb.observations)), max_size=4))), at=AT)
        state = advance(kb, state, data.draw(st.sampled_from([look, look, *insistent(kb, state)])))
        because = [
            c.fact for each in ladder(kb, state) if each.standing is Standing.RULED_OUT for c in each.because
        ]
        assert all(state.facts[name].grade is not Grade.SEEN for name in because)
        if isinstance(state.position, AtAction | AtWarning):
            wanted = kb.actions[state.position.action]
            rests_on = [c.fact for c in (*required(kb, state, wanted), *wanted.not_if)]
            if wanted.harm.needs_confirmation:
                assert all(state.facts[name].grade is not Grade.SEEN for name in rests_on)


def after(*events: Event) -> State:
    """Return the state after ``events``."""
    return fold(KB, (START, *events))


def test_a_seen_fact_skips_its_question_and_says_so() -> None:
    """The question is passed as known, marked as seen, and what it makes possible is offered."""
    state = after(LIGHT)
    assert state.facts["door"] == Known("open", Grade.SEEN)
    assert [passed.seen for passed in state.trail] == [True]
    assert isinstance(state.position, AtAction)
    assert state.position.action == "push"


@pytest.mark.parametrize("observation", ["glint", "gap"])
def test_what_is_only_inferred_teaches_nothing(observation: str) -> None:
    """It may be suggested; the fact stays open."""
    assert after(Seen((observation,), at=AT)).facts == {}


def test_what_was_seen_ends_with_the_next_action() -> None:
    """After something was done it may be otherwise; declining does nothing, so that it stays."""
    assert "door" not in after(LIGHT, Outcome("push", Result.DID_NOT_WORK)).facts
    assert "door" in after(LIGHT, Outcome("push", Result.DECLINED)).facts


def test_a_new_look_replaces_the_one_before() -> None:
    """Two looks cannot contradict each other: the NAS has changed between them."""
    state = after(LIGHT, Seen(("dark",), at=AT))
    assert state.facts["door"].value == "shut"
    assert state.doubts == {}


@pytest.mark.parametrize("said", [Stated("fact", "door", "shut"), Confirmed("door", "shut")])
def test_what_contradicts_the_person_is_asked_about(said: Event) -> None:
    """Which of the two holds is the person's word, and it is not asked again after a correction."""
    state = after(said, LIGHT)
    assert isinstance(state.position, AtContradiction)
    settled = advance(KB, state, Confirmed("door", "shut"))
    assert settled.facts["door"] == Known("shut", Grade.CONFIRMED)
    later = advance(KB, settled, Confirmed("key", "here"))
    assert later.doubts == {}
    assert later.facts["door"].value == "shut"


def test_an_answer_that_contradicts_what_was_seen_is_asked_about() -> None:
    """The same the other way round."""
    state = after(Seen(("dark",), at=AT), Stated("fact", "door", "open"))
    assert isinstance(state.position, AtContradiction)


def test_a_seen_fact_rules_out_nothing() -> None:
    """The milder way for an open door stays open although the door was seen shut, and is asked about."""
    state = after(Seen(("dark",), at=AT))
    assert rung(KB, state, "push").standing is Standing.OPEN
    assert "push" in milder_and_open(KB, state, "reset")
    assert not offerable(KB, state, "push")


def test_a_seen_fact_satisfies_a_mild_need_and_no_need_of_harm() -> None:
    """``climb`` (1) is offered on sight; before ``reset`` (2) the same fact is asked for."""
    state = after(Seen(("dark",), at=AT))
    assert offerable(KB, state, "climb")
    assert not offerable(KB, state, "reset")
    assert isinstance(state.position, AtAction)
    declined = advance(KB, state, Outcome("climb", Result.DECLINED))
    assert declined.facts["door"].grade is Grade.SEEN
    assert isinstance(declined.position, AtFact)
    assert declined.position.fact == "door"


def test_the_answer_to_the_question_before_harm_counts_as_an_answer() -> None:
    """From then on the fact is firm, and is not forgotten with what was seen."""
    state = after(Seen(("dark",), at=AT), Outcome("climb", Result.DECLINED), Answered("facts/door", "shut"))
    assert state.facts["door"].grade is Grade.ANSWERED
    assert rung(KB, state, "push").standing is Standing.RULED_OUT


def test_what_was_seen_is_told_with_its_time() -> None:
    """All of it, also what is only inferred; the log keeps the time as well."""
    look = Seen(("light", "glint"), at=AT)
    state = after(look)
    assert state.seen == look
    assert state.history[-1].at == AT


def test_what_is_told_already_is_not_made_weaker() -> None:
    """Seen and told the same: it stays told, and outlives the next action."""
    state = after(Stated("fact", "door", "open"), LIGHT)
    assert state.facts["door"].grade is Grade.TOLD


def test_a_question_passed_on_sight_can_be_answered_otherwise() -> None:
    """Which of the two holds is asked, and then the person's word stands."""
    state = advance(KB, after(LIGHT), Changed("problems/it#door", "shut"))
    assert isinstance(state.position, AtContradiction)
    assert advance(KB, state, Confirmed("door", "shut")).facts["door"].value == "shut"


def test_an_observation_that_the_content_does_not_list_does_not_fit() -> None:
    """The list is closed."""
    with pytest.raises(DoesNotFitError, match="nowhere"):
        after(Seen(("nowhere",), at=AT))


def test_a_look_is_kept_in_the_log() -> None:
    """Its row is read back as it was; one without a time is left unread."""
    look = Seen(("light", "glint"), at=AT)
    assert event_of(*row_of(look)) == look
    assert event_of("seen", "yesterday", "light") != Seen(("light",), at="yesterday")
