"""Lists of links that lead on: the answers of a question, and the symptoms of an action."""

from __future__ import annotations

from kb.model import Answer, Blocks, Condition, Paragraph, Place, Symptom
from kb.reading.blocks import Item, Link, ListBlock
from kb.reading.codes import Code
from kb.reading.conditions import hold_together, read_conditions
from kb.reading.notes import Reading
from kb.reading.prose import after, prose, report_no_link
from kb.reading.slugs import slug
from kb.reading.step_lists import report_missing_link
from kb.reading.targets import read_way

_SEPARATORS = " \t\n\u2013\u2014:,;-"


def read_answers(answers: ListBlock, reading: Reading) -> tuple[Answer, ...]:
    """Read the items of a question's list. Equal ids and answers that teach nonsense are reported."""
    read = [answer for item in answers.items if (answer := _answer(item, reading))]
    _report_equal_ids([(answer.id, answer.text, answer.place) for answer in read], reading)
    return tuple(read)


def read_symptoms(items: list[Item], reading: Reading) -> tuple[Symptom, ...]:
    """Read what may be seen when an action did not work, each with a link to a problem or a road."""
    read = [symptom for item in items if (symptom := _symptom(item, reading))]
    _report_equal_ids([(symptom.id, symptom.text, symptom.place) for symptom in read], reading)
    return tuple(read)


def _hint(item: Item, link: Link, reading: Reading) -> Blocks:
    """Return what follows an item's leading link."""
    first, *rest = prose(item.blocks, reading)
    text = after(first.text, len(link.text), _SEPARATORS) if isinstance(first, Paragraph) else ()
    return (*((Paragraph(text),) if text else ()), *rest)


def _answer(item: Item, reading: Reading) -> Answer | None:
    link = item.text.leading
    if link is None:
        report_missing_link(item, "a step, a road or a problem", reading)
        return None
    target = read_way(link, reading)
    teaches = _teaches(link, reading)
    if target is None:
        return None
    place = reading.place(link.line)
    answer = Answer(_id(link, reading), link.text, _hint(item, link, reading), target, teaches, place)
    if answer.is_unknown and teaches:
        wrong = "'I don't know' teaches something here."
        reading.report(link.line, Code.UNKNOWN_TEACHES, wrong, "Take the title out of the link.")
    return answer


def _teaches(link: Link, reading: Reading) -> tuple[Condition, ...]:
    teaches = read_conditions(link.title, link.line, reading)
    hold_together(teaches, link.line, reading)
    return teaches


def _symptom(item: Item, reading: Reading) -> Symptom | None:
    link = item.text.leading
    if link is None:
        report_no_link(item, "a problem or a road", reading)
        return None
    target = read_way(link, reading)
    if target is None:
        return None
    hint = _hint(item, link, reading)
    return Symptom(_id(link, reading), link.text, hint, target, reading.place(link.line))


def _id(link: Link, reading: Reading) -> str:
    name = slug(link.text)
    if not name:
        remedy = "Say it in letters or digits."
        reading.report(link.line, Code.BAD_ID, f"The text '{link.text}' makes no id.", remedy)
    return name


def _report_equal_ids(entries: list[tuple[str, str, Place]], reading: Reading) -> None:
    seen: set[str] = set()
    for name, text, place in entries:
        if name in seen:
            wrong = f"'{text}' stands here twice, or differs only in signs."
            reading.report(place.line, Code.EQUAL_ANSWERS, wrong, "Word one of them differently.")
        seen.add(name)
