"""The checks that prove the content safe, complete and short, one family a file."""

from kb.checking.codes import Code
from kb.checking.measuring import Metrics
from kb.checking.running import FAMILIES, Report, check, check_folder

__all__ = ["FAMILIES", "Code", "Metrics", "Report", "check", "check_folder"]
