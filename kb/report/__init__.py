"""The report: a case as one Markdown file, for its person, for a helper, and for resuming."""

from kb.model import Case
from kb.report.log import Glance, NotAReportError, glance, is_case_id
from kb.report.sections import HAND_OVER, help_words
from kb.report.writing import write_report


def read_report(text: str) -> Case:
    """Return the case that a report tells of. Raises ``NotAReportError``; see ``kb.report.parser``."""
    # Most people write one and read none, and the Markdown parser takes longer to import than all the rest.
    from kb.report import parser  # noqa: PLC0415

    return parser.read_report(text)
