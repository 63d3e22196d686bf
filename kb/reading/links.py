"""The linking of all files: every link must lead somewhere."""

from __future__ import annotations

from kb.reading.blocks import Link
from kb.reading.codes import Code
from kb.reading.library import ADDRESSES, Address, locate, scheme
from kb.reading.notes import Reading

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
            reading.report(
                link.line, Code.OUTSIDE, wrong, "Link to a file of the folder, or to a web address."
            )
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
