"""The page ``docs/checks.md``, from the codes: ``python -m tests.checks_page`` writes it anew.

What is written there by hand is kept as it stands: the examples, below the entry of their code, and what to
do about a finding of the checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import fill

from kb.checking import FAMILIES
from kb.checking import Code as CheckCode
from kb.model import Severity
from kb.reading import Code as ReadingCode

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"

_WIDTH = 110
_ENTRY = re.compile(r"^### ([A-Z]\d+): .+\n\n((?:.+\n)+)\n((?:.|\n)*?)\s*(?=^##|\Z)", re.MULTILINE)
"""A heading, the advice as one paragraph, and the example."""
_OPENING = """\
# What the checks say

`backin check` reads all that Backin knows and prints a finding a line: file, line, code, what is wrong
and what to do. This page explains the codes, in the order in which the checks come. A finding is an error,
and fails a build, unless the heading says *warning*. How content is written stands in
[the guide for authors](../content/README.md).

Each example is a change to the small knowledge base under `tests/`: `-` marks the bad lines, `+` the good
ones that stand there, and what has no mark stands in both. A test makes each change and sees that it gives
exactly the code in the heading, and those under *Also*.

The headings are made of `kb/reading/codes.py` and `kb/checking/codes.py`, and so is the advice of family R.
After a change there, `python -m tests.checks_page` writes them anew. All else is written here.
"""
_READING = "All files are read and linked as one. While there is such a finding, Backin does not start."


def written_entries(page: str) -> dict[str, tuple[str, str]]:
    """Return the advice and the example of each entry of ``page``, by code, in the page's order."""
    return {code: (advice, example) for code, advice, example in _ENTRY.findall(page)}


def checks_page(written: Mapping[str, tuple[str, str]]) -> str:
    """Return the page as it should be, with what is ``written`` by hand, by code."""
    return "\n".join([_OPENING, *_entries(written)])


def _entries(written: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    yield f"## R: reading\n\n{_READING}\n"
    yield from (_entry(code, written) for code in ReadingCode)
    for letter, name in FAMILIES.items():
        yield f"## {letter}: {name}\n"
        yield from (_entry(code, written) for code in CheckCode if code.code[0] == letter)


def _entry(code: ReadingCode | CheckCode, written: Mapping[str, tuple[str, str]]) -> str:
    advice, example = written.get(code.code, ("", ""))
    warning = isinstance(code, CheckCode) and code.severity is Severity.WARNING
    heading = f"### {code.code}: {code.meaning}{' (warning)' if warning else ''}"
    if isinstance(code, ReadingCode):
        advice = code.advice
    filled = fill(advice, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join(part for part in (heading, filled, example) if part) + "\n"


if __name__ == "__main__":
    PAGE.write_text(checks_page(written_entries(PAGE.read_text(encoding="utf-8"))), encoding="utf-8")
