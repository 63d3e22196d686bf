"""All files together: read, linked, and turned into the knowledge base or into findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from kb.model import (
    Detail,
    Effect,
    GlossaryEntry,
    KnowledgeBase,
    Observation,
    Place,
    Source,
    UnreadableContentError,
)
from kb.reading.actions import read_action, read_effect
from kb.reading.blocks import Section
from kb.reading.codes import Code
from kb.reading.facts import read_detail, read_fact, read_observation
from kb.reading.files import decode_files, digest, is_readme, load_files, report_names
from kb.reading.headings import report_headings
from kb.reading.library import Library
from kb.reading.linking import report_conflicts, report_links, report_oddities, report_scenario_ends
from kb.reading.notes import Notes, Reading, TooManyFindingsError
from kb.reading.problems import read_problem, read_road
from kb.reading.scenarios import read_scenario_file
from kb.reading.sections import parse_document
from kb.reading.words import gather_concepts, read_elsewhere, read_glossary_entry, read_source, read_word_file

_Page = TypeVar("_Page")
_Entry = TypeVar("_Entry", Detail, Effect, GlossaryEntry, Observation, Source)


def read_knowledge(folder: Traversable | Path) -> KnowledgeBase:
    """Read all content of a folder; raise ``UnreadableContentError`` with everything that is wrong in it.

    Read are the files ending in ``.md`` in the folder and in the folders in it. Symbolic links are not
    followed.
    """
    return _read(lambda notes: load_files(folder, notes))


def read_files(files: Mapping[str, bytes]) -> KnowledgeBase:
    """Read content from the bytes of its files, by relative path. Raises as ``read_knowledge`` does."""
    markdown = {name: content for name, content in files.items() if name.endswith(".md")}
    return _read(lambda _: markdown)


def _read(load: Callable[[Notes], Mapping[str, bytes]]) -> KnowledgeBase:
    notes = Notes()
    with suppress(TooManyFindingsError):
        knowledge = _knowledge(load(notes), notes)
        if not notes.findings:
            return knowledge
    raise UnreadableContentError(tuple(sorted(set(notes.findings))))


def _knowledge(files: Mapping[str, bytes], notes: Notes) -> KnowledgeBase:
    """Read everything; what is wrong is in the notes afterwards."""
    if not any(name.startswith("problems/") and not is_readme(name) for name in files):
        notes.report(Place("problems", 1), Code.NO_PROBLEMS, "There is no problem in this folder.")
        raise UnreadableContentError(tuple(notes.findings))
    documents = {name: parse_document(text, name) for name, text in decode_files(files, notes).items()}
    library = Library(documents, frozenset(files))
    readings = [Reading(each, library, notes) for name, each in documents.items() if not is_readme(name)]
    report_names((name for name in files if not is_readme(name)), notes)
    for reading in readings:
        report_headings(reading)
        report_oddities(reading)
        report_links(reading)
    kb = KnowledgeBase(
        problems=_pages("problems", read_problem, readings),
        roads=_pages("roads", read_road, readings),
        actions=_pages("actions", read_action, readings),
        effects=_entries("effects.md", read_effect, readings),
        facts=_pages("facts", read_fact, readings),
        details=_entries("details.md", read_detail, readings),
        concepts=gather_concepts(
            (concept for reading in _in("words", readings) for concept in read_word_file(reading)), notes
        ),
        elsewhere=_pages("elsewhere", read_elsewhere, readings),
        glossary=_entries("glossary.md", read_glossary_entry, readings),
        sources=_entries("sources.md", read_source, readings),
        scenarios=tuple(
            each for reading in _in("scenarios", readings) for each in read_scenario_file(reading)
        ),
        digest=digest(files),
        observations=_entries("observations.md", read_observation, readings),
    )
    report_conflicts(kb, notes)
    report_scenario_ends(kb, notes)
    return kb


def _in(folder: str, readings: Iterable[Reading]) -> Iterator[Reading]:
    return (reading for reading in readings if reading.file.startswith(f"{folder}/"))


def _pages(folder: str, read: Callable[[Reading], _Page], readings: Iterable[Reading]) -> dict[str, _Page]:
    return {reading.id: read(reading) for reading in _in(folder, readings)}


def _entries(
    file: str, read: Callable[[Section, Reading], _Entry], readings: Iterable[Reading]
) -> dict[str, _Entry]:
    pages = (reading for reading in readings if reading.file == file)
    entries = [read(section, reading) for reading in pages for section in reading.document.chapters]
    return {entry.id: entry for entry in entries}
