"""Taking out of a text who and where somebody is, as far as that can be recognised."""

from kb.anonymize.anonymizer import Anonymizer, Removed
from kb.anonymize.of_cases import CAUTION, anonymize_case, preview
