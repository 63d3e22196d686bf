"""Taking out of a text who and where somebody is, as far as that can be recognised."""

from kb.anonymise.anonymiser import Anonymiser, Removed, anonymise
from kb.anonymise.of_cases import CAUTION, anonymise_case, preview

__all__ = ["CAUTION", "Anonymiser", "Removed", "anonymise", "anonymise_case", "preview"]
