"""A fact that rules an action out says why, where its statement alone would explain nothing."""

from __future__ import annotations

from dataclasses import replace

from kb.dialog import fold
from kb.model import Case, Condition, Confirmed, Event, KnowledgeBase, Switched
from kb.report import write_report
from kb.rules import ladder
from kb.wording import standing_words

EVENTS: tuple[Event, ...] = (Switched("forgot-password"), Confirmed("is-admin", "yes"))


def test_the_list_of_ways_and_the_report_say_why(kb: KnowledgeBase) -> None:
    """“You look after this NAS” says nothing about a link by mail; what follows it does."""
    state = fold(kb, EVENTS)
    mailed = next(rung for rung in ladder(kb, state) if rung.action == "mail-password-reset")
    reason = "You look after this NAS. This works for ordinary users only."
    assert standing_words(kb, mailed) == f"ruled out: {reason}"
    case = Case("2026-11-22-101112-abcd", "2026-11-22T10:11:12+01:00", "", EVENTS)
    assert reason in write_report(kb, case)


def ruling_out(kb: KnowledgeBase) -> set[Condition]:
    """Return all conditions that rule an action out for some problem."""
    found = {stop for action in kb.actions.values() for stop in action.stops}
    for problem in kb.problems.values():
        for candidate in problem.candidates:
            for needed in (*kb.actions[candidate.action].needs, *candidate.only_if):
                others = kb.facts[needed.fact].values
                found |= {Condition(needed.fact, v.id) for v in others if v.id != needed.value}
    return found


def test_no_reason_is_given_for_what_rules_nothing_out(kb: KnowledgeBase) -> None:
    """Else nobody would ever read it."""
    given = {Condition(f.id, v.id) for f in kb.facts.values() for v in f.values if v.because}
    assert len(given) > 30
    assert given <= ruling_out(kb)


def test_a_statement_is_the_reason_where_nothing_is_added(kb: KnowledgeBase) -> None:
    """A reason is the statement, and behind a space what it means."""
    fact = kb.facts["is-admin"]
    bare = replace(fact, values=tuple(replace(value, because="") for value in fact.values))
    condition = Condition("is-admin", "no")
    without = replace(kb, facts={**kb.facts, "is-admin": bare})
    assert without.reason(condition) == kb.statement(condition)
    assert kb.reason(condition) == f"{kb.statement(condition)} Only that person may change this."
