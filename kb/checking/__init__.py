"""The checks that prove the content safe, complete and short, one family a file."""

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit, explore, is_elsewhere, taught
from kb.checking.measuring.metrics import Metrics
from kb.checking.running import FAMILIES, Report, check, check_folder

__all__ = [
    "FAMILIES",
    "Code",
    "Exploration",
    "Metrics",
    "Report",
    "Visit",
    "check",
    "check_folder",
    "explore",
    "is_elsewhere",
    "taught",
]
