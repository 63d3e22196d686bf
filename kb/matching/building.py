"""Making the model out of the content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kb.matching.common_words import LANGUAGES, common_words
from kb.matching.concepts import Lexicon, index
from kb.matching.expressions import GAP, Expression, orders_of
from kb.matching.fact_extraction import statements
from kb.matching.fact_likelihoods import what_is_said
from kb.matching.features import features
from kb.matching.language import telling_words
from kb.matching.model import ELSEWHERE, MatchModel
from kb.matching.normalize import normalize
from kb.matching.particles import PASSED_OVER, written_out
from kb.matching.phrase_similarity import phrases_of
from kb.matching.synonyms import words_of_groups
from kb.matching.tokens import sentences
from kb.matching.weights import weigh
from kb.model import Concept, KnowledgeBase

Texts = dict[str, list[str]]
"""What is said of each label: its title and its phrases."""


def build_model(kb: KnowledgeBase) -> MatchModel:
    """Return the model for the content of ``kb``. It depends on nothing else, and takes a few seconds."""
    expressions = tuple(_expressions(kb.concepts.values()))
    expressions_by_first = index(expressions)
    lexicon = Lexicon(expressions_by_first)
    stated = tuple(statements(kb))
    statements_by_first = index(stated)
    texts = dict(_texts(kb))
    documents = [[_features_of(text, lexicon) for text in said] for said in texts.values()]
    return MatchModel(
        labels=tuple(texts),
        weights=weigh(documents),
        phrases=phrases_of(documents),
        vocabulary=_vocabulary(texts, (*expressions, *stated)),
        common=tuple(sorted({word for language in LANGUAGES for word in common_words(language)})),
        telling=telling_words(),
        expressions=expressions_by_first,
        statements=statements_by_first,
        said=what_is_said(kb, Lexicon(statements_by_first, PASSED_OVER)),
    )


def _texts(kb: KnowledgeBase) -> Iterator[tuple[str, list[str]]]:
    for problem in kb.problems.values():
        yield problem.id, [problem.title, *(phrase.text for phrase in problem.phrases)]
    for entry in kb.elsewhere.values():
        yield ELSEWHERE + entry.id, [entry.title, *(phrase.text for phrase in entry.phrases)]


def _expressions(concepts: Iterable[Concept]) -> Iterator[Expression]:
    for concept in concepts:
        for phrase in concept.expressions:
            yield from (Expression(concept.id, written_out(parts)) for parts in orders_of(phrase.text))


def _features_of(text: str, lexicon: Lexicon) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    return found.union(*(features(written_out(words), lexicon) for words in sentences(normalize(text))))


def _vocabulary(texts: Texts, expressions: Iterable[Expression]) -> dict[str, int]:
    words = Counter(
        word
        for said in texts.values()
        for text in said
        for sentence in sentences(normalize(text))
        for word in {*sentence, *written_out(sentence)}
    )
    for expression in expressions:
        words.update(part.rstrip("-") for part in expression.parts if part != GAP)
    words.update(words_of_groups())
    return dict(words)
