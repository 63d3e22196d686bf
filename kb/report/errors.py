"""What can be wrong with a text that should be a report."""

from __future__ import annotations


class NotAReportError(ValueError):
    """A text cannot be read as a report.

    ``reason`` says why, in a sentence; ``line`` counts from 1 and is ``None`` where no line is at fault.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason if line is None else f"Line {line}: {reason}")
        self.reason = reason
        self.line = line
