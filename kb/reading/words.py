"""Words: notions and the expressions for them, by language."""

from __future__ import annotations

from collections.abc import Iterable

from kb.model import Concept
from kb.reading.codes import Code
from kb.reading.entries import report_bad_id, report_no_entries
from kb.reading.notes import Notes, Reading
from kb.reading.phrases import read_section_phrases


def read_word_file(reading: Reading) -> list[Concept]:
    """Read a file of ``words/``."""
    concepts = []
    for section in reading.document.chapters:
        report_bad_id(section, reading)
        expressions = read_section_phrases(section, reading)
        concepts.append(Concept(section.heading.text, expressions, reading.place(section.heading.line)))
    report_no_entries(concepts, "its notions, each", reading)
    return concepts


def gather_concepts(concepts: Iterable[Concept], notes: Notes) -> dict[str, Concept]:
    """Put the concepts of all files together by id; report what stands twice."""
    gathered: dict[str, Concept] = {}
    owners: dict[str, Concept] = {}
    for concept in concepts:
        first = gathered.setdefault(concept.id, concept)
        if first is not concept and first.place.file != concept.place.file:
            wrong = f"The notion '{concept.id}' stands already at {first.place}."
            notes.report(concept.place, Code.DOUBLE_CONCEPT, wrong, "Put the two together.")
        _report_shared(concept, owners, notes)
    return gathered


def _report_shared(concept: Concept, owners: dict[str, Concept], notes: Notes) -> None:
    for expression in concept.expressions:
        owner = owners.setdefault(expression.text.casefold(), concept)
        if owner.id != concept.id:
            wrong = f"'{expression.text}' is an expression of '{owner.id}' ({owner.place}) as well."
            notes.report(expression.place, Code.TWO_CONCEPTS, wrong, "Keep it with one of the two notions.")
