"""What can only be told when everything is read: whether facts exist, and where links and scenarios end."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from kb.model import Ending, KnowledgeBase
from kb.reading.blocks import Link
from kb.reading.codes import Code
from kb.reading.library import ADDRESSES, Address, locate, scheme
from kb.reading.notes import Mention, Notes, Reading
from kb.reading.suggestions import nearest
from kb.rules import agree

_UNKNOWN = "?"


def report_unknown_facts(kb: KnowledgeBase, notes: Notes) -> None:
    """Report every mention of a fact or a value that does not exist."""
    values = {fact.id: [value.id for value in fact.values] for fact in kb.facts.values()}
    for mention in notes.mentions:
        _report_mention(mention, values, notes)


def _report_mention(mention: Mention, values: Mapping[str, list[str]], notes: Notes) -> None:
    fact, value = mention.condition.fact, mention.condition.value
    if fact not in values:
        near = nearest(fact, values)
        remedy = f"Did you mean '{near}'?" if near else f"Write facts/{fact}.md, or use another fact."
        notes.report(mention.place, Code.UNKNOWN_FACT, f"There is no fact '{fact}'.", remedy)
    elif value != _UNKNOWN and value not in values[fact]:
        wrong = f"The fact '{fact}' has no value '{value}'."
        remedy = f"Its values are: {', '.join(values[fact])}."
        notes.report(mention.place, Code.UNKNOWN_VALUE, wrong, remedy)


def report_conflicts(kb: KnowledgeBase, notes: Notes) -> None:
    """Report conditions meant to hold together that cannot, be it by what they imply."""
    for union in notes.unions:
        known = dict.fromkeys(condition for condition in union.conditions if condition.value != _UNKNOWN)
        clash = next((pair for pair in combinations(known, 2) if not agree(kb, *pair)), None)
        if clash:
            wrong = f"'{clash[0]}' and '{clash[1]}' cannot both hold."
            notes.report(union.place, Code.CONFLICT, wrong)


def report_scenario_ends(kb: KnowledgeBase, notes: Notes) -> None:
    """Report scenarios that end in a step which asks or offers something."""
    for scenario in kb.scenarios:
        step = kb.steps.get(scenario.ends_in)
        if step is not None and not isinstance(step, Ending):
            wrong = f"'{step.title}' is no ending."
            notes.report(scenario.place, Code.NOT_AN_ENDING, wrong)


_ENTRY_CODES = {"sources.md": Code.UNKNOWN_SOURCE, "effects.md": Code.UNKNOWN_EFFECT}


def report_links(reading: Reading) -> None:
    """Report every link of a file that leads nowhere or out of the folder, in prose and lists alike."""
    for link in reading.document.links:
        if not link.target.strip("#"):
            wrong = f"The link '{link.text}' leads nowhere."
            reading.report(link.line, Code.NO_SUCH_FILE, wrong, "Give it a target.")
            continue
        if scheme(link.target):
            _report_address(link, reading)
            continue
        address = locate(reading.file, link.target)
        if address is None:
            wrong = f"'{link.target}' leads out of the content folder."
            reading.report(link.line, Code.OUTSIDE, wrong)
        else:
            _report_missing(link, address, reading)


def _report_address(link: Link, reading: Reading) -> None:
    if not link.target.startswith(ADDRESSES):
        wrong = f"'{link.target}' is not a web or mail address."
        reading.report(link.line, Code.BAD_SCHEME, wrong, "Write it out, with http://, https:// or mailto:.")


def _report_missing(link: Link, address: Address, reading: Reading) -> None:
    library = reading.library
    if not library.has_file(address.file):
        near = library.similar_file(address.file)
        remedy = f"Did you mean {near}?" if near else "Write the file, or mend the link."
        reading.report(link.line, Code.NO_SUCH_FILE, f"There is no file {address.file}.", remedy)
    elif address.anchor and library.is_parsed(address.file) and not library.heading(address):
        near = library.similar_anchor(address)
        remedy = f"Did you mean '#{near}'?" if near else "Write the heading, or mend the link."
        code = _ENTRY_CODES.get(address.file, Code.NO_SUCH_ANCHOR)
        wrong = f"There is no heading with the anchor '#{address.anchor}' in {address.file}."
        reading.report(link.line, code, wrong, remedy)
