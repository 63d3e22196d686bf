"""The report: a case as one Markdown file, for its person, for a helper, and for resuming."""

from kb.report.errors import NotAReportError
from kb.report.reading_back import glance, read_report
from kb.report.writing import write_report

__all__ = ["NotAReportError", "glance", "read_report", "write_report"]
