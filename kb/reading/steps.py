"""Steps, as problems and roads have them: questions with their answers, advice with its ways, and endings."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeGuard

from kb.model import UNKNOWN, Advice, Answer, Blocks, Ending, Question, Step, Target
from kb.model import Paragraph as Shown
from kb.reading.blocks import Block, CodeBlock, Heading, Item, Link, ListBlock, Paragraph, Section
from kb.reading.codes import Code
from kb.reading.headings import slug
from kb.reading.library import step_sections
from kb.reading.notes import Reading
from kb.reading.prose import after, prose, report_other_subheadings
from kb.reading.targets import PAGES, leading_links, leads_to, read_action_links, read_way
from kb.reading.values import hold_together, read_conditions

WAYS = ("Worked:", "Then:")
"""How the paragraphs open that say where an advice goes on."""

_OPENER = re.compile(
    r"\s*(?:(?:[-*+]|\d+[.)])\s+)?[*_]{0,2}(Worked|Then|Why we ask|How to find out)[*_]{0,2}:"
)


def read_actions(actions: ListBlock, reading: Reading) -> tuple[str, ...]:
    """Read the ids of the actions of an advice, in order."""
    for link in (item.text.leading for item in actions.items):
        if link and link.title:
            wrong = "Facts in the link of an advice teach nothing and decide nothing."
            reading.report(link.line, Code.STRAY_TITLE, wrong)
    return tuple(read_action_links(actions.items, reading, mixed=True))


def opens_with(block: Block, openers: str | tuple[str, ...]) -> TypeGuard[Paragraph]:
    """Whether a block is a paragraph that begins with one of the openers."""
    return isinstance(block, Paragraph) and block.text.plain.startswith(openers)


def read_ways(blocks: Iterable[Block], reading: Reading) -> dict[str, Target]:
    """Read where an advice goes on, by ``Worked`` and ``Then``."""
    ways: dict[str, Target] = {}
    for block in blocks:
        if opens_with(block, WAYS):
            word = block.text.plain.partition(":")[0]
            target = _way(word, block, reading)
            if word in ways:
                wrong = f"'{word}:' stands twice in this step."
                reading.report(block.line, Code.STRAY_WAY, wrong, "Keep one of the two.")
            elif target:
                ways[word] = target
    return ways


def _way(word: str, block: Paragraph, reading: Reading) -> Target | None:
    links = block.text.links
    if len(links) == 1:
        return read_way(links[0], reading)
    if not (_glued_lines(block) or block.text.has_broken_link):
        reading.report(block.line, Code.WAY_WITHOUT_LINK, f"'{word}:' has {len(links) or 'no'} links.")
    return None


def report_stray_ways(blocks: Iterable[Block], reading: Reading) -> None:
    """Report ``Worked:`` and ``Then:`` in a step that offers no action."""
    for block in blocks:
        if opens_with(block, WAYS):
            word = block.text.plain.partition(":")[0]
            wrong = f"'{word}:' stands in a step without a numbered list of actions."
            reading.report(block.line, Code.STRAY_WAY, wrong)


def report_glued_lines(blocks: Sequence[Block], reading: Reading) -> None:
    """Report openers of paragraphs that became part of a list or of the paragraph before them."""
    for block in blocks:
        for line, word in _glued_lines(block):
            reading.report(line, Code.GLUED_LINE, f"'{word}:' does not open a paragraph of its own here.")


def _glued_lines(block: Block) -> list[tuple[int, str]]:
    if isinstance(block, CodeBlock | Heading):
        return []
    first = 1 if isinstance(block, Paragraph) else 0
    lines = block.markdown.split("\n")
    matches = ((number, _OPENER.match(line)) for number, line in enumerate(lines) if number >= first)
    return [(block.line + number, match[1]) for number, match in matches if match]


def answer_list(blocks: Sequence[Block], reading: Reading) -> ListBlock | None:
    """Return the last bullet list where it leads on; report earlier ones, and actions in bullets."""
    lists = [block for block in blocks if isinstance(block, ListBlock) and not block.ordered]
    for block in lists[:-1]:
        if _any_leads(block, PAGES, reading):
            wrong = "These items lead on, but another bullet list follows in this step."
            reading.report(block.line, Code.LIST_NOT_LAST, wrong)
    if not lists:
        return None
    last = lists[-1]
    if _any_leads(last, PAGES, reading):
        return last
    if _any_leads(last, ("actions",), reading):
        wrong = "Actions stand here in a bullet list, where nothing offers them."
        reading.report(last.line, Code.BULLETED_ACTIONS, wrong)
    return None


def action_list(blocks: Sequence[Block], reading: Reading) -> ListBlock | None:
    """Return the last numbered list, if any of its items begins with a link to an action or a step."""
    lists = [
        block
        for block in blocks
        if isinstance(block, ListBlock) and block.ordered and _any_leads(block, ("actions", *PAGES), reading)
    ]
    for block in lists[:-1]:
        wrong = "A second numbered list of actions follows in this step."
        reading.report(block.line, Code.LIST_NOT_LAST, wrong)
    return lists[-1] if lists else None


def _any_leads(block: ListBlock, kinds: tuple[str, ...], reading: Reading) -> bool:
    return any(leads_to(item.text.leading, reading) in kinds for item in block.items)


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
    return tuple(Shown(after(each.text, len(opener), " ")) for each in shown if isinstance(each, Shown))


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
    text = after(first.text, len(link.text), _SEPARATORS) if isinstance(first, Shown) else ()
    return (*((Shown(text),) if text else ()), *rest)


def _id(link: Link, reading: Reading) -> str:
    name = slug(link.text)
    if not name:
        remedy = "Say it in letters or digits."
        reading.report(link.line, Code.BAD_ID, f"The text '{link.text}' makes no id.", remedy)
    return name
