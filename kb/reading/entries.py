"""What stands under headings of level 2: sections with names of their own, and many small things."""

import re
from collections.abc import Iterable, Sequence

from kb.reading.blocks import Section
from kb.reading.codes import Code
from kb.reading.notes import Reading

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a text is made of small letters, digits and single hyphens."""
    return _ID.fullmatch(text) is not None


def report_bad_id(section: Section, reading: Reading) -> None:
    """Report a heading that should be an id and is none."""
    text = section.heading.text
    if text and not is_id(text):
        reading.report(section.heading.line, Code.BAD_ID, f"'{text}' is not an id.")


def report_subheadings(sections: Iterable[Section], reading: Reading) -> None:
    """Report sub-headings where none has a meaning."""
    for section in sections:
        wrong = f"The sub-heading '{section.heading.text}' has no meaning here."
        reading.report(section.heading.line, Code.HEADING_LEVEL, wrong)


def report_other_sections(known: Sequence[str], reading: Reading) -> None:
    """Report sections that this kind of page does not have."""
    for section in reading.document.chapters:
        if section.heading.text not in known:
            wrong = f"There is no section '{section.heading.text}' here."
            remedy = f"The sections here are {', '.join(known)}."
            reading.report(section.heading.line, Code.UNKNOWN_SECTION, wrong, remedy)


def report_no_entries(entries: Sequence[object], reading: Reading) -> None:
    """Report a file that should have at least one heading of level 2."""
    if not entries:
        wrong, remedy = "This file holds no entry.", "Add one under a heading with two '#'."
        reading.report(reading.page.heading.line, Code.MISSING_SECTION, wrong, remedy)
