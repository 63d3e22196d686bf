"""The report: a case as one Markdown file, for its person, for a helper, and for resuming."""

from typing import TYPE_CHECKING

from kb.report.log import NotAReportError, is_case_id
from kb.report.sections import HAND_OVER, help_words
from kb.report.summary import Glance, glance
from kb.report.writing import write_report

if TYPE_CHECKING:
    from kb.report.parser import read_report

__all__ = [
    "HAND_OVER",
    "Glance",
    "NotAReportError",
    "glance",
    "help_words",
    "is_case_id",
    "read_report",
    "write_report",
]


def __getattr__(name: str) -> object:
    """Import what reads a report when it is wanted: most people write one and read none."""
    if name == "read_report":
        # The Markdown parser comes with it, which takes longer to import than all the rest.
        from kb.report.parser import read_report  # noqa: PLC0415

        return read_report
    raise AttributeError(name)
