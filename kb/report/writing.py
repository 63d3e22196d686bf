"""Writing a case down as a report."""

from __future__ import annotations

from kb.model import Case, Event, KnowledgeBase
from kb.report.log import (
    BEGAN_ROW,
    CASE_ROW,
    EVENT_COLUMNS,
    FORMAT,
    FORMAT_ROW,
    LOG,
    MATCH_ROW,
    row_of,
)
from kb.report.markdown import code, escape, table
from kb.report.remedy import action_section
from kb.report.sections import (
    facts_section,
    help_section,
    opening,
    problem_section,
    put_back_section,
    sources_section,
    trail_section,
    ways_section,
)
from kb.resuming import resume

_WITHOUT_WORDS = "This report is anonymous: the person's own words were left out of it."
_CLEANED = (
    "Names, addresses, telephone numbers, serial numbers and keys were taken out of this report, as far as "
    "they were recognized."
)


def write_report(kb: KnowledgeBase, case: Case, *, anonymous: bool = False, version: str) -> str:
    """Return ``case`` as one Markdown file, which ``read_report`` turns back into the same case.

    ``version`` is Backin's. With ``anonymous`` the report says what ``anonymise_case`` did to the case.
    Events that do not fit ``kb`` stay in the log and are told of; the rest of the report then stands on those
    before them.
    """
    resumed = resume(kb, case)
    state = resumed.state
    blocks = [
        *opening(kb, case, state),
        *([_CLEANED if case.description else _WITHOUT_WORDS] if anonymous else []),
        *problem_section(kb, case, state, resumed.reason),
        *facts_section(kb, state),
        *trail_section(kb, state),
        *action_section(kb, state),
        *ways_section(kb, state),
        *put_back_section(kb, state),
        *help_section(kb, state),
        *sources_section(kb, state),
        *_log(kb, case, version),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _log(kb: KnowledgeBase, case: Case, version: str) -> list[str]:
    properties = [
        (FORMAT_ROW, FORMAT),
        (CASE_ROW, code(case.id)),
        (BEGAN_ROW, code(case.began)),
        (MATCH_ROW, code(case.band)),
        ("Backin", escape(version)),
        ("Knowledge", code(kb.digest)),
    ]
    events = [_log_row(event) for event in case.events]
    return [
        f"## {LOG}",
        "Backin reads this when the case is taken up again: `backin resume` and the name of this file.",
        table(("", ""), properties),
        table(EVENT_COLUMNS, events),
    ]


def _log_row(event: Event) -> tuple[str, ...]:
    name, *rest = row_of(event)
    return (escape(name), *map(code, (*rest, event.at)))
