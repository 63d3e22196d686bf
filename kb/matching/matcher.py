"""The matcher: a description in, a match out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb.hygiene import clip
from kb.matching.asides import without_asides
from kb.matching.attribution import MESSAGE, RESET
from kb.matching.concepts import Lexicon
from kb.matching.confidence import COEFFICIENTS, Chances, Coefficients, Signals, chances
from kb.matching.details import details_in, taught_by, with_series
from kb.matching.disambiguation import Separation, separate, with_answer
from kb.matching.fact_extraction import (
    NO_BEEP,
    ONE_BEEP,
    OTHER_THINGS,
    THREE_BEEPS,
    told_by,
    without_contradictions,
)
from kb.matching.features import BY_PHONE, CONCEPT, DENIED, features
from kb.matching.language import OTHER, language_of, spelled_otherwise
from kb.matching.model import ELSEWHERE, MatchModel
from kb.matching.normalize import normalize
from kb.matching.particles import PASSED_OVER, written_out
from kb.matching.ranking import totals
from kb.matching.result import Band, Evidence, Explanation, Match, Ranked, Repair
from kb.matching.scope import (
    NAS,
    OTHERS,
    POWER_BUTTON,
    OtherDevice,
    Ranking,
    clear_leader,
    names_nothing_but_a_nas,
    notice,
    other_device,
)
from kb.matching.spelling import Repairer
from kb.matching.synonyms import alike
from kb.matching.tokens import Words, join, parted
from kb.matching.triage import (
    TRIAGE,
    answered_by,
    asking_for,
    best_first,
    is_brief,
    with_first,
    with_shown,
    with_triage,
)
from kb.model import Condition, KnowledgeBase, LinkKind, Stated, links

EXPLAINED_PROBLEMS = 5
SHOWN_EVIDENCE = 8
CONTRADICTED = 20.0
"""How much less evidence counts for a problem of which the description states the contrary."""
SAID = 6.0
"""How much evidence a message of DSM is for the problem that it belongs to.

As much as decides between two near ones: of some 850 labelled texts it moves two, both to the right.
"""
OF_A_PROGRAM = 3.0
"""How much less evidence counts for signing in to DSM where a program with accounts of its own is named."""
PROGRAM = CONCEPT + "self-hosted-program"
SIGNING_IN = "Signing in"
"""The area of the problems that are about DSM's own accounts."""
SCORE_SOFTNESS = 4.0
"""How much less evidence makes a score smaller by the factor e."""
RESET_DONE = Stated("fact", RESET, "yes")
ANOTHER_WAY = {Stated("fact", "reaches-dsm", "yes"), Stated("fact", "signs-in", "somehow")}
RANSOM = Condition("ransom", "yes")
"""Whoever tells of it must read of it before anything else, whatever the rest of the text is about."""
RANSOMWARE = "ransomware"
"""Its page in *elsewhere*."""
BEEPS = frozenset({ONE_BEEP, THREE_BEEPS})
SILENCE = frozenset({CONCEPT + "no-beep", DENIED + CONCEPT + "beep"})
"""Features of people who pressed RESET in vain, unless they heard one of ``BEEPS``: was it done or not?"""
NOT_TOLD_WITH = {
    CONCEPT + BY_PHONE: {Stated("fact", "same-network", "no"), Stated("fact", "at-the-nas", "no")},
    CONCEPT + "death-in-family": {Stated("fact", "is-admin", "no"), Stated("fact", "other-admin", "yes")},
    CONCEPT + "knower-gone": {Stated("fact", "other-admin", "no")},
    CONCEPT + "synology-account": {Stated("fact", "mail-set-up", "no")},
}
"""Facts by the feature beside which they say nothing of whoever does the steps.

Whoever helps over the phone is far away, and that person is not. Who looked after the NAS and died does so
no more, and is no administrator who gets in; who left still may. And the mails of the Synology Account are
not those of the NAS.
"""
NAMES_RESET = frozenset({CONCEPT + "reset", CONCEPT + "blank-password"})
"""Features of people who speak of RESET, or of the sign-in that only a reset opens."""
RESETS_WITH = frozenset({"clip", "didreset", "hole", "pin", "reset"})
"""Words, or groups of synonyms, that speak of RESET as well."""
TELLS_OF_A_PRESS = frozenset(
    {"clip", "pin", "press", "pressed", "ipress", "done", "gives", "makes", "silent"}
)
"""Words of people who pressed RESET, or did it: who has not says nothing of its beep with *no beep*."""
MANY_PRESSED = 0.1
"""The share of its phrases that speak of a pressed RESET from which on a problem is about that."""
REASONS = {
    Band.SURE: "One problem fits clearly better than all others.",
    Band.LIKELY: "The best problem does not lead by enough to be sure.",
    Band.UNKNOWN: "The text is more likely about something else than about a known problem.",
}
_OTHER_THINGS = frozenset(CONCEPT + concept for concept in OTHER_THINGS)


