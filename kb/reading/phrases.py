"""Phrases: bullet lists of what people type, English first, other languages under headings."""

from collections.abc import Iterable, Sequence

from kb.model import Phrase
from kb.reading.blocks import Block, Item, ListBlock, Paragraph, Section
from kb.reading.codes import Code
from kb.reading.notes import Reading

LANGUAGES = {
    "Deutsch": "de",
    "Français": "fr",
    "Español": "es",
    "Nederlands": "nl",
    "Italiano": "it",
    "中文": "zh",
}
"""The headings of the languages that follow English, and their codes in ISO 639-1."""


def read_phrases(
    blocks: Iterable[Block], languages: Sequence[Section], reading: Reading
) -> tuple[Phrase, ...]:
    """Read English phrases from ``blocks``, and those of other languages from the sections."""
    phrases = _phrases(blocks, "en", reading)
    for section in languages:
        phrases += _phrases(section.blocks, _language(section, reading), reading)
    return tuple(phrases)


def read_section_phrases(section: Section, reading: Reading) -> tuple[Phrase, ...]:
    """Read the phrases of a section that holds nothing else; none at all is reported."""
    phrases = read_phrases(section.blocks, section.sections, reading)
    if not phrases:
        reading.report(section.heading.line, Code.NO_PHRASES, "There are no phrases here.")
    return phrases


def read_phrase_section(heading: str, reading: Reading) -> tuple[Phrase, ...]:
    """Read the phrases of the section with this heading; report it where it is missing or has none."""
    section = reading.chapter(heading)
    if section:
        return read_section_phrases(section, reading)
    reading.report(reading.page.heading.line, Code.NO_PHRASES, f"The section '{heading}' is missing.")
    return ()


def _language(section: Section, reading: Reading) -> str:
    heading = section.heading
    if heading.text not in LANGUAGES:
        reading.report(heading.line, Code.UNKNOWN_LANGUAGE, f"'{heading.text}' is not a known language.")
    return LANGUAGES.get(heading.text, "en")


def _phrases(blocks: Iterable[Block], language: str, reading: Reading) -> list[Phrase]:
    phrases = []
    for block in blocks:
        if isinstance(block, ListBlock) and not block.ordered:
            phrases += [_phrase(item, language, reading) for item in block.items]
        else:
            reading.report(block.line, Code.LOST_TEXT, "Only the items of bullet lists are read here.")
    return [phrase for phrase in phrases if phrase.text]


def _phrase(item: Item, language: str, reading: Reading) -> Phrase:
    is_plain = len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph) and not item.text.links
    if not is_plain or not item.text.plain:
        reading.report(item.line, Code.BAD_PHRASE, "This phrase is not plain text.")
    return Phrase(item.text.plain, language, reading.place(item.line))
