"""Markup that content does without, and what looks like a timer but is none."""

from __future__ import annotations

import re

from kb.hygiene import first_hidden
from kb.reading.codes import Code
from kb.reading.notes import Reading
from kb.waits import parse_timer

_LIKE_A_TIMER = re.compile(r"\s*(?:hold|wait|within)\b.*\d", re.IGNORECASE)


def report_markup(reading: Reading) -> None:
    """Report HTML, pictures, links that stayed plain text, control characters and unreadable timers."""
    _report_oddities(reading)
    _report_control_characters(reading)
    _report_timers(reading)


def _report_oddities(reading: Reading) -> None:
    for oddity in reading.document.oddities:
        if oddity.kind == "hidden":
            _report_hidden(oddity.text, oddity.line, reading)
            continue
        shown = oddity.text.split("\n")[0]
        if oddity.kind == "html":
            wrong, code = f"'{shown}' is HTML.", Code.HTML
            remedy = "Say it in Markdown, or put it in backticks."
        elif oddity.kind == "picture":
            wrong, code = f"'{shown}' is a picture, and a terminal shows none.", Code.PICTURE
            remedy = "Say it in words."
        else:
            wrong, code = f"'{shown}' looks like a link, but is plain text.", Code.BROKEN_LINK
            remedy = (
                'Write [text](target "title"): straight quotes, one space before them, none in the target.'
            )
        reading.report(oddity.line, code, wrong, remedy)


def _report_control_characters(reading: Reading) -> None:
    for number, line in enumerate(reading.document.lines, start=1):
        hidden = first_hidden(line)
        if hidden:
            _report_hidden(hidden, number, reading)


def _report_hidden(character: str, line: int, reading: Reading) -> None:
    wrong = f"The character U+{ord(character):04X}, which nobody sees, stands in this line."
    reading.report(line, Code.CONTROL_CHARACTER, wrong, "Take it out.")


def _report_timers(reading: Reading) -> None:
    for code in reading.document.codes:
        if _LIKE_A_TIMER.match(code.text) and parse_timer(code.text) is None:
            wrong = f"'{code.text}' looks like a timer, but cannot be read as one."
            remedy = "Write 'hold', 'wait' or 'within', a whole number, and s, min, h or d: 'hold 4 s'."
            reading.report(code.line, Code.BAD_TIMER, wrong, remedy)