@dataclass(frozen=True, slots=True)
class _Analysis:
    """A description by sentence: the clauses as typed and as read, the features, and what it states."""

    typed: list[list[Words]]
    read: list[list[Words]]
    features: list[set[str]]
    stated: list[Stated]
    found: set[str]
    """The features of the whole description."""
    is_helped: bool
    """Whether whoever writes helps somebody else, most likely from afar."""


class Matcher:
    """Matches descriptions against one knowledge base; make one and keep it."""

    def __init__(
        self, kb: KnowledgeBase, model: MatchModel, coefficients: Coefficients = COEFFICIENTS
    ) -> None:
        """``model`` must have been built from ``kb``; ``coefficients`` say how sure to be."""
        self._coefficients = coefficients
        self._kb = kb
        self._model = model
        self._lexicon = Lexicon(model.expressions)
        self._statements = Lexicon(model.statements, PASSED_OVER)
        self._repairer = Repairer(model.vocabulary, frozenset(model.common))

    def match(self, description: str) -> Match:
        """Return what the first ``LIMIT`` characters of ``description`` are about; without words, nothing."""
        description, _ = clip(description)
        analysis = self._analyze(description)
        if not analysis.features:
            return Match(Band.UNKNOWN, (), None, (), "There are no words in the text.")
        device = other_device(self._kb, analysis.found)
        told = self._told(description, analysis, device)
        on_screen = self._on_screen(analysis)
        problems, outside = self._rank(analysis, on_screen, told)
        signals = _signals(self._model, analysis, problems, outside)
        estimate = chances(signals, self._coefficients)
        language = self._language(description, analysis)
        band = self._band(analysis, signals, estimate, problems[0][1], told)
        tells_message = signals.lead_outside > 0 and any(each.name == MESSAGE for each in told)
        speaks_of_dsm = band is Band.UNKNOWN and (on_screen or tells_message) and not signals.names_other
        first_of_all = self._first_of_all(told, analysis.found, outside)
        speaks_of_more = band is Band.SURE and (device or first_of_all or on_screen - {problems[0][1]})
        if language == OTHER or (device and not device.runs_dsm):
            band = Band.UNKNOWN
        elif speaks_of_dsm or speaks_of_more:
            band = Band.LIKELY
        problems = with_shown(with_triage(problems, analysis.found, signals, estimate), on_screen)
        if first_of_all == RANSOMWARE:
            problems = with_first(problems, asking_for(self._kb, RANSOM))
        entry = first_of_all
        if device and entry != RANSOMWARE:
            entry = device.entry
        elif entry is None and band is Band.UNKNOWN and language != OTHER:
            entry = clear_leader(outside, analysis.found, problems[0][0])
            problems = with_first(problems, self._led_to(entry, problems))
        return Match(band, _scored(problems, estimate), entry, told, REASONS[band], language)

    def signals(self, description: str) -> Signals:
        """Return what the estimate of how sure a match is goes by."""
        description, _ = clip(description)
        analysis = self._analyze(description)
        told = self._told(description, analysis, other_device(self._kb, analysis.found))
        return _signals(self._model, analysis, *self._rank(analysis, self._on_screen(analysis), told))

    def explain(self, description: str) -> Explanation:
        """Return what ``match`` goes by: what was met and how much it weighs, and what was repaired."""
        analysis = self._analyze(clip(description)[0])
        shown = [problem for _, problem in self._rank(analysis, self._on_screen(analysis))[0]]
        found = analysis.found
        return Explanation(self._evidence(found, shown[:EXPLAINED_PROBLEMS]), self._repairs(analysis.typed))

    def separate(self, match: Match, known: Mapping[str, str]) -> Separation | None:
        """Return the fact whose value parts the first two problems of ``match``, where they are close.

        ``known`` are the facts that need not be asked for, values by id.
        """
        return separate(self._kb, self._model.said, match, known)

    def with_answer(self, match: Match, answer: Condition) -> Match:
        """Return ``match`` after the person gave ``answer`` to a separating question."""
        return with_answer(self._kb, self._model.said, match, answer)

    def _analyze(self, description: str) -> _Analysis:
        sentences = parted(normalize(with_series(description)))
        typed = [clauses for clauses, _ in sentences]
        read = [[self._read(clause) for clause in sentence] for sentence in typed]
        if description[-1:].isalpha() and typed:
            *words, begun = typed[-1][-1]
            read[-1][-1] = (*self._read(tuple(words)), *written_out(self._repairer.complete(begun)))
        spoken_of, is_helped = without_asides(read)
        met = [features(join(sentence), self._lexicon) for sentence in spoken_of]
        stated = self._stated(read, met, [is_asked for _, is_asked in sentences])
        return _Analysis(typed, read, met, stated, set().union(*met), is_helped)

    def _read(self, clause: Words) -> Words:
        return written_out([part for word in clause for part in self._repairer.read(word)])

    def _language(self, description: str, analysis: _Analysis) -> str:
        if spelled_otherwise(description, self._model.telling):
            return OTHER
        words = [word for sentence in analysis.read for word in join(sentence)]
        return language_of(words, self._model.telling, self._repairer.knows)

    def _rank(
        self, analysis: _Analysis, on_screen: set[str], told: tuple[Stated, ...] = ()
    ) -> tuple[Ranking, Ranking]:
        """Return the problems and the entries of *elsewhere*, each best first."""
        telling = [met for met in analysis.features if met]
        pairs = list(zip(totals(self._model, telling), self._model.labels, strict=True))
        programs = PROGRAM in analysis.found
        facts = [each.condition for each in told if each.kind == "fact"]
        stated = {c.fact: c.value for each in facts for c in (*self._kb.implied.get(each, ()), each)}
        problems = [
            (weight + self._adjustment(label, on_screen, stated, programs=programs), label)
            for weight, label in pairs
            if ELSEWHERE not in label
        ]
        outside = [
            (weight - CONTRADICTED * _states_one_of(self._kb.elsewhere[entry].not_if, stated), entry)
            for weight, label in pairs
            if (entry := label.removeprefix(ELSEWHERE)) != label
        ]
        return sorted(problems, key=best_first), sorted(outside, key=best_first)

    def _adjustment(
        self, problem: str, on_screen: set[str], stated: dict[str, str], *, programs: bool
    ) -> float:
        """Return how much evidence for ``problem`` is added for what the text says outright."""
        against = CONTRADICTED * (bool(stated) and self._is_contradicted(problem, stated))
        against += OF_A_PROGRAM * (programs and self._kb.problems[problem].area == SIGNING_IN)
        return SAID * (problem in on_screen) - against

    def _is_contradicted(self, problem: str, stated: dict[str, str]) -> bool:
        """Return whether the description states something that those with ``problem`` would not."""
        page = self._kb.problems[problem]
        is_another = any(stated.get(c.fact, c.value) != c.value for c in page.holds)
        return is_another or _states_one_of(page.not_if, stated)

    def _band(
        self, analysis: _Analysis, signals: Signals, estimate: Chances, problem: str, told: tuple[Stated, ...]
    ) -> Band:
        """Return how far ``problem``, the first one, can be trusted by what the text says of it."""
        if signals.evidence <= 0:
            return Band.UNKNOWN
        if names_nothing_but_a_nas(analysis.found):
            return Band.LIKELY
        if estimate.band is Band.UNKNOWN and is_brief(analysis.found, signals, estimate):
            return Band.LIKELY
        is_one_clause = [len(sentence) for sentence in analysis.read] == [1]
        tells_no_trouble = not ANOTHER_WAY.isdisjoint(told) and (is_one_clause or signals.denied > 0)
        may_be_opened = self._may_be_opened(signals, problem, told) and not tells_no_trouble
        if estimate.band is Band.SURE and not may_be_opened:
            return Band.LIKELY
        return estimate.band

    def _may_be_opened(self, signals: Signals, problem: str, told: tuple[Stated, ...]) -> bool:
        """Return whether ``problem`` may be opened unasked.

        The triage is not; nor what comes after a reset that nobody spoke of, nor where another thing is named
        and no NAS.
        """
        if problem == TRIAGE or (signals.names_other and not signals.names_nas):
            return False
        return RESET_DONE in told or self._share_of_pressed(problem) < MANY_PRESSED

    def _first_of_all(self, told: tuple[Stated, ...], found: set[str], outside: Ranking) -> str | None:
        """Return the entry of *elsewhere* that must be read before anything else, whatever the problem is."""
        if Stated.fact(RANSOM) in told and RANSOMWARE in self._kb.elsewhere:
            return RANSOMWARE
        return None if RESET_DONE in told else notice(self._kb, found, outside)

    def _led_to(self, entry: str | None, problems: Ranking) -> set[str]:
        """Return the best of ``problems`` that the page of ``entry`` sends people to, where there is one."""
        page = links(self._kb.elsewhere[entry].help) if entry else []
        named = {link.id for link in page if link.kind is LinkKind.PROBLEM}
        return set([problem for _, problem in problems if problem in named][:1])

    def _share_of_pressed(self, problem: str) -> float:
        """Return which share (0..1) of the phrases of ``problem`` state that RESET was pressed."""
        pressed = (RESET_DONE.name, RESET_DONE.value)
        return sum(share for *fact, share in self._model.said[problem] if tuple(fact) == pressed)

    def _told(self, description: str, analysis: _Analysis, device: OtherDevice | None) -> tuple[Stated, ...]:
        details = details_in(description, self._kb.details.values())
        taught = [fact for told in details for fact in taught_by(self._kb.details[told.name], told.value)]
        if device is not None and not device.runs_dsm:
            return (*details, *without_contradictions([*device.teaches, *taught]))
        taught += device.teaches if device else ()
        told = without_contradictions([*taught, *analysis.stated])
        if not SILENCE.isdisjoint(analysis.found) and BEEPS.isdisjoint(told):
            told = [each for each in told if each.name != RESET_DONE.name]
        met = analysis.found | ({CONCEPT + BY_PHONE} if analysis.is_helped else set())
        untrue = {fact for feature, facts in NOT_TOLD_WITH.items() if feature in met for fact in facts}
        told = [each for each in told if each not in untrue]
        return (*details, *_without_other_buttons(told, analysis))

    def _stated(self, read: list[list[Words]], features: list[set[str]], asked: list[bool]) -> list[Stated]:
        ours = (
            (sentence, is_asked)
            for sentence, met, is_asked in zip(read, features, asked, strict=True)
            if _OTHER_THINGS.isdisjoint(met)
        )
        return told_by(ours, self._statements)

    def _on_screen(self, analysis: _Analysis) -> set[str]:
        """Return the problems of all messages of DSM that the text tells of, whichever is told in the end."""
        messages = {each.condition for each in analysis.stated if each.name == MESSAGE}
        return answered_by(self._kb, messages)

    def _evidence(self, found: set[str], problems: list[str]) -> tuple[Evidence, ...]:
        weights = self._model.weights
        rows = {feature: weights[feature] for feature in found & weights.keys()}
        evidence: list[Evidence] = []
        for problem in problems:
            label = self._model.labels.index(problem)
            met = [Evidence(problem, feature, row[label]) for feature, row in rows.items() if label in row]
            evidence += sorted(met, key=lambda e: (-abs(e.weight), e.feature))[:SHOWN_EVIDENCE]
        return tuple(evidence)

    def _repairs(self, typed: list[list[Words]]) -> tuple[Repair, ...]:
        words = (word for sentence in typed for word in join(sentence))
        pairs = ((word, " ".join(self._repairer.read(word))) for word in words)
        return tuple(dict.fromkeys(Repair(word, read_as) for word, read_as in pairs if word != read_as))


