"""What matching needs to know, computed once from the content and kept in the compiled copy."""

from __future__ import annotations

from dataclasses import dataclass

from kb.matching.concepts import Index
from kb.matching.fact_likelihoods import Said
from kb.matching.phrase_similarity import Phrases
from kb.matching.weights import Weights

ELSEWHERE = "elsewhere/"
"""Opens the label of an entry of *elsewhere*; problems are labelled with their bare id."""


@dataclass(frozen=True, slots=True)
class MatchModel:
    """A model that ``build_model`` made; every part is a plain value that msgspec can write.

    ``labels`` names what can be matched. ``weights`` gives for each feature the labels it speaks for or
    against, as positions in ``labels``, and how much; ``phrases`` what likeness to a phrase is measured by.
    ``vocabulary`` are the words that repair aims at and how often they stand in the content, ``common`` the
    words it leaves alone, ``telling`` words that only one language has. ``expressions`` are the lexicon,
    ``statements`` what states a fact or tells of an action that was tried, ``said`` how often the phrases of
    each problem state which.
    """

    labels: tuple[str, ...]
    weights: Weights
    phrases: Phrases
    vocabulary: dict[str, int]
    common: tuple[str, ...]
    telling: dict[str, str]
    expressions: Index
    statements: Index
    said: Said
