"""What is known: facts as they were stated, what they imply, and where two statements clash."""

from collections.abc import Iterable

from kb.model import Condition, Grade, KnowledgeBase, Known

_STRENGTH = {grade: strength for strength, grade in enumerate(Grade)}


def implied_by(kb: KnowledgeBase, condition: Condition) -> tuple[Condition, ...]:
    """Return the conditions that follow from ``condition`` directly or through others, without it."""
    return kb.implied.get(condition, ())


def entailed(kb: KnowledgeBase, conditions: Iterable[Condition]) -> dict[str, str]:
    """Return the values of all that ``conditions`` state and imply; what is stated outright wins."""
    stated = tuple(conditions)
    implied = (each for condition in stated for each in implied_by(kb, condition))
    return {each.fact: each.value for each in (*implied, *stated)}


def closure(kb: KnowledgeBase, stated: dict[str, Known]) -> dict[str, Known]:
    """Return ``stated`` together with everything it implies; what was stated outright wins."""
    facts = dict(stated)
    for name, known in stated.items():
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
    """Return ``stated`` with ``condition``; what excludes it gives way, the same keeps the stronger grade."""
    new = entailed(kb, [condition])
    conditions = (Condition(name, known.value) for name, known in stated.items())
    kept = {each.fact: stated[each.fact] for each in conditions if _fits(kb, each, new)}
    before = kept.get(condition.fact)
    if before is not None and _STRENGTH[before.grade] > _STRENGTH[grade]:
        grade = before.grade
    return {**kept, condition.fact: Known(condition.value, grade)}


def agree(kb: KnowledgeBase, one: Condition, other: Condition) -> bool:
    """Return whether both conditions, with all they imply, can hold together."""
    return _fits(kb, one, entailed(kb, [other]))


def _fits(kb: KnowledgeBase, condition: Condition, values: dict[str, str]) -> bool:
    """Return whether ``condition`` and all that it implies can hold where ``values`` do."""
    return all(
        values.get(each.fact, each.value) == each.value for each in (condition, *implied_by(kb, condition))
    )


def holds(facts: dict[str, Known], condition: Condition) -> bool | None:
    """Return whether ``condition`` is known to hold (True), known not to (False), or open (None)."""
    known = facts.get(condition.fact)
    return None if known is None else known.value == condition.value


def contradicted(facts: dict[str, Known], conditions: Iterable[Condition]) -> bool:
    """Return whether one of ``conditions`` is known not to hold."""
    return any(holds(facts, condition) is False for condition in conditions)
