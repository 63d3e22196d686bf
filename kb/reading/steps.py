"""Steps, as problems and roads have them: questions, advice and endings."""

from __future__ import annotations

from collections.abc import Sequence

from kb.model import Advice, Blocks, Ending, Paragraph, Question, Step
from kb.reading.advice import read_actions, read_ways, report_glued_lines, report_stray_ways, way_of
from kb.reading.answers import read_answers
from kb.reading.blocks import Block, ListBlock, Section
from kb.reading.blocks import Paragraph as ParagraphBlock
from kb.reading.codes import Code
from kb.reading.library import step_sections
from kb.reading.notes import Reading
from kb.reading.passages import report_other_subheadings
from kb.reading.prose import after, prose
from kb.reading.step_lists import action_list, answer_list

_WHY = "Why we ask:"
_FIND_OUT = "How to find out:"


def read_steps(reading: Reading) -> tuple[Step, ...]:
    """Read all steps of a problem or a road, in order; a file without any is reported."""
    sections = step_sections(reading.document)
    if not sections:
        remedy = "Add a heading with two '#', and below it a question, an advice or an ending."
        reading.report(reading.title_line, Code.NO_STEPS, "This file has no step.", remedy)
    return tuple(_step(section, reading) for section in sections)


def _step(section: Section, reading: Reading) -> Step:
    blocks = section.all_blocks
    report_other_subheadings(section.sections, reading)
    report_glued_lines(blocks, reading)
    answers, actions = answer_list(blocks, reading), action_list(blocks, reading)
    if answers and actions:
        wrong = "This step has both a list of answers and a list of actions."
        remedy = "Make two steps of it: the actions go on with 'Then: [...](...)'."
        reading.report(section.heading.line, Code.BOTH_LISTS, wrong, remedy)
    if actions:
        return _advice(section, actions, reading)
    report_stray_ways(blocks, reading)
    return _question(section, answers, reading) if answers else _ending(section, reading)


def _question(section: Section, answers: ListBlock, reading: Reading) -> Question:
    blocks = [block for block in section.all_blocks if block is not answers]
    return Question(
        ref=_ref(section, reading),
        title=section.heading.text,
        prose=prose((block for block in blocks if not _opens_with(block, _WHY, _FIND_OUT)), reading),
        why=_explanation(blocks, _WHY, reading),
        find_out=_explanation(blocks, _FIND_OUT, reading),
        answers=read_answers(answers, reading),
        place=reading.place(section.heading.line),
    )


def _advice(section: Section, actions: ListBlock, reading: Reading) -> Advice:
    blocks = section.all_blocks
    ways = read_ways(blocks, reading)
    return Advice(
        ref=_ref(section, reading),
        title=section.heading.text,
        prose=prose((block for block in blocks if block is not actions and not way_of(block)), reading),
        actions=read_actions(actions, reading),
        worked=ways.get("Worked"),
        then=ways.get("Then"),
        place=reading.place(section.heading.line),
    )


def _ending(section: Section, reading: Reading) -> Ending:
    line = section.heading.line
    text = prose(section.all_blocks, reading)
    if not text:
        remedy = "Add answers, actions, or a paragraph that says what to do next."
        reading.report(line, Code.EMPTY_STEP, f"Below '{section.heading.text}' stands nothing.", remedy)
    return Ending(_ref(section, reading), section.heading.text, text, reading.place(line))


def _opens_with(block: Block, *openers: str) -> bool:
    return isinstance(block, ParagraphBlock) and block.text.plain.startswith(openers)


def _explanation(blocks: Sequence[Block], opener: str, reading: Reading) -> Blocks:
    """Return the paragraphs that begin with ``opener``, without it and its emphasis."""
    shown = prose((block for block in blocks if _opens_with(block, opener)), reading)
    return tuple(
        Paragraph(after(each.text, len(opener), " ")) for each in shown if isinstance(each, Paragraph)
    )


def _ref(section: Section, reading: Reading) -> str:
    return f"{reading.file.removesuffix('.md')}#{section.heading.slug}"
