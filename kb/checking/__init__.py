"""The checks that prove the content safe, complete and short, one family a file."""

from kb.checking.codes import Code
from kb.checking.running import FAMILIES, Report, check

__all__ = ["FAMILIES", "Code", "Report", "check"]
