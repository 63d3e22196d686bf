"""Facts as content writes them: ``other-admin: no, ssh: off``, with or without backticks."""

import re

from kb.model import Condition
from kb.reading.blocks import Text
from kb.reading.codes import Code
from kb.reading.library import nearest
from kb.reading.notes import Reading

_CONDITION = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\s*:\s*([a-z0-9]+(?:-[a-z0-9]+)*|\?)")
_DASH = re.compile(r"\s+[-\N{EN DASH}\N{EM DASH}]\s+")
ANY = "?"
"""The value in a scenario that stands for *I don't know*."""


def read_conditions(
    text: str, line: int, reading: Reading, *, may_be_unknown: bool = False
) -> tuple[Condition, ...]:
    """Read facts from the plain text of a cell or a link's title; an empty text holds none.

    ``may_be_unknown`` lets a value be ``?``. What cannot be read is reported and left out.
    """
    conditions = []
    for part in text.replace("`", " ").split(",") if text.strip() else ():
        match = _CONDITION.fullmatch(part.strip())
        if match is None or (match[2] == ANY and not may_be_unknown):
            reading.report(line, Code.BAD_CONDITIONS, f"'{part.strip()}' is not a fact with a value.")
            continue
        conditions.append(Condition(match[1], match[2]))
        _report_unknown(conditions[-1], line, reading)
    return tuple(conditions)


def _report_unknown(condition: Condition, line: int, reading: Reading) -> None:
    fact, value, facts = condition.fact, condition.value, reading.library.values
    if fact not in facts:
        near = nearest(fact, facts)
        remedy = f"Did you mean '{near}'?" if near else f"Write facts/{fact}.md, or use another fact."
        reading.report(line, Code.UNKNOWN_FACT, f"There is no fact '{fact}'.", remedy)
    elif value not in (ANY, *facts[fact]):
        wrong = f"The fact '{fact}' has no value '{value}'."
        reading.report(line, Code.UNKNOWN_VALUE, wrong, f"Its values are: {', '.join(facts[fact])}.")


def read_condition_row(
    text: Text | None, reading: Reading, *, together: tuple[Condition, ...] | None = None
) -> tuple[Condition, ...]:
    """Read a row of facts; a missing row has none. Where ``together`` is given they must hold with these."""
    if text is None:
        return ()
    conditions = read_conditions(text.plain, text.line, reading)
    if together is not None:
        hold_together((*together, *conditions), text.line, reading)
    return conditions


def read_exemptions(text: Text | None, reading: Reading) -> tuple[Condition, ...]:
    """Read facts with a reason for authors behind a dash; a semicolon parts several."""
    if text is None:
        return ()
    found: list[Condition] = []
    for part in text.plain.split(";"):
        facts, *reason = _DASH.split(part.strip(), maxsplit=1)
        if not reason:
            reading.report(text.line, Code.NO_REASON, f"'{part.strip()}' gives no reason.")
        found += read_conditions(facts, text.line, reading)
    return tuple(found)


def hold_together(conditions: tuple[Condition, ...], line: int, reading: Reading) -> None:
    """Ask for a finding, once all facts are read, if these conditions cannot hold at the same time."""
    reading.notes.unions.append((conditions, reading.place(line)))
