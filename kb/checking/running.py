"""All families in a row, with what they cover and how long they take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from time import perf_counter

from kb import cache as compiled
from kb.checking import facts, harm, harm_when_told, phrases, sources, structure
from kb.checking.codes import Code
from kb.checking.exploring import Exploration, TooWideError, explore
from kb.checking.longest import circle
from kb.checking.measuring.metrics import Metrics, judge, measure
from kb.checking.scenarios import scenarios
from kb.matching import Matcher
from kb.model import Finding, KnowledgeBase, UnreadableContentError

FAMILIES = {
    "S": "structure",
    "F": "facts",
    "H": "harm",
    "Q": "sources and words",
    "P": "phrases",
    "T": "scenarios",
    "M": "metrics",
}
"""The families by letter. Family R, whether the content can be read at all, comes before them."""

_WALKED = "SFHM"


@dataclass(slots=True)
class Report:
    """What was found, sorted by place, the figures of each problem, and the seconds that each family took."""

    findings: tuple[Finding, ...] = ()
    metrics: tuple[Metrics, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)


def check_folder(
    folder: Path | Traversable, today: date, families: Iterable[str] = tuple(FAMILIES)
) -> Report:
    """Read the content in ``folder``, or its compiled copy, and run the checks of ``families`` on it.

    What cannot be read is a finding, and then the findings of reading are all that there are.
    """
    report = Report()
    try:
        with _timed(report, "reading"):
            loaded = compiled.load(folder)
    except UnreadableContentError as error:
        report.findings = error.findings
        return report
    checked = check(loaded.kb, today, Matcher(loaded.kb, loaded.model), families)
    checked.seconds = report.seconds | checked.seconds
    return checked


def check(
    kb: KnowledgeBase,
    today: date,
    matcher: Matcher | None = None,
    families: Iterable[str] = FAMILIES,
    problems: Iterable[str] | None = None,
) -> Report:
    """Run the checks of ``families`` on ``kb``, and walk all ``problems`` or those that are named.

    Without ``matcher`` the matching of phrases is left out.
    """
    chosen = set(families)
    report = Report()
    found: list[Finding] = []
    walks: list[Exploration] = []
    full: list[Exploration] = []
    whole: list[Exploration] = []
    if chosen & set(_WALKED):
        with _timed(report, "walking"):
            walks, too_wide = _walk(kb, kb.problems if problems is None else problems)
            full = [each for each in walks if not kb.problems[each.problem].stub]
            whole = [each for each in full if circle(each) is None]
        found += too_wide if "S" in chosen else ()
    runs = {
        "S": _structure(kb, walks),
        "F": _facts(kb, walks),
        "H": _harm(kb, full, whole),
        "Q": _sources(kb, today),
        "P": _phrases(kb, matcher),
        "T": scenarios(kb),
        "M": _metrics(kb, whole, report),
    }
    for letter, run in runs.items():
        if letter in chosen:
            with _timed(report, FAMILIES[letter]):
                found += run
    report.findings = tuple(sorted(set(found)))
    return report


@contextmanager
def _timed(report: Report, name: str) -> Iterator[None]:
    began = perf_counter()
    try:
        yield
    finally:
        report.seconds[name] = perf_counter() - began


def _walk(kb: KnowledgeBase, problems: Iterable[str]) -> tuple[list[Exploration], list[Finding]]:
    explorations: list[Exploration] = []
    too_wide: list[Finding] = []
    for problem in (kb.problems[each] for each in problems):
        try:
            explorations.append(explore(kb, problem.id))
        except TooWideError:
            wrong = f"“{problem.title}” has too many states to walk them all, so nothing is proved about it."
            too_wide.append(Code.TOO_WIDE.at(problem.place, wrong, "Ask fewer questions on each way."))
    return explorations, too_wide


def _structure(kb: KnowledgeBase, walks: Sequence[Exploration]) -> Iterator[Finding]:
    yield from structure.headings(kb)
    yield from structure.answers(kb)
    yield from structure.unreachable(kb, walks)
    for exploration in walks:
        yield from structure.ways(kb, exploration)


def _facts(kb: KnowledgeBase, walks: Sequence[Exploration]) -> Iterator[Finding]:
    for exploration in walks:
        yield from facts.coverage(kb, exploration)
        yield from facts.contradicted_switches(kb, exploration)
    yield from facts.presupposing(kb, walks)
    yield from facts.decided(kb, walks)
    yield from facts.differences(kb, walks)
    yield from facts.unknowable(kb)
    yield from facts.unused(kb)
    yield from facts.taught_in_vain(kb)
    yield from facts.observing(kb)


def _harm(kb: KnowledgeBase, full: Sequence[Exploration], whole: Sequence[Exploration]) -> Iterator[Finding]:
    yield from harm.order(kb)
    yield from harm.complete(kb)
    for exploration in full:
        yield from harm.guarded(kb, exploration)
        yield from harm.not_listed(kb, exploration)
        yield from harm.forgotten_ways_in(kb, exploration)
    yield from harm.never_offered(kb, full)
    yield from harm.nothing_left(kb, full)
    for exploration in whole:
        yield from harm.adding_up(kb, exploration)
        yield from harm_when_told.forgotten(kb, exploration)


def _sources(kb: KnowledgeBase, today: date) -> Iterator[Finding]:
    yield from sources.addresses(kb)
    yield from sources.reviews(kb, today)
    yield from sources.certainty(kb)
    yield from sources.long_sentences(kb)
    yield from sources.abbreviations(kb)
    yield from sources.menus(kb)


def _phrases(kb: KnowledgeBase, matcher: Matcher | None) -> Iterator[Finding]:
    yield from phrases.twins(kb)
    yield from phrases.few(kb)
    if matcher is not None:
        yield from phrases.back((*kb.problems.values(), *kb.elsewhere.values()), matcher)


def _metrics(kb: KnowledgeBase, whole: Sequence[Exploration], report: Report) -> Iterator[Finding]:
    report.metrics = tuple(measure(kb, exploration) for exploration in whole)
    for metrics in report.metrics:
        yield from judge(kb, metrics)
