"""Facts that are known before they are asked for: what the check finds, and that it finds all there is."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

import pytest

from kb.checking import check
from kb.dialog import advance, fold, moves
from kb.model import (
    Answered,
    AtAction,
    AtQuestion,
    AtWarning,
    Condition,
    Event,
    KnowledgeBase,
    Outcome,
    Question,
    Result,
    State,
    Stated,
    Switched,
)
from kb.reading import read_files
from kb.rules import asked_in_vain, clashes
from tests.kb.checking.clean_content import CLEAN
from tests.kb.checking.test_walks import TODAY

PAGE = "problems/forgot-password.md"
YES = '- [Yes](#let-somebody-help "helper: yes")'
TWO_IN_ONE = """\
- [Yes, and it has DSM 7](#let-somebody-help "helper: yes, dsm: 7")
- [Yes, and it has DSM 6](#let-somebody-help "helper: yes, dsm: 6")"""
PAST_IT = ("- [I don't know](#let-somebody-help)", "- [I don't know](#what-is-left)")
"""Leads *I don't know* past the advice."""


def changed(*changes: tuple[str, str]) -> KnowledgeBase:
    """Return the small knowledge base with some lines of one page replaced."""
    text = CLEAN[PAGE].decode()
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return read_files({**CLEAN, PAGE: text.encode()})


def forgotten(kb: KnowledgeBase) -> list[str]:
    """Return what the check says of facts that were told before."""
    return [finding.wrong for finding in check(kb, TODAY, None, "H").findings if finding.code == "H09"]


def test_two_questions_in_one_pass_over_what_was_told() -> None:
    """Who told of the helper and cannot tell the version is not offered the helper's aid by the page."""
    (wrong,) = forgotten(changed((YES, TWO_IN_ONE), PAST_IT))
    assert "ask-somebody" in wrong
    assert "helper: yes" in wrong
    assert "Is there another administrator? I don't know" in wrong


def test_a_way_over_the_advice_mends_it() -> None:
    """*I don't know* may lead to the advice: what nobody knows about is passed over there."""
    assert not forgotten(changed((YES, TWO_IN_ONE)))


@pytest.mark.parametrize("changes", [(), ((YES, TWO_IN_ONE), PAST_IT)], ids=["one by one", "two in one"])
def test_nothing_else_makes_the_dialog_step_in(changes: tuple[tuple[str, str], ...]) -> None:
    """Walked anew with every single fact told beforehand, the page forgets only what the check names."""
    kb = changed(*changes)
    found = {(problem, told) for problem in kb.problems for told in _stepped_in(kb, problem)}
    named = forgotten(kb)
    assert len(found) == len(named)
    assert all(any(f"told {told} before" in wrong for wrong in named) for _, told in found)


def _stepped_in(kb: KnowledgeBase, problem: str) -> Iterator[Condition]:
    """Yield the facts for which the dialog offers something on its own account if they were told before.

    What costs nothing to try it offers to everybody.
    """
    for told in (Condition(fact.id, value.id) for fact in kb.facts.values() for value in fact.values):
        start = fold(kb, (Stated("fact", told.fact, told.value), Switched(problem)))
        if any(_steps_in(kb, state) for state in _states(kb, start) if state.problem == problem):
            yield told


def _steps_in(kb: KnowledgeBase, state: State) -> bool:
    position = state.position
    detour = isinstance(position, AtAction) and position.detour
    return detour and not asked_in_vain(kb, state, getattr(position, "action", ""))


def _states(kb: KnowledgeBase, start: State) -> Iterator[State]:
    seen: set[Hashable] = set()
    waiting = [start]
    while waiting:
        state = waiting.pop()
        known = frozenset((name, known.value) for name, known in state.facts.items())
        key = state.problem, state.position, known, state.unknown, frozenset(state.tried.items())
        if key not in seen:
            seen.add(key)
            yield state
            waiting.extend(advance(kb, state, event) for event in _said(kb, state))


def _said(kb: KnowledgeBase, state: State) -> Iterator[Event]:
    """Yield what a person can say who does not contradict what is known, and for whom nothing works."""
    for event in moves(kb, state):
        before_harm = isinstance(state.position, AtWarning)
        outcome = Result.DECLINED if before_harm else Result.DID_NOT_WORK
        lasting = event.result is outcome if isinstance(event, Outcome) else not before_harm
        if lasting and not any(clashes(kb, state.facts, each) for each in _taught(kb, state, event)):
            yield event


def _taught(kb: KnowledgeBase, state: State, event: Event) -> tuple[Condition, ...]:
    question = kb.steps[state.position.step] if isinstance(state.position, AtQuestion) else None
    if isinstance(question, Question) and isinstance(event, Answered):
        return question.answer(event.answer).teaches
    return ()
