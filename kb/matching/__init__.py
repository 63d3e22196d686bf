"""Matching: a description in a person's own words → ranked problems, how sure, and what it tells."""

from kb.matching.building import build_model as build_model
from kb.matching.details import details_in as details_in
from kb.matching.details import taught_by as taught_by
from kb.matching.disambiguation import Separation as Separation
from kb.matching.language import NAMES as NAMES
from kb.matching.language import OTHER as OTHER
from kb.matching.matcher import Matcher as Matcher
from kb.matching.model import MatchModel as MatchModel
from kb.matching.normalize import normalize as normalize
from kb.matching.result import Band as Band
from kb.matching.result import Explanation as Explanation
from kb.matching.result import Match as Match
from kb.matching.result import Ranked as Ranked
from kb.matching.triage import TRIAGE as TRIAGE
