"""The checks that prove the content safe, complete and short, one family a file."""

from kb.checking.codes import Code
from kb.checking.running import FAMILIES, Report, check, check_folder
from kb.checking.tabling import as_fields, figures

__all__ = ["FAMILIES", "Code", "Report", "as_fields", "check", "check_folder", "figures"]
