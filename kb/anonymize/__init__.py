"""Taking out of a text who and where somebody is, as far as that can be recognised."""

from kb.anonymize.anonymizer import CAUTION, Anonymizer, Removed, anonymize_case, preview
