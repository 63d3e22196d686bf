"""Family H, page by page: order of harm, and what a harsh action must say of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kb.checking.codes import Code
from kb.model import AFTERWARDS, CHECK, Action, Advice, Finding, KnowledgeBase


def order(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report advice, and lists of what can help, in which a harsher action stands before a milder one."""
    for step in kb.steps.values():
        if isinstance(step, Advice) and (pair := _out_of_order(kb, step.actions)) is not None:
            wrong = f"“{step.title}” lists {pair[0].id} before {pair[1].id}, which is milder."
            yield Code.ORDER.at(step.place, wrong, "Put the milder one first.")
    for problem in kb.problems.values():
        if (pair := _out_of_order(kb, [each.action for each in problem.candidates])) is not None:
            place = next(each.place for each in problem.candidates if each.action == pair[1].id)
            wrong = f"*What can help* lists {pair[0].id} before {pair[1].id}, which is milder."
            yield Code.ORDER.at(place, wrong, "Put the milder one first.")


def _out_of_order(kb: KnowledgeBase, actions: Sequence[str]) -> tuple[Action, Action] | None:
    listed = [kb.actions[action] for action in actions]
    return next(((one, other) for one, other in pairwise(listed) if one.harm > other.harm), None)


def complete(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report actions of harm 2 or more that leave out what they cost and how it is undone."""
    for action in kb.actions.values():
        if action.harm.needs_confirmation:
            missing = [name for name, there in _must_say(action) if not there]
            if missing:
                wrong = (
                    f"“{action.title}” has harm {action.harm:d} and says nothing under {', '.join(missing)}."
                )
                yield Code.INCOMPLETE.at(action.place, wrong, "Say it, in the table or in a section.")


def _must_say(action: Action) -> tuple[tuple[str, bool], ...]:
    return (
        ("Loses", bool(action.loses)),
        ("Keeps", bool(action.keeps)),
        ("Undo", bool(action.undo)),
        (AFTERWARDS, bool(action.put_back)),
        (CHECK, bool(action.check)),
    )
