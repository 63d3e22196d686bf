"""Writing a case down as a report."""

from functools import partial, reduce

from kb.dialog import advance, resume
from kb.matching import details_in
from kb.model import Case, Event, KnowledgeBase, State
from kb.report import log, sections
from kb.report.card import card_section
from kb.report.markdown import code, escape, fenced, table
from kb.report.remedy import action_section, to_do_section
from kb.version import backin_version

_SHORT = 10
"""So many lines of the person's own words stand on the first page."""

_HOW_TO_RESUME = (
    "To take the case up again, type `backin resume` and the name of this file. Backin is not by Synology, "
    "works offline and changes nothing on a NAS."
)
_WITHOUT_WORDS = "This report is anonymous: the person's own words were left out of it."
_CLEANED = (
    "Names, addresses, telephone numbers, serial numbers and keys were taken out of this report, as far as "
    "they were recognized."
)


def write_report(kb: KnowledgeBase, case: Case, *, anonymous: bool = False) -> str:
    """Return ``case`` as one Markdown file, which ``read_report`` turns back into the same case.

    With ``anonymous`` the report says what ``anonymize_case`` did to the case. Events that do not fit ``kb``
    stay in the log and are told of; the rest of the report then stands on those before them.
    """
    resumed = resume(kb, case)
    state = resumed.state if resumed.state.problem else _with_details(kb, resumed.state, case.description)
    words = [f"## {log.WORDS}", fenced(case.description)]
    if anonymous:
        words.append(_CLEANED if case.description else _WITHOUT_WORDS)
    are_short = case.description.count("\n") < _SHORT
    first_page = [
        sections.title(kb, state),
        *([f"This case comes from a damaged file. {' '.join(case.damage)}"] if case.damage else []),
        *card_section(kb, case, state, resumed.reason),
        *(words if are_short else ()),
        *to_do_section(kb, state),
    ]
    rest = [
        *([] if are_short else words),
        *sections.problem_section(kb, case, state),
        *sections.facts_section(kb, state),
        *sections.trail_section(kb, state),
        *action_section(kb, state),
        *sections.put_back_section(kb, state),
        *sections.help_section(kb, state),
        *sections.sources_section(kb, state),
    ]
    blocks = [
        *first_page,
        *_folded(
            "Everything else: what is known, the way so far, the action in full, sources",
            [*rest, *sections.pages_section(kb, [*first_page, *rest])],
        ),
        *_folded("For Backin: the log, from which the case can be taken up again", _log(kb, case)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _with_details(kb: KnowledgeBase, state: State, description: str) -> State:
    """Return ``state`` with the details (model, version) that choosing a problem would have told."""
    told = details_in(description, kb.details.values())
    return reduce(partial(advance, kb), (each for each in told if each.name not in state.details), state)


def _folded(summary: str, blocks: list[str]) -> list[str]:
    return [f"<details>\n<summary>{summary}</summary>", *blocks, "</details>"]


def _log(kb: KnowledgeBase, case: Case) -> list[str]:
    properties = [
        (log.FORMAT_ROW, log.FORMAT),
        (log.CASE_ROW, code(case.id)),
        (log.BEGAN_ROW, code(case.began)),
        (log.MATCH_ROW, code(case.band)),
        (log.COUNT_ROW, str(len(case.events))),
        ("Backin", escape(backin_version())),
        ("Knowledge", code(kb.digest)),
    ]
    events = [_log_row(event) for event in case.events]
    return [
        f"## {log.LOG}",
        _HOW_TO_RESUME,
        table(("", ""), properties),
        table(log.EVENT_COLUMNS, events),
    ]


def _log_row(event: Event) -> tuple[str, ...]:
    name, *rest = log.row_of(event)
    return (escape(name), *map(code, (*rest, event.at)))