def _states_one_of(conditions: Iterable[Condition], stated: Mapping[str, str]) -> bool:
    return bool(stated) and any(stated.get(each.fact) == each.value for each in conditions)


def _without_other_buttons(told: list[Stated], analysis: _Analysis) -> list[Stated]:
    """Return ``told`` without a pressed RESET that ``analysis`` does not name, or its beep.

    *Pressed the button until it beeped* is what one does to switch the NAS off, too.
    """
    pressed = {RESET_DONE, NO_BEEP, *BEEPS}
    if pressed.isdisjoint(told):
        return told
    words = {word for sentence in analysis.read for clause in sentence for word in alike(clause)}
    left_out = set(BEEPS) if POWER_BUTTON in analysis.found else set()
    left_out |= {NO_BEEP} if TELLS_OF_A_PRESS.isdisjoint(words) else set()
    if NAMES_RESET.isdisjoint(analysis.found) and RESETS_WITH.isdisjoint(words):
        left_out = pressed
    return [each for each in told if each not in left_out]


def _signals(model: MatchModel, analysis: _Analysis, problems: Ranking, outside: Ranking) -> Signals:
    found = analysis.found
    first, second = (*(weight for weight, _ in problems[:2]), 0.0, 0.0)[:2]
    return Signals(
        evidence=first,
        lead=first - second,
        lead_outside=first - (outside[0][0] if outside else 0.0),
        size=len(found),
        understood=len(found & model.weights.keys()) / max(len(found), 1),
        denied=sum(feature.startswith(DENIED) for feature in found),
        names_nas=not NAS.isdisjoint(found),
        names_other=not OTHERS.isdisjoint(found),
    )


def _scored(problems: Ranking, estimate: Chances) -> tuple[Ranked, ...]:
    """Return the problems with scores: for the first the chance that it is right, for the others less."""
    best = problems[0][0]
    return tuple(
        Ranked(problem, round(estimate.first * math.exp((evidence - best) / SCORE_SOFTNESS), 4))
        for evidence, problem in problems
    )
