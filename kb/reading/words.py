"""Words of the visitors: concepts by language, the glossary, what belongs elsewhere; and the sources."""

from collections.abc import Iterable

from kb.model import Blocks, Concept, Elsewhere, GlossaryEntry, Source
from kb.reading.blocks import Paragraph, Section
from kb.reading.codes import Code
from kb.reading.headings import report_bad_id, report_no_entries, report_other_sections, report_subheadings
from kb.reading.library import scheme
from kb.reading.notes import Notes, Reading
from kb.reading.phrases import read_phrase_section, read_section_phrases
from kb.reading.properties import read_properties
from kb.reading.prose import prose, read_opening
from kb.reading.values import plain, read_condition_row, read_date, read_sources


def read_word_file(reading: Reading) -> list[Concept]:
    """Read a file of ``words/``."""
    concepts = []
    for section in reading.document.chapters:
        report_bad_id(section, reading)
        expressions = read_section_phrases(section, reading)
        concepts.append(Concept(section.heading.text, expressions, reading.place(section.heading.line)))
    report_no_entries(concepts, reading)
    return concepts


def gather_concepts(concepts: Iterable[Concept], notes: Notes) -> dict[str, Concept]:
    """Put the concepts of all files together by id; report what stands twice."""
    gathered: dict[str, Concept] = {}
    owners: dict[str, Concept] = {}
    for concept in concepts:
        first = gathered.setdefault(concept.id, concept)
        if first is not concept and first.place.file != concept.place.file:
            wrong = f"The concept '{concept.id}' stands already at {first.place}."
            notes.report(concept.place, Code.DOUBLE_CONCEPT, wrong)
        _report_shared(concept, owners, notes)
    return gathered


def _report_shared(concept: Concept, owners: dict[str, Concept], notes: Notes) -> None:
    for expression in concept.expressions:
        owner = owners.setdefault(expression.text.casefold(), concept)
        if owner.id != concept.id:
            wrong = f"'{expression.text}' is an expression of '{owner.id}' ({owner.place}) as well."
            notes.report(expression.place, Code.TWO_CONCEPTS, wrong)


def read_glossary_entry(section: Section, reading: Reading) -> GlossaryEntry:
    """Read an entry of ``glossary.md``."""
    line = section.heading.line
    row = read_properties(section.blocks, line, reading, needed=("Sources",), optional=("Also",)).get
    report_subheadings(section.sections, reading)
    spellings = (part.strip() for part in plain(row("Also")).split(","))
    return GlossaryEntry(
        id=section.heading.slug,
        term=section.heading.text,
        also=tuple(spelling for spelling in spellings if spelling),
        text=read_opening(section.blocks, line, reading),
        sources=read_sources(row("Sources"), reading),
        place=reading.place(line),
    )


_HELP = "Where help is"
_PHRASES = "People say"


def read_elsewhere(reading: Reading) -> Elsewhere:
    """Read a file of ``elsewhere/``."""
    opening, line = reading.page.blocks, reading.page.heading.line
    row = read_properties(opening, line, reading, needed=("Reviewed", "Sources"), optional=("Not if",)).get
    read_date(row("Reviewed"), reading)
    read_opening(opening, line, reading)
    report_other_sections((_HELP, _PHRASES), reading)
    return Elsewhere(
        id=reading.id,
        title=reading.page.heading.text,
        help=_help(reading),
        sources=read_sources(row("Sources"), reading),
        phrases=read_phrase_section(_PHRASES, reading),
        place=reading.place(line),
        not_if=read_condition_row(row("Not if"), reading),
    )


def _help(reading: Reading) -> Blocks:
    section = reading.chapter(_HELP)
    if section is None or not section.blocks:
        wrong = f"The section '{_HELP}' is missing or empty."
        line = (section or reading.page).heading.line
        reading.report(line, Code.MISSING_SECTION, wrong)
        return ()
    report_subheadings(section.sections, reading)
    return prose(section.blocks, reading)


def read_source(section: Section, reading: Reading) -> Source:
    """Read an entry of ``sources.md``."""
    read_opening(section.blocks, section.heading.line, reading)
    report_subheadings(section.sections, reading)
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    targets = (link.target for text in texts for link in text.links)
    return Source(
        id=section.heading.text,
        title=" ".join(text.plain for text in texts),
        url=next((target for target in targets if scheme(target) in ("http", "https")), ""),
        place=reading.place(section.heading.line),
    )
