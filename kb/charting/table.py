"""A problem's truth table: which facts lead to which action, and what milder ones they rule out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.checking import Exploration, Visit, explore, taught
from kb.dialog import NONE_OF_THESE
from kb.model import (
    UNKNOWN,
    Accepted,
    Answered,
    AtAction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Event,
    Grade,
    KnowledgeBase,
    Known,
    Outcome,
    Result,
    State,
)
from kb.rules import closure, milder_candidates, ruled_out_by

_Known = dict[str, str]


def truth_table(kb: KnowledgeBase, problem: str) -> str:
    """Return ``problem`` as a Markdown table: a row for each set of facts and what it leads to.

    It is walked as somebody does who knows everything asked, and for whom nothing works. Facts that make no
    difference are left out, and rows that differ in one fact only are joined.
    """
    rows = merged(kb, dict.fromkeys(_rows(kb, explore(kb, problem))))
    lines = [f"| {' | '.join(_cells(kb, row))} |" for row in rows]
    head = ("| Facts | Leads to | Harm | Milder ones ruled out |", "| --- | --- | --- | --- |")
    return "\n".join([*head, *lines]) + "\n"


def _cells(kb: KnowledgeBase, row: Row) -> tuple[str, ...]:
    facts = ", ".join(f"{name}: {' or '.join(values)}" for name, values in row.facts) or "whatever holds"
    harm = str(int(kb.actions[row.leads_to].harm)) if row.leads_to in kb.actions else ""
    return facts, row.words.replace("|", "\\|"), harm, ", ".join(row.ruled_out)


def _rows(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Row]:
    waiting: list[tuple[Visit, _Known, frozenset[str]]] = [(exploration.start, {}, frozenset())]
    while waiting:
        visit, known, offered = waiting.pop()
        row = _row(kb, exploration.problem, visit, known)
        if row is not None and row.leads_to not in offered:
            yield row
            offered |= {row.leads_to}
        for event, following in reversed(visit.onward):
            if _is_taken(visit.state, event):
                learned = {each.fact: each.value for each in taught(kb, visit.state, event)}
                waiting.append((following, known | learned, offered))


def _is_taken(state: State, event: Event) -> bool:
    position = state.position
    if isinstance(position, AtSymptoms):
        return isinstance(event, Answered) and event.answer == NONE_OF_THESE
    if isinstance(position, AtQuestion | AtFact):
        return isinstance(event, Answered) and event.answer != UNKNOWN
    failed = isinstance(event, Outcome) and event.result is Result.DID_NOT_WORK
    return failed or isinstance(event, Accepted)


def _row(kb: KnowledgeBase, problem: str, visit: Visit, known: _Known) -> Row | None:
    facts = tuple(sorted((name, (value,)) for name, value in known.items()))
    position = visit.state.position
    if visit.left:
        other = visit.state.problem or problem
        return Row(facts, other, kb.problems[other].title, ())
    if isinstance(position, AtAction | AtWarning):
        title = kb.actions[position.action].title
        return Row(facts, position.action, title, _ruled_out(kb, problem, known, position.action))
    if isinstance(position, AtEnding):
        return Row(facts, position.step, kb.steps[position.step].title, ())
    return None


def _ruled_out(kb: KnowledgeBase, problem: str, known: _Known, action: str) -> tuple[str, ...]:
    stated = {fact: Known(value, Grade.ANSWERED) for fact, value in known.items()}
    here = State(problem, facts=closure(kb, stated))
    milder = milder_candidates(kb, problem, action)
    return tuple(each for each in milder if ruled_out_by(kb, here, each))


@dataclass(frozen=True, slots=True)
class Row:
    """Facts with their values, what they lead to by id and in words, and the milder actions they rule out."""

    facts: tuple[tuple[str, tuple[str, ...]], ...]
    leads_to: str
    words: str
    ruled_out: tuple[str, ...]


def merged(kb: KnowledgeBase, rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return ``rows`` joined as far as they can be; a fact that may have any of its values is left out."""
    left = list(rows)
    while (pair := _joinable(left)) is not None:
        first, second, fact = pair
        joined = _join(kb, left[first], left[second], fact)
        left[first] = joined
        del left[second]
        left = list(dict.fromkeys(left))
    return tuple(left)


def _joinable(rows: list[Row]) -> tuple[int, int, str] | None:
    """Find two rows that differ in one fact only, by looking each row up without one of its facts."""
    seen: dict[tuple[object, ...], int] = {}
    for index, row in enumerate(rows):
        for fact, _ in row.facts:
            rest = tuple(each for each in row.facts if each[0] != fact)
            key = fact, rest, row.leads_to, row.ruled_out
            if key in seen:
                return seen[key], index, fact
            seen[key] = index
    return None


def _join(kb: KnowledgeBase, one: Row, other: Row, fact: str) -> Row:
    values = {*dict(one.facts)[fact], *dict(other.facts)[fact]}
    ordered = tuple(value.id for value in kb.facts[fact].values if value.id in values)
    facts = [(name, ordered if name == fact else each) for name, each in one.facts]
    if len(ordered) == len(kb.facts[fact].values):
        facts = [each for each in facts if each[0] != fact]
    return Row(tuple(facts), one.leads_to, one.words, one.ruled_out)
