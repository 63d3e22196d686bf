"""A person's words on their way into a report: the description, and open details."""

from __future__ import annotations

from collections.abc import Sequence

from kb.hygiene import clip, printable
from kb.model import Case, Event, Stated, Switched
from kb.report import Glance, glance, write_report
from tests.hostile.knowledge import knowledge
from tests.hostile.promises import BrokenPromiseError, holds_report
from tests.hostile.targets.description import GOOD
from tests.hostile.targets.markdown import PIECES
from tests.hostile.targets.target import Target, as_text

_NO_TEXT = "\0"
"""Parts the details from the description, and from each other."""


def run(data: bytes) -> None:
    """Write a report of a case with such words, and read it back."""
    kb, _ = knowledge()
    description, *values = as_text(data).split(_NO_TEXT)
    events: list[Event] = [
        Stated("detail", name, value)
        for name, value in zip(kb.details, map(_line, values), strict=False)
        if value
    ]
    problem = next(iter(kb.problems))
    case = Case("a-1", "now", clip(printable(description))[0], (*events, Switched(problem)))
    holds_report(kb, case)
    seen = glance(write_report(kb, case))
    if seen != Glance(case.description, kb.problems[problem].title):
        raise BrokenPromiseError("A glance at the report shows something else.")


def _line(text: str) -> str:
    return " ".join(printable(text).split())


def _good() -> Sequence[bytes]:
    return (*GOOD, *(_NO_TEXT.encode().join((one, *GOOD[:3])) for one in GOOD))


REPORT = Target("report", run, _good, PIECES, share=3, seconds=5, grown_from=2500)
