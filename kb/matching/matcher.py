"""The matcher: a description in, a match out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kb.hygiene import clip
from kb.matching.bands import Verdict, judge
from kb.matching.concepts import Lexicon
from kb.matching.details import details_in, taught_by
from kb.matching.features import CONCEPT, features
from kb.matching.model import MatchModel
from kb.matching.normalise import fold
from kb.matching.packed import weights_of
from kb.matching.particles import PASSED_OVER
from kb.matching.ranking import totals
from kb.matching.repair import Repairer
from kb.matching.result import Band, Evidence, Explanation, Match, Repair
from kb.matching.separating import Separation, separate, with_answer
from kb.matching.tokens import Words, clauses, join
from kb.matching.told import OTHER_MAKERS, OTHER_THINGS, told_by, without_contradictions
from kb.model import Condition, KnowledgeBase, Told

EXPLAINED_PROBLEMS = 5
SHOWN_EVIDENCE = 8
_OTHER_THINGS = frozenset(CONCEPT + notion for notion in OTHER_THINGS)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A description by sentence: the clauses as typed, as they were read, and the features."""

    typed: list[list[Words]]
    read: list[list[Words]]
    features: list[set[str]]


class Matcher:
    """Matches descriptions against one knowledge base; make one and keep it."""

    def __init__(self, kb: KnowledgeBase, model: MatchModel) -> None:
        """``model`` must have been built from ``kb``."""
        self._kb = kb
        self._model = model
        self._lexicon = Lexicon(model.expressions)
        self._statements = Lexicon(model.statements, PASSED_OVER)
        self._repairer = Repairer(model.vocabulary, model.common)

    def match(self, description: str) -> Match:
        """Return what the first ``LIMIT`` characters of ``description`` are about; without words, nothing."""
        description, _ = clip(description)
        heard = self._hear(description)
        verdict = self._judge(heard)
        elsewhere = verdict.competitor if verdict.band is Band.UNKNOWN else None
        return Match(verdict.band, verdict.ranked, elsewhere, self._told(description, heard), verdict.reason)

    def explain(self, description: str) -> Explanation:
        """Return what ``match`` goes by: what was met and how much it weighs, and what was repaired."""
        heard = self._hear(clip(description)[0])
        shown = [ranked.problem for ranked in self._judge(heard).ranked[:EXPLAINED_PROBLEMS]]
        return Explanation(self._evidence(set().union(*heard.features), shown), self._repairs(heard.typed))

    def separate(self, match: Match, known: Mapping[str, str]) -> Separation | None:
        """Return the fact whose value parts the first two problems of ``match``, where they are close.

        ``known`` are the facts that need not be asked for, values by id.
        """
        return separate(self._kb, self._model.said, match, known)

    def with_answer(self, match: Match, answer: Condition) -> Match:
        """Return ``match`` after the person gave ``answer`` to a separating question."""
        return with_answer(self._kb, self._model.said, match, answer)

    def _hear(self, description: str) -> _Heard:
        typed = clauses(fold(description))
        read = [[self._read(clause) for clause in sentence] for sentence in typed]
        return _Heard(typed, read, [features(join(sentence), self._lexicon) for sentence in read])

    def _read(self, clause: Words) -> Words:
        return tuple(part for word in clause for part in self._repairer.read(word))

    def _judge(self, heard: _Heard) -> Verdict:
        known = sum(len(sentence & self._model.weights.keys()) for sentence in heard.features)
        return judge(self._model.labels, totals(self._model, heard.features), known)

    def _told(self, description: str, heard: _Heard) -> tuple[Told, ...]:
        details = details_in(description, self._kb.details.values())
        taught = [fact for told in details for fact in taught_by(self._kb.details[told.name], told.value)]
        if any(CONCEPT + OTHER_MAKERS in met for met in heard.features):
            return tuple(details)
        sentences = zip(heard.read, heard.features, strict=True)
        ours = [sentence for sentence, met in sentences if _OTHER_THINGS.isdisjoint(met)]
        return (*details, *without_contradictions([*taught, *told_by(ours, self._statements)]))

    def _evidence(self, found: set[str], problems: list[str]) -> tuple[Evidence, ...]:
        weights = self._model.weights
        rows = {feature: dict(weights_of(weights[feature])) for feature in found & weights.keys()}
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
