"""Diagrams: drawings in characters, in a fence that says in words what they show."""

from string import ascii_letters, digits, punctuation

from kb.model import Diagram
from kb.reading.blocks import CodeBlock
from kb.reading.codes import Code
from kb.reading.limits import MAX_COLUMNS
from kb.reading.notes import Reading

_KIND = "diagram"
_SIGNS = frozenset(f" {ascii_letters}{digits}{punctuation}─│┌┐└┘├┤┬┴┼")
"""What every terminal shows, each in one cell."""


def is_diagram(block: CodeBlock) -> bool:
    """Return whether a fence holds a drawing, and no code."""
    return block.info.split(maxsplit=1)[:1] == [_KIND]


def read_diagram(block: CodeBlock, reading: Reading) -> Diagram:
    """Read a drawing; report it where a terminal, or a person who does not see it, would miss something."""
    words = block.info.removeprefix(_KIND).strip()
    lines = block.text.rstrip().split("\n")
    if not words:
        reading.report(block.line, Code.DIAGRAM_WITHOUT_WORDS, "This diagram does not say what it shows.")
    for number, line in enumerate(lines, block.line + 1):
        if len(line) > MAX_COLUMNS:
            reading.report(number, Code.WIDE_DIAGRAM, f"This line of a diagram has {len(line)} columns.")
        odd = "".join(sorted(set(line) - _SIGNS))
        if odd:
            reading.report(number, Code.DIAGRAM_SIGN, f"Not every terminal shows '{odd}'.")
    return Diagram("\n".join(lines), words)
