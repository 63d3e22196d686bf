"""The values of properties: harm, dates, versions, counts, links to sources, and facts with theirs."""

import re
from datetime import date
from typing import TypeVar

from kb.model import Condition, Confidence, Harm
from kb.reading.blocks import Link, Text
from kb.reading.codes import Code
from kb.reading.library import locate, nearest
from kb.reading.notes import Reading

DSM_VALUES = ("5", "6", "7")
"""The values of the fact ``dsm``, oldest first."""

_QUOTED = re.compile(r'"([^"]+)"')
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)\s?%", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ALL = 100
_Value = TypeVar("_Value")


def plain(text: Text | None) -> str:
    """Return a cell's plain text, empty where the row is missing."""
    return text.plain if text else ""


def read_named(
    text: Text | None, values: dict[str, _Value], reading: Reading, code: Code, *, otherwise: _Value
) -> _Value:
    """Return the one of ``values`` that a cell names, else ``otherwise``; report a cell that names none."""
    if text is not None and text.plain not in values:
        reading.report(text.line, code, f"'{text.plain}' is {code.meaning}.")
    return values.get(plain(text), otherwise)


def read_harm(text: Text | None, reading: Reading) -> Harm:
    """Read a harm from 0 to 5. What cannot be read counts as the worst."""
    harms = {str(harm.value): harm for harm in Harm}
    return read_named(text, harms, reading, Code.BAD_HARM, otherwise=Harm.DATA_DESTROYED)


def read_confidence(text: Text | None, reading: Reading) -> Confidence:
    """Read one of the five confidences. What cannot be read counts as unverified."""
    confidences = {each.value: each for each in Confidence}
    return read_named(text, confidences, reading, Code.BAD_CONFIDENCE, otherwise=Confidence.UNVERIFIED)


def read_date(text: Text | None, reading: Reading) -> str:
    """Read a date and return it in ISO 8601, empty where it cannot be read."""
    if text is None:
        return ""
    try:
        if _DATE.fullmatch(text.plain):
            return date.fromisoformat(text.plain).isoformat()
    except ValueError:
        pass
    reading.report(text.line, Code.BAD_DATE, f"'{text.plain}' is not a date.")
    return ""


def read_applies(text: Text | None, reading: Reading) -> tuple[str, ...]:
    """Read ``all`` or ``DSM 6, DSM 7`` as values of the fact ``dsm``, oldest first."""
    if text is None or text.plain == "all":
        return DSM_VALUES
    versions = {part.strip() for part in text.plain.split(",")}
    known = tuple(value for value in DSM_VALUES if f"DSM {value}" in versions)
    if len(known) == len(versions):
        return known
    reading.report(text.line, Code.BAD_APPLIES, f"'{text.plain}' does not name versions of DSM.")
    return DSM_VALUES


def read_share(text: Text | None, reading: Reading) -> float | None:
    """Read a percentage as a part of 1, or ``unknown`` as ``None``."""
    if text is None or text.plain == "unknown":
        return None
    match = _SHARE.fullmatch(text.plain)
    if match and float(match[1]) <= _ALL:
        return float(match[1]) / _ALL
    reading.report(text.line, Code.BAD_SHARE, f"'{text.plain}' is not a share.")
    return None


def read_yes(text: Text | None, reading: Reading) -> bool:
    """Read ``yes``; a missing row means no."""
    return read_named(text, {"yes": True}, reading, Code.BAD_MARK, otherwise=False)


def read_quoted(text: Text | None, reading: Reading) -> tuple[str, ...]:
    """Read phrases, each in straight double quotes."""
    if text is None:
        return ()
    phrases = tuple(_QUOTED.findall(text.plain))
    if not phrases or _QUOTED.sub("", text.plain).strip(" ,"):
        reading.report(text.line, Code.NO_QUOTES, f"'{text.plain}' is not a list of quoted phrases.")
    return phrases


def read_spends(text: Text | None, reading: Reading) -> int:
    """Read a number of sign-in attempts; a missing row means none."""
    numbers = {str(number): number for number in range(_ALL)}
    return read_named(text, numbers, reading, Code.BAD_SPENDS, otherwise=0)


