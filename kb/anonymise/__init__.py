"""Taking out of a text who and where somebody is, as far as that can be recognised."""

from kb.anonymise.anonymiser import Anonymiser, Removed, anonymise
from kb.anonymise.lines import CAUTION, preview
from kb.anonymise.of_cases import anonymise_case

__all__ = ["CAUTION", "Anonymiser", "Removed", "anonymise", "anonymise_case", "preview"]
