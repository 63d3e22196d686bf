"""What subcommands share: printing for scripts and in colors, and reading what a person names."""

import json
import os
import sys
from collections.abc import Iterable
from typing import Literal

from rapidfuzz import process

from kb.model import Case
from kb.report import NotAReportError
from kb.storage import cases
from tui.system.status import UsageError

FORMAT = 1
"""The number that every JSON object carries; it changes when a script would have to change."""


def print_json(fields: dict[str, object]) -> None:
    r"""Print ``fields`` as one JSON object on one line, with the format number first.

    What a terminal would obey or hide, and what UTF-8 cannot carry, stands there as ``\u`` escapes.
    """
    line = json.dumps({"format": FORMAT, **fields}, ensure_ascii=False)
    print("".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in line))


_COLORS = {"red": "\x1b[31m", "yellow": "\x1b[33m"}


def colored(text: str, color: Literal["red", "yellow"]) -> str:
    """Return ``text`` in ``color`` where colors are welcome."""
    welcome = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"{_COLORS[color]}{text}\x1b[0m" if welcome else text


_NEAR = 3


def known_name(kind: str, name: str, known: Iterable[str]) -> str:
    """Return ``name`` if it is in ``known``; raise ``UsageError`` with the nearest names otherwise."""
    names = sorted(known)
    if name in names:
        return name
    if not names:
        raise UsageError(f"There are no {kind}s.")
    nearest = [found for found, _, _ in process.extract(name, names, limit=_NEAR)]
    raise UsageError(f"There is no {kind} called “{name}”. Nearest: {', '.join(nearest)}.")


def open_case(name: str) -> Case:
    """Return the case in the file ``name``, or the saved case of that id. Raises ``UsageError``."""
    try:
        return cases.load(name)
    except NotAReportError as error:
        raise UsageError(f"{name}: {error}") from None
    except OSError as error:
        raise UsageError(
            f"{name} cannot be read: {error.strerror}. Name a report that Backin wrote."
        ) from None
