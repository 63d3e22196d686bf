"""Taking out of a text who and where somebody is, as far as that can be recognised."""

from kb.anonymize.anonymizer import Anonymizer as Anonymizer
from kb.anonymize.anonymizer import Removed as Removed
from kb.anonymize.of_cases import CAUTION as CAUTION
from kb.anonymize.of_cases import anonymize_case as anonymize_case
from kb.anonymize.of_cases import preview as preview
