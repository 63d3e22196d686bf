"""What is known and how the case got where it is."""

from __future__ import annotations

from kb import explain
from kb.dialog import fact_asked_at
from kb.explain import GRADE_WORDS, details_beside_facts, known_words, passed_prose, seen_at, statement
from kb.model import Advice, Condition, Grade, How, KnowledgeBase, Passed, State
from kb.report.markdown import code, escape, line_of, listed, table

_COLUMNS = ("About", "What is known", "How")
_IMPLIED = "follows from the rest"


def facts_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the facts with their grades, the details, and what the person did not know."""
    rows = [_fact_row(kb, state, name) for name in state.facts]
    rows += [_detail_row(label, text) for label, text in details_beside_facts(kb, state)]
    blocks = ["## What is known", table(_COLUMNS, rows) if rows else "Nothing yet."]
    if state.seen is not None:
        statements = (line_of(kb.observations[each].statement) for each in state.seen.observations)
        blocks.append(f"What this computer saw in its network, {seen_at(state)}: {' '.join(statements)}")
    if state.unknown:
        labels = (escape(kb.facts[fact].label) for fact in sorted(state.unknown))
        blocks.append(f"Asked and not known: {', '.join(labels)}.")
    return blocks


def how_known(state: State, fact: str) -> str:
    """Return in words how the value of a known fact became known."""
    return explain.how_known(state, state.stated[fact]) if fact in state.stated else _IMPLIED


def _fact_row(kb: KnowledgeBase, state: State, name: str) -> tuple[str, str, str]:
    condition = Condition(name, state.facts[name].value)
    return escape(kb.facts[name].label), line_of(statement(kb, condition)), how_known(state, name)


def _detail_row(label: str, text: str) -> tuple[str, str, str]:
    return escape(label), code(text), GRADE_WORDS[Grade.TOLD]


def trail_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the questions and actions so far, with what came of each, and what was read on the way."""
    steps = [_passed(kb, passed) for passed in state.trail if _counts(kb, passed)]
    return ["## The way so far", listed(steps, first=1)] if steps else []


def _counts(kb: KnowledgeBase, passed: Passed) -> bool:
    return passed.how is not How.PASSED or isinstance(kb.steps[passed.step], Advice)


def _passed(kb: KnowledgeBase, passed: Passed) -> str:
    if passed.how is How.PASSED:
        return f"Read on the way: **{escape(passed.question)}** {line_of(passed_prose(kb, passed))}"
    words = line_of(passed.words) if fact_asked_at(passed.step) is not None else escape(passed.words)
    if passed.how is How.SWITCHED:
        return f"The case turned to another problem: {words}"
    known = f" ({known_words(passed)})" if passed.how is How.KNOWN else ""
    return f"{escape(passed.question)} **{words}**{known}"
