"""The page ``docs/checks.md``, from the codes: ``python -m tests.checks_page`` writes it anew.

Only the examples are written there by hand, below the entry of their code. They are kept as they stand.
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
_ENTRY = re.compile(r"^### ([A-Z]\d+): .+\n\n(?:.+\n)+\n((?:.|\n)*?)\s*(?=^##|\Z)", re.MULTILINE)
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

This page is made of `kb/reading/codes.py` and `kb/checking/codes.py`. After a change there,
`python -m tests.checks_page` writes it anew. Only the examples are written here.
"""
_READING = "All files are read and linked as one. While there is such a finding, Backin does not start."


def written_examples(page: str) -> dict[str, str]:
    """Return what stands below each entry of ``page``, by code, in the page's order."""
    return dict(_ENTRY.findall(page))


def checks_page(examples: Mapping[str, str]) -> str:
    """Return the page as it should be, with ``examples`` by code."""
    return "\n".join([_OPENING, *_entries(examples)])


def _entries(examples: Mapping[str, str]) -> Iterator[str]:
    yield f"## R: reading\n\n{_READING}\n"
    yield from (_entry(code, examples) for code in ReadingCode)
    for letter, name in FAMILIES.items():
        yield f"## {letter}: {name}\n"
        yield from (_entry(code, examples) for code in CheckCode if code.family == letter)


def _entry(code: ReadingCode | CheckCode, examples: Mapping[str, str]) -> str:
    warning = isinstance(code, CheckCode) and code.severity is Severity.WARNING
    heading = f"### {code.code}: {code.meaning}{' (warning)' if warning else ''}"
    advice = fill(code.advice, _WIDTH, break_long_words=False, break_on_hyphens=False)
    example = examples.get(code.code)
    return "\n\n".join(part for part in (heading, advice, example) if part) + "\n"


if __name__ == "__main__":
    PAGE.write_text(checks_page(written_examples(PAGE.read_text(encoding="utf-8"))), encoding="utf-8")