def read_sources(text: Text | None, reading: Reading) -> tuple[str, ...]:
    """Read links into ``sources.md`` as the ids of the sources."""
    if text and not text.links and text.plain:
        reading.report(text.line, Code.NO_SOURCE_LINKS, f"'{text.plain}' holds no link to a source.")
    entries = [_entry(link, "sources.md", reading) for link in (text.links if text else ())]
    return tuple(name for name, _ in filter(None, entries))


def read_effects(text: Text | None, reading: Reading) -> tuple[str, ...]:
    """Read links into ``effects.md`` as the ids of the effects; ``nothing`` is a way to say none."""
    if text and not text.links and text.plain != "nothing":
        reading.report(text.line, Code.NO_EFFECT_LINKS, f"'{text.plain}' holds no link to an effect.")
    return read_entries(text, "effects.md", reading)


def read_entries(text: Text | None, file: str, reading: Reading) -> tuple[str, ...]:
    """Read links into ``file`` as the anchors of its entries; a missing row has none."""
    entries = [_entry(link, file, reading) for link in (text.links if text else ())]
    return tuple(anchor for _, anchor in filter(None, entries))


def _entry(link: Link, file: str, reading: Reading) -> tuple[str, str] | None:
    """Return the heading and the anchor of the entry of ``file`` that a link leads to, if it does."""
    address = locate(reading.file, link.target)
    if address is None or address.file != file or not address.anchor:
        reading.report(link.line, Code.WRONG_KIND, f"'{link.text}' does not lead to an entry of {file}.")
        return None
    heading = reading.library.heading(address)
    return (heading.text if heading else link.text), address.anchor


_CONDITION = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\s*:\s*([a-z0-9]+(?:-[a-z0-9]+)*|\?)")
_DASH = re.compile(r"\s+[-\N{EN DASH}\N{EM DASH}]\s+")
ANY = "?"
"""The value in a scenario that stands for *I don't know*."""


def read_conditions(
    text: str, line: int, reading: Reading, *, may_be_unknown: bool = False
) -> tuple[Condition, ...]:
    """Read facts from a cell or a link's title, where ``may_be_unknown`` also ``?``; report what is none."""
    conditions = []
    for part in text.replace("`", " ").split(",") if text.strip() else ():
        match = _CONDITION.fullmatch(part.strip())
        if match is None or (match[2] == ANY and not may_be_unknown):
            reading.report(line, Code.BAD_CONDITIONS, f"'{part.strip()}' is not a fact with a value.")
            continue
        conditions.append(Condition(match[1], match[2]))
        _report_unknown(conditions[-1], line, reading)
    return tuple(conditions)


def _report_unknown(condition: Condition, line: int, reading: Reading) -> None:
    fact, value, facts = condition.fact, condition.value, reading.library.values
    if fact not in facts:
        near = nearest(fact, facts)
        remedy = f"Did you mean '{near}'?" if near else f"Write facts/{fact}.md, or use another fact."
        reading.report(line, Code.UNKNOWN_FACT, f"There is no fact '{fact}'.", remedy)
    elif value not in (ANY, *facts[fact]):
        wrong = f"The fact '{fact}' has no value '{value}'."
        reading.report(line, Code.UNKNOWN_VALUE, wrong, f"Its values are: {', '.join(facts[fact])}.")


def read_condition_row(
    text: Text | None, reading: Reading, *, together: tuple[Condition, ...] | None = None
) -> tuple[Condition, ...]:
    """Read a row of facts; a missing row has none. Where ``together`` is given they must hold with these."""
    if text is None:
        return ()
    conditions = read_conditions(text.plain, text.line, reading)
    if together is not None:
        hold_together((*together, *conditions), text.line, reading)
    return conditions


def read_exemptions(text: Text | None, reading: Reading) -> tuple[Condition, ...]:
    """Read facts with a reason for authors behind a dash; a semicolon parts several."""
    if text is None:
        return ()
    found: list[Condition] = []
    for part in text.plain.split(";"):
        facts, *reason = _DASH.split(part.strip(), maxsplit=1)
        if not reason:
            reading.report(text.line, Code.NO_REASON, f"'{part.strip()}' gives no reason.")
        found += read_conditions(facts, text.line, reading)
    return tuple(found)


def hold_together(conditions: tuple[Condition, ...], line: int, reading: Reading) -> None:
    """Ask for a finding, once all facts are read, if these conditions cannot hold at the same time."""
    reading.notes.unions.append((conditions, reading.place(line)))
