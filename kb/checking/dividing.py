"""All families on a folder of content, with the work divided between two processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from importlib.resources.abc import Traversable
from pathlib import Path
from time import perf_counter

from kb import compiled
from kb.checking import phrases
from kb.checking.helping import Errand, Helper, finish
from kb.checking.kept import keep, kept
from kb.checking.running import FAMILIES, Report, check, joined
from kb.collector import collector_resting
from kb.compiled.keyed import key_of
from kb.compiled.storing import decode_model, encode_model
from kb.matching import Matcher, MatchModel
from kb.model import Elsewhere, KnowledgeBase, Problem
from kb.reading import UnreadableContentError, parse_texts, read_knowledge
from kb.reading.blocks import Document

_FILES = 8
"""How many files make an errand: so few that both processes end at about the same time."""
_WITHOUT_WALKS = "QT"
"""Families that need nothing but the knowledge."""
_Page = Problem | Elsewhere
_Model = Callable[[], MatchModel]


def check_folder(
    folder: Path | Traversable, today: date, families: Sequence[str] = tuple(FAMILIES)
) -> Report:
    """Read the content in ``folder`` and run the checks of ``families`` on it.

    What cannot be read is a finding, and then the findings of reading are all that there are.
    """
    began = perf_counter()
    key = key_of(folder)
    with collector_resting(), Helper() as helper:
        before = kept(key)
        model = _model(helper, folder, before) if "P" in families else None
        try:
            kb = before[0] if before else read_knowledge(folder, partial(_parse, helper))
        except UnreadableContentError as error:
            return Report(error.findings, seconds={"reading": perf_counter() - began})
        reading = Report(seconds={"reading": perf_counter() - began})
        errands = [*_pages(helper, kb, today, families), *_phrases(helper, kb, folder, model)]
        walks = check(kb, today, None, [each for each in families if each not in _WITHOUT_WALKS])
        report = joined([reading, walks, *finish(errands)])
        if before is None and model is not None and key == key_of(folder):
            keep(key, kb, model())
        return report


def _model(
    helper: Helper, folder: Path | Traversable, before: tuple[KnowledgeBase, MatchModel] | None
) -> _Model:
    """Return what gives the matcher's model; where it has to be learnt, the other process begins with it."""
    if before is not None:
        return lambda: before[1]
    errand = helper.send(partial(_learnt, folder))
    return cache(lambda: decode_model(errand.result()))


def _parse(helper: Helper, texts: Mapping[str, str]) -> dict[str, Document]:
    named = tuple(texts.items())
    parts = (dict(named[start : start + _FILES]) for start in range(0, len(named), _FILES))
    errands = [helper.send(partial(parse_texts, part)) for part in parts]
    documents = {name: document for part in finish(errands) for name, document in part.items()}
    return {name: documents[name] for name in texts}


def _pages(
    helper: Helper, kb: KnowledgeBase, today: date, families: Sequence[str]
) -> Iterator[Errand[Report]]:
    chosen = [each for each in families if each in _WITHOUT_WALKS]
    if chosen:
        yield helper.send(partial(check, kb, today, None, chosen))


def _phrases(
    helper: Helper, kb: KnowledgeBase, folder: Path | Traversable, model: _Model | None
) -> Iterator[Errand[Report]]:
    if model is None:
        return

    @cache
    def matcher() -> Matcher:
        return phrases.matcher_of_pages(kb, model())

    pages: tuple[_Page, ...] = (*kb.problems.values(), *kb.elsewhere.values())
    for page in pages:
        there = partial(_leads_back, partial(_matcher, folder), page)
        yield helper.send(there, partial(_leads_back, matcher, page))


def _leads_back(matcher: Callable[[], Matcher], page: _Page) -> Report:
    began = perf_counter()
    found = tuple(phrases.back([page], matcher()))
    return Report(found, seconds={FAMILIES["P"]: perf_counter() - began})


def _learnt(folder: Path | Traversable) -> bytes:
    return encode_model(_matching(folder)[1])


def _matcher(folder: Path | Traversable) -> Matcher:
    return _matching(folder)[0]


def _matching(folder: Path | Traversable) -> tuple[Matcher, MatchModel]:
    # The type of a folder in an archive does not tell that it can be hashed, but it can.
    return _loaded(folder)  # type: ignore[arg-type]


@cache
def _loaded(folder: Path | Traversable) -> tuple[Matcher, MatchModel]:
    loaded = compiled.load(folder)
    return phrases.matcher_of_pages(loaded.kb, loaded.model), loaded.model
