"""Matching: a description in a person's own words → ranked problems, how sure, and what it tells."""

from kb.matching.building import build_model
from kb.matching.details import details_in, taught_by
from kb.matching.disambiguation import Separation
from kb.matching.language import NAMES, OTHER
from kb.matching.matcher import Matcher
from kb.matching.model import MatchModel
from kb.matching.normalize import normalize
from kb.matching.result import Band, Explanation, Match, Ranked
from kb.matching.triage import TRIAGE

__all__ = [
    "NAMES",
    "OTHER",
    "TRIAGE",
    "Band",
    "Explanation",
    "Match",
    "MatchModel",
    "Matcher",
    "Ranked",
    "Separation",
    "build_model",
    "details_in",
    "normalize",
    "taught_by",
]
