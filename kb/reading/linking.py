"""What can only be told when everything is read: whether facts agree, and where links and scenarios end."""

from itertools import combinations

from kb.model import Ending, KnowledgeBase
from kb.reading.blocks import Link
from kb.reading.codes import Code
from kb.reading.library import ADDRESSES, Address, locate, nearest, scheme
from kb.reading.notes import Notes, Reading
from kb.reading.values import ANY
from kb.rules import agree

_NEAR = 80


def report_conflicts(kb: KnowledgeBase, notes: Notes) -> None:
    """Report conditions meant to hold together that cannot, be it by what they imply."""
    for conditions, place in notes.unions:
        known = dict.fromkeys(condition for condition in conditions if condition.value != ANY)
        clash = next((pair for pair in combinations(known, 2) if not agree(kb, *pair)), None)
        if clash:
            notes.report(place, Code.CONFLICT, f"'{clash[0]}' and '{clash[1]}' cannot both hold.")


def report_scenario_ends(kb: KnowledgeBase, notes: Notes) -> None:
    """Report scenarios that end in a step which asks or offers something."""
    for scenario in kb.scenarios:
        step = kb.steps.get(scenario.ends_in)
        if step is not None and not isinstance(step, Ending):
            notes.report(scenario.place, Code.NOT_AN_ENDING, f"'{step.title}' is no ending.")


_ODDITIES = {
    Code.HTML: "'{}' is HTML.",
    Code.PICTURE: "'{}' is a picture, and a terminal shows none.",
    Code.BROKEN_LINK: "'{}' looks like a link, but is plain text.",
    Code.BAD_TIMER: "'{}' looks like a timer, but cannot be read as one.",
    Code.CONTROL_CHARACTER: "The character {}, which nobody sees, stands in this line.",
}


def report_oddities(reading: Reading) -> None:
    """Report HTML, pictures, links that stayed plain text, control characters and unreadable timers."""
    for oddity in reading.document.oddities:
        wrong = _ODDITIES[oddity.code].format(oddity.text.partition("\n")[0])
        reading.report(oddity.line, oddity.code, wrong)


_ENTRY_CODES = {"sources.md": Code.UNKNOWN_SOURCE, "effects.md": Code.UNKNOWN_EFFECT}


def report_links(reading: Reading) -> None:
    """Report every link of a file that leads nowhere or out of the folder, in prose and lists alike."""
    for link in reading.document.links:
        address = locate(reading.file, link.target)
        if not link.target.strip("#"):
            wrong = f"The link '{link.text}' leads nowhere."
            reading.report(link.line, Code.NO_SUCH_FILE, wrong, "Give it a target.")
        elif address:
            _report_missing(link, address, reading)
        elif not scheme(link.target):
            reading.report(link.line, Code.OUTSIDE, f"'{link.target}' leads out of the content folder.")
        elif not link.target.startswith(ADDRESSES):
            reading.report(link.line, Code.BAD_SCHEME, f"'{link.target}' is not a web or mail address.")


def _report_missing(link: Link, address: Address, reading: Reading) -> None:
    library = reading.library
    if address.file not in library.names:
        near = nearest(address.file, library.names, _NEAR)
        remedy = f"Did you mean {near}?" if near else "Write the file, or mend the link."
        reading.report(link.line, Code.NO_SUCH_FILE, f"There is no file {address.file}.", remedy)
    elif address.anchor and address.file in library.headings and not library.heading(address):
        near = nearest(address.anchor, library.headings[address.file], _NEAR)
        remedy = f"Did you mean '#{near}'?" if near else "Write the heading, or mend the link."
        code = _ENTRY_CODES.get(address.file, Code.NO_SUCH_ANCHOR)
        wrong = f"There is no heading with the anchor '#{address.anchor}' in {address.file}."
        reading.report(link.line, code, wrong, remedy)
