"""Looking again at what led to a harsh action, before it is shown: one list, each line correctable."""

from __future__ import annotations

from dataclasses import dataclass, field

from kb.dialog import doubting
from kb.model import AtWarning, Condition, Confirmed, Event, KnowledgeBase, Outcome, Result, State
from kb.rules import milder_and_skipped
from kb.wording import OUTCOME_WORDS
from tui.session.choices import Choice, preferred


@dataclass(frozen=True, slots=True)
class NotRight(Choice):
    """Says that a fact does not hold; what holds instead is asked before anything is said to the dialog."""

    wrong: Condition = field(kw_only=True)


def confirmations(kb: KnowledgeBase, state: State, warning: AtWarning) -> tuple[Choice, ...]:
    """Return the choices while facts are to be confirmed: all right, one is not, or rather something else."""
    first, *rest = (Confirmed(condition.fact, condition.value) for condition in warning.confirm)
    wrong = (
        NotRight(f"Not right: {kb.statement(c)}", Confirmed(c.fact, c.value), wrong=c)
        for c in warning.confirm
    )
    return (
        Choice("Yes, all of it", first, ("yes", "all", "right"), tuple(rest)),
        *wrong,
        *(preferred(kb, rung.action) for rung in milder_and_skipped(kb, state, warning.action)),
        Choice(OUTCOME_WORDS[Result.DECLINED], Outcome(warning.action, Result.DECLINED)),
    )


def corrections(kb: KnowledgeBase, state: State, wrong: Condition) -> tuple[Choice, ...]:
    """Return what may hold instead of ``wrong``, and *I am not sure* where its question has that answer."""
    others = (value for value in kb.facts[wrong.fact].values if value.id != wrong.value)
    instead = tuple(Choice(v.statement, Confirmed(wrong.fact, v.id), (v.id,)) for v in others)
    unsure: Event | None = doubting(kb, state, wrong.fact)
    return instead if unsure is None else (*instead, Choice("I am not sure", unsure, ("i don't know",)))
