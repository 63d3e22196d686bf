"""Whether a mutant is noticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from unittest.mock import patch

from kb.checking import check
from kb.model import KnowledgeBase, UnreadableContentError
from kb.reading import parse_document, read_files
from tests.kb.checking.mutation.operators import Mutant, Operator
from tests.kb.checking.mutation.sites import Files, shipped

SEED = 20261122
MUTANTS = 1
"""How many mutants of each operator the suite tries; the table in the module's main takes more."""

_TODAY = date(2026, 11, 29)
_WITHOUT_WALKING = frozenset({"F05", "H01", "H06", "P01", "P03", "Q01", "Q02", "Q03", "T01"})
"""Codes, beside those of reading, that look at the pages and not at the ways through them."""


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
    walk = any(code[0] != "R" and code not in _WITHOUT_WALKING for code in operator.claimed_by)
    place = file if walk or file.startswith("scenarios/") else ""  # the other checks judge all pages at once
    return _codes(_read(files), place, families, walk=walk) - _before(place, families, walk=walk)


@cache
def _before(file: str, families: str, *, walk: bool) -> frozenset[str]:
    return frozenset(_codes(_shipped(), file, families, walk=walk))


def _codes(read: KnowledgeBase | UnreadableContentError, file: str, families: str, *, walk: bool) -> set[str]:
    if isinstance(read, UnreadableContentError):
        return {finding.code for finding in read.findings}
    if file.startswith("scenarios/"):
        read = replace(read, scenarios=tuple(each for each in read.scenarios if each.place.file == file))
    report = check(read, _TODAY, None, families, _concerned(read, file) if walk else ())
    return {finding.code for finding in report.findings}


@cache
def _shipped() -> KnowledgeBase | UnreadableContentError:
    return _read(shipped())


_parsed_once = cache(parse_document)


def _read(files: Files) -> KnowledgeBase | UnreadableContentError:
    """Read ``files``, or return why not; those that no mutant has changed need be parsed only once."""
    with patch("kb.reading.assembly.parse_document", _parsed_once):
        try:
            return read_files({name: text.encode() for name, text in files.items()})
        except UnreadableContentError as error:
            return error


def _concerned(kb: KnowledgeBase, file: str) -> list[str]:
    """Return a problem that a change in ``file`` concerns, so that not all need be walked."""
    name = file.rpartition("/")[2].removesuffix(".md")
    if name in kb.problems:
        return [name]
    using = [p.id for p in kb.problems.values() if name in {each.action for each in p.candidates}]
    return (using or ["forgot-password"])[:1]
