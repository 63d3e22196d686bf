"""Headings: one of level 1, sections of level 2, nothing below level 3, their anchors, and bad ones."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kb.reading.blocks import Heading, Section
from kb.reading.codes import Code
from kb.reading.notes import Reading

_DEEPEST = 3


def report_headings(reading: Reading) -> None:
    """Report a file whose headings do not make a page: what every kind of file has in common."""
    _report_titles(reading)
    _report_levels(reading)
    _report_anchors(reading)


def _report_titles(reading: Reading) -> None:
    document = reading.document
    titles = [heading for heading in document.headings if heading.level == 1]
    if not titles or not titles[0].text:
        line = titles[0].line if titles else 1
        reading.report(line, Code.NO_TITLE, "The file has no heading of level 1.")
    elif document.preamble:
        wrong = "What stands before the first heading is not read."
        reading.report(document.preamble[0].line, Code.LOST_TEXT, wrong)
    for heading in titles[1:]:
        reading.report(heading.line, Code.SEVERAL_TITLES, f"'{heading.text}' is a second heading of level 1.")


def _report_levels(reading: Reading) -> None:
    has_chapter = False
    for heading in reading.document.headings:
        has_chapter = has_chapter or heading.level == _DEEPEST - 1
        if heading.level > _DEEPEST or (heading.level == _DEEPEST and not has_chapter):
            wrong = f"The heading '{heading.text}' has level {heading.level}, which has no meaning here."
            reading.report(heading.line, Code.HEADING_LEVEL, wrong)


def _report_anchors(reading: Reading) -> None:
    """Report headings that GitHub gives another anchor; sub-headings may repeat: nothing links to them."""
    seen: dict[str, Heading] = {}
    for heading in reading.document.headings:
        if heading.text and not heading.slug:
            wrong = f"The heading '{heading.text}' makes no anchor."
            reading.report(heading.line, Code.BAD_ID, wrong, "Say it in letters or digits.")
        first = seen.setdefault(heading.slug, heading)
        if first is not heading and heading.level < _DEEPEST:
            wrong = f"'{heading.text}' makes the same anchor as the heading in line {first.line}."
            reading.report(heading.line, Code.EQUAL_ANCHORS, wrong)


_KEPT_CATEGORIES = {"Nd", "Pc"}


def slug(text: str) -> str:
    r"""Return the anchor for a heading with this plain text.

    GitHub takes the small letters, drops all but letters, marks, decimal digits, connectors, hyphens and
    spaces (Ruby's ``[^\\p{Word}\\- ]``), and turns each space into a hyphen.
    """
    return "".join(character for character in text.strip().lower() if _is_kept(character)).replace(" ", "-")


def _is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LM" or category in _KEPT_CATEGORIES or character in "- "


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
