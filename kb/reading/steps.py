"""Steps, as problems and roads have them: questions with their answers, advice and endings."""

from collections.abc import Iterable, Sequence

from kb.model import UNKNOWN, Advice, Answer, Blocks, Ending, Paragraph, Question, Step
from kb.reading.advice import (
    WAYS,
    action_list,
    answer_list,
    opens_with,
    read_actions,
    read_ways,
    report_glued_lines,
    report_stray_ways,
)
from kb.reading.blocks import Block, Item, Link, ListBlock, Section
from kb.reading.codes import Code
from kb.reading.headings import slug
from kb.reading.library import step_sections
from kb.reading.notes import Reading
from kb.reading.prose import after, prose, report_other_subheadings
from kb.reading.targets import leading_links, read_way
from kb.reading.values import hold_together, read_conditions

_WHY = "Why we ask:"
_FIND_OUT = "How to find out:"


def read_steps(reading: Reading) -> tuple[Step, ...]:
    """Read all steps of a problem or a road, in order; a file without any is reported."""
    sections = step_sections(reading.document)
    if not sections:
        reading.report(reading.page.heading.line, Code.NO_STEPS, "This file has no step.")
    return tuple(_step(section, reading) for section in sections)


def _step(section: Section, reading: Reading) -> Step:
    blocks = section.all_blocks
    report_other_subheadings(section.sections, reading)
    report_glued_lines(blocks, reading)
    answers, actions = answer_list(blocks, reading), action_list(blocks, reading)
    if answers and actions:
        wrong = "This step has both a list of answers and a list of actions."
        reading.report(section.heading.line, Code.BOTH_LISTS, wrong)
    if actions:
        return _advice(section, actions, reading)
    report_stray_ways(blocks, reading)
    return _question(section, answers, reading) if answers else _ending(section, reading)


def _question(section: Section, answers: ListBlock, reading: Reading) -> Question:
    blocks = [block for block in section.all_blocks if block is not answers]
    return Question(
        ref=_ref(section, reading),
        title=section.heading.text,
        prose=prose((block for block in blocks if not opens_with(block, (_WHY, _FIND_OUT))), reading),
        why=_explanation(blocks, _WHY, reading),
        find_out=_explanation(blocks, _FIND_OUT, reading),
        answers=read_answers(answers.items, reading),
        place=reading.place(section.heading.line),
    )


def _advice(section: Section, actions: ListBlock, reading: Reading) -> Advice:
    blocks = section.all_blocks
    ways = read_ways(blocks, reading)
    return Advice(
        ref=_ref(section, reading),
        title=section.heading.text,
        prose=prose((each for each in blocks if each is not actions and not opens_with(each, WAYS)), reading),
        actions=read_actions(actions, reading),
        worked=ways.get("Worked"),
        then=ways.get("Then"),
        place=reading.place(section.heading.line),
    )


def _ending(section: Section, reading: Reading) -> Ending:
    line = section.heading.line
    text = prose(section.all_blocks, reading)
    if not text:
        reading.report(line, Code.EMPTY_STEP, f"Below '{section.heading.text}' stands nothing.")
    return Ending(_ref(section, reading), section.heading.text, text, reading.place(line))


def _explanation(blocks: Sequence[Block], opener: str, reading: Reading) -> Blocks:
    """Return the paragraphs that begin with ``opener``, without it and its emphasis."""
    shown = prose((block for block in blocks if opens_with(block, opener)), reading)
    return tuple(
        Paragraph(after(each.text, len(opener), " ")) for each in shown if isinstance(each, Paragraph)
    )


def _ref(section: Section, reading: Reading) -> str:
    return f"{reading.file.removesuffix('.md')}#{section.heading.slug}"


_SEPARATORS = " \t\n\u2013\u2014:,;-"


def read_answers(items: Iterable[Item], reading: Reading, *, seen: bool = False) -> tuple[Answer, ...]:
    """Read the answers to a question, or what may be ``seen`` after an action, which teaches nothing."""
    answers: dict[str, Answer] = {}
    for item, link in leading_links(items, reading, mixed=not seen):
        target = read_way(link, reading)
        teaches = () if seen else read_conditions(link.title, link.line, reading)
        hold_together(teaches, link.line, reading)
        if target is None:
            continue
        name, place = _id(link, reading), reading.place(link.line)
        if name == UNKNOWN and teaches:
            reading.report(link.line, Code.UNKNOWN_TEACHES, "'I don't know' teaches something here.")
        if name in answers:
            wrong = f"'{link.text}' stands here twice, or differs only in signs."
            reading.report(link.line, Code.EQUAL_ANSWERS, wrong)
        answers[name] = Answer(name, link.text, _hint(item, link, reading), target, teaches, place)
    return tuple(answers.values())


def _hint(item: Item, link: Link, reading: Reading) -> Blocks:
    """Return what follows an item's leading link."""
    first, *rest = prose(item.blocks, reading)
    text = after(first.text, len(link.text), _SEPARATORS) if isinstance(first, Paragraph) else ()
    return (*((Paragraph(text),) if text else ()), *rest)


def _id(link: Link, reading: Reading) -> str:
    name = slug(link.text)
    if not name:
        remedy = "Say it in letters or digits."
        reading.report(link.line, Code.BAD_ID, f"The text '{link.text}' makes no id.", remedy)
    return name
