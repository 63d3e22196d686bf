"""Scenarios: tests as tables, a row each."""

from collections.abc import Callable

from kb.model import Scenario
from kb.reading.blocks import Link, Table, Text
from kb.reading.codes import Code
from kb.reading.notes import Reading
from kb.reading.targets import leads_to, read_action_link, read_problem_link, read_step_link
from kb.reading.values import hold_together, read_conditions

_COLUMNS = ("They type", "Problem", "Known facts", "Tried", "Ends in", "Never offers")


def read_scenario_file(reading: Reading) -> list[Scenario]:
    """Read a file of ``scenarios/``; rows that cannot be read are reported and left out."""
    blocks = [
        *reading.document.preamble,
        *(each for part in reading.document.sections for each in part.all_blocks),
    ]
    tables = [block for block in blocks if isinstance(block, Table)]
    fitting = [table for table in tables if tuple(cell.plain for cell in table.header) == _COLUMNS]
    if not fitting:
        line = tables[0].line if tables else reading.page.heading.line
        reading.report(line, Code.NO_SCENARIOS, "This is not a table of scenarios.")
    rows = (row for table in fitting for row in table.rows)
    return [scenario for row in rows if (scenario := _scenario(row, reading))]


def _scenario(row: tuple[Text, ...], reading: Reading) -> Scenario | None:
    typed, problem, facts, tried, ends_in, never = row
    if not typed.plain:
        reading.report(typed.line, Code.BAD_SCENARIO, "Nothing stands under 'They type'.")
    conditions = read_conditions(facts.plain, typed.line, reading, may_be_unknown=True)
    hold_together(conditions, typed.line, reading)
    problem_id = _only(_linked(problem, read_problem_link, reading), problem, "Problem", reading)
    end = _only(_linked(ends_in, _read_end, reading), ends_in, "Ends in", reading)
    tried_actions = _linked(tried, read_action_link, reading)
    never_offers = _linked(never, read_action_link, reading)
    if not (typed.plain and problem_id and end):
        return None
    place = reading.place(typed.line)
    return Scenario(typed.plain, problem_id, conditions, tried_actions, end, never_offers, place)


def _read_end(link: Link, reading: Reading) -> str | None:
    if leads_to(link, reading) == "actions":
        return read_action_link(link, reading)
    return read_step_link(link, reading)


def _linked(cell: Text, read: Callable[[Link, Reading], str | None], reading: Reading) -> tuple[str, ...]:
    if cell.plain and not cell.links:
        wrong = f"'{cell.plain}' is not a link."
        reading.report(cell.line, Code.BAD_SCENARIO, wrong, "Link it: [...](../actions/...md).")
    return tuple(name for link in cell.links if (name := read(link, reading)))


def _only(names: tuple[str, ...], cell: Text, column: str, reading: Reading) -> str:
    if not cell.plain or len(cell.links) > 1:
        reading.report(cell.line, Code.BAD_SCENARIO, f"Under '{column}' stand {len(cell.links)} links.")
    return names[0] if names else ""
