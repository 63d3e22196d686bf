"""Actions: one remedy a file, with its steps and the symptoms after them; and the effects of a reset."""

from kb.model import AFTERWARDS, BEFORE, CHECK, STEPS, Action, Blocks, Effect, Paragraph, Passage
from kb.reading.blocks import ListBlock, Section, Text
from kb.reading.codes import Code
from kb.reading.headings import report_other_sections
from kb.reading.notes import Reading
from kb.reading.phrases import read_phrase_section
from kb.reading.properties import is_property_table, read_properties
from kb.reading.prose import list_items, read_opening, read_passages, resolved
from kb.reading.steps import read_answers
from kb.reading.values import (
    plain,
    read_applies,
    read_condition_row,
    read_confidence,
    read_effects,
    read_harm,
    read_sources,
    read_spends,
)

_NEEDED = ("Harm", "Time", "Applies", "Confidence", "Sources")
_OPTIONAL = ("Needs", "Not if", "Not while", "Loses", "Keeps", "Undo", "Spends", "Success", "Finds")
_SYMPTOMS = "If it did not"
_PHRASES = "People say they did it"
_SECTIONS = (BEFORE, STEPS, CHECK, _SYMPTOMS, AFTERWARDS, _PHRASES)


def read_action(reading: Reading) -> Action:
    """Read a file of ``actions/``."""
    opening, line = reading.page.blocks, reading.page.heading.line
    row = read_properties(opening, line, reading, needed=_NEEDED, optional=_OPTIONAL).get
    report_other_sections(_SECTIONS, reading)
    _report_steps(reading)
    return Action(
        id=reading.id,
        title=reading.page.heading.text,
        summary=read_opening(opening, line, reading),
        harm=read_harm(row("Harm"), reading),
        time=plain(row("Time")),
        needs=read_condition_row(row("Needs"), reading),
        not_if=read_condition_row(row("Not if"), reading),
        not_while=read_condition_row(row("Not while"), reading),
        finds=read_condition_row(row("Finds"), reading),
        loses=read_effects(row("Loses"), reading),
        keeps=_text(row("Keeps"), reading),
        undo=_text(row("Undo"), reading),
        spends=read_spends(row("Spends"), reading),
        success=plain(row("Success")),
        applies=read_applies(row("Applies"), reading),
        confidence=read_confidence(row("Confidence"), reading),
        sources=read_sources(row("Sources"), reading),
        before=_passages(BEFORE, reading),
        steps=_passages(STEPS, reading),
        check=_passages(CHECK, reading),
        symptoms=read_answers(list_items(_SYMPTOMS, reading), reading, seen=True),
        put_back=_passages(AFTERWARDS, reading),
        phrases=read_phrase_section(_PHRASES, reading) if reading.chapter(_PHRASES) else (),
        place=reading.place(line),
    )


def _report_steps(reading: Reading) -> None:
    steps = reading.chapter(STEPS)
    if steps is None:
        wrong = f"The section '{STEPS}' is missing."
        reading.report(reading.page.heading.line, Code.MISSING_SECTION, wrong)
    elif not any(isinstance(block, ListBlock) and block.ordered for block in steps.all_blocks):
        wrong = f"There is no numbered list under '{STEPS}'."
        reading.report(steps.heading.line, Code.STEPS_NOT_NUMBERED, wrong)


def _text(cell: Text | None, reading: Reading) -> Blocks:
    return (Paragraph(resolved(cell.parts, reading)),) if cell else ()


def _passages(heading: str, reading: Reading) -> tuple[Passage, ...]:
    section = reading.chapter(heading)
    return read_passages(section.blocks, section.sections, reading) if section else ()


def read_effect(section: Section, reading: Reading) -> Effect:
    """Read an entry of ``effects.md``."""
    blocks, line = section.blocks, section.heading.line
    tables = (number for number, block in enumerate(blocks) if is_property_table(block))
    table = next(tables, len(blocks))
    needed, optional = ("To do", "Applies", "Confidence", "Sources"), ("Only if", "Not if")
    row = read_properties(blocks[: table + 1], line, reading, needed=needed, optional=optional).get
    return Effect(
        id=section.heading.slug,
        title=section.heading.text,
        affects=read_opening(blocks[:table], line, reading),
        to_do=plain(row("To do")),
        applies=read_applies(row("Applies"), reading),
        only_if=read_condition_row(row("Only if"), reading),
        not_if=read_condition_row(row("Not if"), reading),
        confidence=read_confidence(row("Confidence"), reading),
        sources=read_sources(row("Sources"), reading),
        put_back=read_passages(blocks[table + 1 :], section.sections, reading),
        place=reading.place(line),
    )
