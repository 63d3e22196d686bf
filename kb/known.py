"""What is known: facts as they were stated, what they imply, and where two statements clash."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import Condition, Grade, KnowledgeBase, Known

_STRENGTH = {grade: strength for strength, grade in enumerate(Grade)}


def implied_by(kb: KnowledgeBase, condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions that follow from ``condition`` directly or through others, without it."""
    direct = _implies(kb, condition.fact, condition.value)
    if not direct:
        return ()
    found: list[Condition] = []
    waiting = [*direct]
    while waiting:
        implied = waiting.pop(0)
        if implied != condition and implied not in found:
            found.append(implied)
            waiting.extend(_implies(kb, implied.fact, implied.value))
    return tuple(found)


def with_implied(kb: KnowledgeBase, conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """Return ``conditions`` behind all that follows from them."""
    stated = tuple(conditions)
    return (*(implied for each in stated for implied in implied_by(kb, each)), *stated)


def values(conditions: Iterable[Condition]) -> dict[str, str]:
    """Return the values of conditions by fact; of two about one fact the last counts."""
    return {each.fact: each.value for each in conditions}


def _implies(kb: KnowledgeBase, name: str, value: str) -> tuple[Condition, ...]:
    fact = kb.facts.get(name)
    for each in () if fact is None else fact.values:
        if each.id == value:
            return each.implies
    return ()


def closure(kb: KnowledgeBase, stated: dict[str, Known]) -> dict[str, Known]:
    """Return ``stated`` together with everything it implies; what was stated outright wins."""
    facts = dict(stated)
    for name, known in stated.items():
        if _implies(kb, name, known.value):
            for condition in implied_by(kb, Condition(name, known.value)):
                facts.setdefault(condition.fact, Known(condition.value, known.grade))
    return facts


def clashes(kb: KnowledgeBase, facts: dict[str, Known], condition: Condition) -> Condition | None:
    """Return what ``condition``, or what it implies, would make of a fact that is known otherwise."""
    for stated in (condition, *implied_by(kb, condition)):
        known = facts.get(stated.fact)
        if known is not None and known.value != stated.value:
            return stated
    return None


def state_fact(
    kb: KnowledgeBase, stated: dict[str, Known], condition: Condition, grade: Grade
) -> dict[str, Known]:
    """Return ``stated`` with ``condition`` in it; statements that exclude it give way.

    A fact that is stated again with the same value keeps the stronger of the two grades.
    """
    conditions = (Condition(name, known.value) for name, known in stated.items())
    kept = {each.fact: stated[each.fact] for each in conditions if agree(kb, each, condition)}
    return add_fact(kept, condition, grade)


def add_fact(stated: dict[str, Known], condition: Condition, grade: Grade) -> dict[str, Known]:
    """Return ``stated`` with ``condition`` in it, as ``state_fact`` does, where nothing excludes it."""
    before = stated.get(condition.fact)
    if before is not None and _STRENGTH[before.grade] > _STRENGTH[grade]:
        grade = before.grade
    return {**stated, condition.fact: Known(condition.value, grade)}


def agree(kb: KnowledgeBase, one: Condition, other: Condition) -> bool:
    """Return whether both conditions, with all they imply, can hold together."""
    if one.fact == other.fact:
        return one.value == other.value
    if not implied_by(kb, one) and not implied_by(kb, other):
        return True
    mine, theirs = values(with_implied(kb, [one])), values(with_implied(kb, [other]))
    return all(mine.get(fact, value) == value for fact, value in theirs.items())


def holds(facts: dict[str, Known], condition: Condition) -> bool | None:
    """Return whether ``condition`` is known to hold (True), known not to (False), or open (None)."""
    known = facts.get(condition.fact)
    return None if known is None else known.value == condition.value


def contradicted(facts: dict[str, Known], conditions: Iterable[Condition]) -> bool:
    """Return whether one of ``conditions`` is known not to hold."""
    return any(holds(facts, condition) is False for condition in conditions)
