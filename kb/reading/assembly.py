"""All files together: read, linked, and turned into the knowledge base or into findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from kb.model import Concept, KnowledgeBase, Place, Scenario, UnreadableContentError
from kb.reading.actions import read_action
from kb.reading.codes import Code
from kb.reading.effects import read_effect_file
from kb.reading.facts import read_details, read_fact, read_observations
from kb.reading.files import (
    decode_files,
    digest,
    is_readme,
    load_files,
    report_names,
)
from kb.reading.headings import report_headings
from kb.reading.inline import report_markup
from kb.reading.library import Library
from kb.reading.linking import report_conflicts, report_links, report_scenario_ends, report_unknown_facts
from kb.reading.notes import Notes, Reading, TooManyFindingsError
from kb.reading.problems import read_problem, read_road
from kb.reading.scenarios import read_scenario_file
from kb.reading.sections import parse_document
from kb.reading.sources import read_source_file
from kb.reading.words import gather_concepts, read_elsewhere, read_glossary, read_word_file

_Page = TypeVar("_Page")


def read_knowledge(folder: Traversable | Path) -> KnowledgeBase:
    """Read all content of a folder; raise ``UnreadableContentError`` with everything that is wrong in it.

    Read are the files ending in ``.md`` in the folder and in the folders in it. Symbolic links are not
    followed.
    """
    return _read(lambda notes: load_files(folder, notes))


def read_files(files: Mapping[str, bytes]) -> KnowledgeBase:
    """Read content from the bytes of its files, by their paths relative to the content folder.

    Raise ``UnreadableContentError`` with everything that is wrong in them.
    """
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
    if not any(name.startswith("problems/") and not is_readme(name) for name in files):
        wrong = "There is no problem in this folder."
        notes.report(Place("problems", 1), Code.NO_PROBLEMS, wrong)
        raise UnreadableContentError(tuple(notes.findings))
    return _Assembly(files, notes).knowledge()


class _Assembly:
    """The files of one content folder on their way to a knowledge base."""

    def __init__(self, files: Mapping[str, bytes], notes: Notes) -> None:
        self._notes = notes
        self._digest = digest(files)
        texts = decode_files(files, notes)
        documents = {name: parse_document(text, name) for name, text in texts.items()}
        library = Library(documents, frozenset(files))
        self._readings = {
            name: Reading(document, library, notes)
            for name, document in documents.items()
            if not is_readme(name)
        }
        report_names((name for name in files if not is_readme(name)), notes)

    def knowledge(self) -> KnowledgeBase:
        """Read everything; what is wrong is in the notes afterwards."""
        for reading in self._readings.values():
            report_headings(reading)
            report_markup(reading)
            report_links(reading)
        knowledge = self._model()
        report_unknown_facts(knowledge, self._notes)
        report_conflicts(knowledge, self._notes)
        report_scenario_ends(knowledge, self._notes)
        return knowledge

    def _model(self) -> KnowledgeBase:
        problems = self._pages("problems", read_problem)
        roads = self._pages("roads", read_road)
        steps = [step for problem in problems.values() for step in problem.steps]
        steps += [step for road in roads.values() for step in road.steps]
        return KnowledgeBase(
            problems=problems,
            roads=roads,
            actions=self._pages("actions", read_action),
            effects=self._entries("effects.md", read_effect_file),
            facts=self._pages("facts", read_fact),
            details=self._entries("details.md", read_details),
            concepts=self._concepts(),
            elsewhere=self._pages("elsewhere", read_elsewhere),
            glossary=self._entries("glossary.md", read_glossary),
            sources=self._entries("sources.md", read_source_file),
            scenarios=self._scenarios(),
            steps={step.ref: step for step in steps},
            digest=self._digest,
            observations=self._entries("observations.md", read_observations),
        )

    def _in(self, folder: str) -> list[Reading]:
        return [reading for name, reading in self._readings.items() if name.startswith(f"{folder}/")]

    def _pages(self, folder: str, read: Callable[[Reading], _Page]) -> dict[str, _Page]:
        return {reading.id: read(reading) for reading in self._in(folder)}

    def _entries(self, file: str, read: Callable[[Reading], dict[str, _Page]]) -> dict[str, _Page]:
        reading = self._readings.get(file)
        return read(reading) if reading else {}

    def _concepts(self) -> dict[str, Concept]:
        concepts = [concept for reading in self._in("words") for concept in read_word_file(reading)]
        return gather_concepts(concepts, self._notes)

    def _scenarios(self) -> tuple[Scenario, ...]:
        return tuple(each for reading in self._in("scenarios") for each in read_scenario_file(reading))
