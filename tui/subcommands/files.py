"""Reading a report that the person names."""

from __future__ import annotations

from kb import cases
from kb.model import Case
from kb.report import NotAReportError
from tui.status import UsageError


def open_case(name: str) -> Case:
    """Return the case in the file ``name``, or the saved case of that id. Raises ``UsageError``."""
    try:
        return cases.load(name)
    except NotAReportError as error:
        raise UsageError(f"{name}: {error}") from None
    except OSError as error:
        raise UsageError(
            f"{name} cannot be read: {error.strerror}. Name a report that Backin wrote."
        ) from None
