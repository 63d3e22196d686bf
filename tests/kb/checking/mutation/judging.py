"""Whether a mutant is noticed."""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random
from unittest.mock import patch

from kb.checking import check
from kb.model import KnowledgeBase
from kb.reading import UnreadableContentError, parse_document, read_files
from tests.kb.checking.mutation.operators import Mutant, Operator
from tests.kb.checking.mutation.sites import Files, shipped

SEED = 20261122
MUTANTS = 2
"""How many mutants of each operator are tried; the table in the module's main takes more."""

_TODAY = date(2026, 11, 22)


def chosen(operator: Operator, count: int = MUTANTS) -> list[Mutant]:
    """Return some of the mutants of ``operator``, always the same ones."""
    everything = list(operator.mutants())
    return Random(f"{SEED} {operator.name}").sample(  # noqa: S311 - nothing secret
        everything, min(count, len(everything))
    )


def new_codes(operator: Operator, mutant: Mutant) -> set[str]:
    """Return the codes that ``mutant`` gives and the shipped content does not, of the families claimed."""
    file, files = mutant
    families = "".join(sorted({code[0] for code in operator.claimed_by} - {"R"}))
    return _codes(files, file, families) - _before(file, families)


@cache
def _before(file: str, families: str) -> frozenset[str]:
    return frozenset(_codes(shipped(), file, families))


def _codes(files: Files, file: str, families: str) -> set[str]:
    try:
        kb = _read(files)
    except UnreadableContentError as error:
        return {finding.code for finding in error.findings}
    concerned = _concerned(kb, file)
    report = check(kb, _TODAY, None, families, concerned)
    return {finding.code for finding in report.findings}


_parsed_once = cache(parse_document)


def _read(files: Files) -> KnowledgeBase:
    """Read ``files``; those that no mutant has changed need be parsed only once."""
    with patch("kb.reading.files.parse_document", _parsed_once):
        return read_files({name: text.encode() for name, text in files.items()})


def _concerned(kb: KnowledgeBase, file: str) -> list[str]:
    """Return some problems that a change in ``file`` concerns, so that not all need be walked."""
    name = file.rpartition("/")[2].removesuffix(".md")
    if name in kb.problems:
        return [name]
    using = [p.id for p in kb.problems.values() if name in {each.action for each in p.candidates}]
    return (using or ["forgot-password"])[:3]
